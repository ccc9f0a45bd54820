//! Fixes and previews: C functions return what the core fixes and compose previews.

use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::fix::{Applicability, fix, fixes, fixes_json};
use sendcheck::{ChatService, Rule};
use sendcheck_c::fix::*;
use sendcheck_c::preview::*;
use sendcheck_c::status::sendcheck_status::*;
use sendcheck_compose::preview_json;

use super::{World, inputs, reports};

impl World {
    pub(super) fn fix(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let (options, settings) = self.any_options(u)?;
        let (operation, json) = (inputs::operation(u)?, inputs::document(u)?);
        let (data, len) = inputs::bytes(json.as_ref());
        let name = inputs::pointer(operation.as_ref());
        let number = u.int_in_range(0..=3_u32)?;
        let up_to = [Applicability::Safe, Applicability::Unsafe].get(number as usize).copied();
        let (mut fixed, mut found) = (ptr::null_mut(), ptr::null_mut());
        // SAFETY: all are NULL or alive.
        let statuses = unsafe {
            [
                sendcheck_fix(name, data, len, options, inputs::number(number), &mut fixed),
                sendcheck_fixes_find(name, data, len, options, &mut found),
            ]
        };
        let operation = operation.as_deref().map(|name| name.to_str().ok()?.parse().ok());
        let expected = match (json, operation) {
            (None, _) | (_, None) => Err(SENDCHECK_NULL_POINTER),
            (_, Some(None)) => Err(SENDCHECK_UNKNOWN_OPERATION),
            (Some(json), Some(Some(operation))) => {
                settings.check().map(|options| (operation, json, options))
            }
        };
        let failure = expected.as_ref().err().copied().unwrap_or(SENDCHECK_OK);
        assert_eq!(statuses[0], if up_to.is_none() { SENDCHECK_INVALID_ENUM } else { failure });
        assert_eq!(statuses[1], failure);
        let fixed_now = expected
            .as_ref()
            .ok()
            .zip(up_to)
            .map(|((operation, json, options), up_to)| fix(*operation, json, options, up_to));
        let fixes_now =
            expected.ok().map(|(operation, json, options)| fixes(operation, &json, options));
        // SAFETY: both are NULL or alive, and freed once.
        unsafe {
            let document = inputs::lent(|len| sendcheck_fixed_document(fixed, len));
            assert_eq!(document, fixed_now.as_ref().map(|it| it.document.as_str()));
            let applied = fixed_now.as_ref().map_or(0, |it| it.applied.len());
            assert_eq!(sendcheck_fixed_applied_len(fixed), applied);
            reports::assert_report(
                sendcheck_fixed_report(fixed),
                fixed_now.as_ref().map(|it| &it.report),
            );
            let json = inputs::lent(|len| sendcheck_fixed_json(fixed, len));
            assert_eq!(json, fixed_now.as_ref().map(|it| it.to_json()).as_deref());
            assert_eq!(sendcheck_fixes_len(found), fixes_now.as_ref().map_or(0, Vec::len));
            let json = inputs::lent(|len| sendcheck_fixes_json(found, len));
            assert_eq!(json, fixes_now.as_deref().map(fixes_json).as_deref());
            sendcheck_fixed_free(fixed);
            sendcheck_fixes_free(found);
        }
        let index = u.int_in_range(0..=Rule::ALL.len())?;
        let kind = match Rule::ALL.get(index).and_then(|rule| rule.fix()) {
            Some(Applicability::Safe) => sendcheck_applicability::SENDCHECK_SAFE,
            Some(Applicability::Unsafe) => sendcheck_applicability::SENDCHECK_UNSAFE,
            Some(_) => sendcheck_applicability::SENDCHECK_NEEDS_PLAN,
            None => sendcheck_applicability::SENDCHECK_NO_FIX,
        };
        assert_eq!(sendcheck_rule_fix(index), kind);
        Ok(())
    }
}

pub(super) fn preview(u: &mut Unstructured<'_>) -> Result<()> {
    let json = inputs::document(u)?;
    let (data, len) = inputs::bytes(json.as_ref());
    let number = u.int_in_range(0..=4_u32)?;
    let services =
        [Some(ChatService::IMessage), Some(ChatService::Sms), Some(ChatService::Rcs), None];
    let mut out = ptr::null_mut();
    // SAFETY: all are NULL or alive.
    let status = unsafe { sendcheck_preview(data, len, inputs::number(number), &mut out) };
    let expected = match (services.get(number as usize), json) {
        (None, _) => Err(SENDCHECK_INVALID_ENUM),
        (_, None) => Err(SENDCHECK_NULL_POINTER),
        (Some(service), Some(json)) => Ok(preview_json(&json, *service)),
    };
    assert_eq!(status, expected.as_ref().err().copied().unwrap_or(SENDCHECK_OK));
    let preview = expected.ok();
    let error = preview.as_ref().and_then(|it| it.as_ref().err());
    let text = preview.as_ref().map(|it| it.clone().unwrap_or_else(|report| report.to_json()));
    // SAFETY: the preview is NULL or alive, and freed once.
    unsafe {
        reports::assert_report(sendcheck_preview_error(out), error);
        assert_eq!(inputs::lent(|len| sendcheck_preview_json(out, len)), text.as_deref());
        sendcheck_preview_free(out);
    }
    Ok(())
}
