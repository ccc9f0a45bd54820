//! Rules about senders, recipients and pages of lists.

mod duplicate_recipient;
mod empty_update;
mod handle_needs_imessage;
mod implausible_phone_number;
mod invalid_handle;
mod invalid_phone_number;
mod invalid_uuid;
mod limit_out_of_range;
mod no_recipients;
mod repair;
mod sender_in_recipients;
mod too_many_recipients;

use core::cell::LazyCell;

use super::RuleContext;
use crate::catalogue::Code;
use crate::json::Path;
use crate::model::Recipients;
use crate::schema::{Service, Text, UpdateChat};

/// Checks a field that takes a phone number.
pub(crate) fn phone_number(number: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if invalid_phone_number::check(number, path, context) {
        implausible_phone_number::check(number, path, context);
    }
}

/// Checks a number of `exclude_from`.
pub(crate) fn excluded_number(number: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if invalid_phone_number::check_excluded(number, path, context) {
        implausible_phone_number::check(number, path, context);
    }
}

/// Checks a field that takes a phone number or an email address.
pub(crate) fn handle(handle: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    handle_with_code(handle, Code::documented(1002), path, context);
}

/// Checks the handle of a mention. Returns whether it is valid.
pub(super) fn mentioned_handle(
    handle: &str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    handle_with_code(handle, Code::predicted(1002), path, context)
}

fn handle_with_code(
    handle: &str,
    code: Code,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let is_valid = invalid_handle::check(handle, code, path, context);
    if is_valid {
        implausible_phone_number::check(handle, path, context);
    }
    is_valid
}

/// Checks the recipients of a send together. Only email addresses ask for the service.
pub(crate) fn to(
    to: &Recipients<'_>,
    from: Option<&Text<'_>>,
    preferred_service: impl FnOnce() -> Option<Service>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    no_recipients::check(to.count, path, context);
    too_many_recipients::check(to.count, path, context);
    if to.count > 1 {
        duplicate_recipient::check(to, path, context);
    }
    let is_sms_or_rcs_chat = context.is_sms_or_rcs_chat();
    let is_sms_or_rcs = LazyCell::new(|| {
        is_sms_or_rcs_chat || preferred_service().is_some_and(Service::is_sms_or_rcs)
    });
    for recipient in to.iter() {
        let path = path.item(recipient.index, recipient.span);
        sender_in_recipients::check(from, &recipient, &path, context);
        if recipient.handle.contains('@') && *is_sms_or_rcs {
            handle_needs_imessage::check(&recipient.handle, &path, context);
        }
    }
}

/// Checks the handle of a participant.
pub(crate) fn added_participant(handle: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_sms_or_rcs_chat() {
        handle_needs_imessage::check(handle, path, context);
    }
}

/// Checks an id.
pub(crate) fn id(id: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    invalid_uuid::check(id, path, context);
}

/// Checks the ids of the path.
pub(super) fn operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    invalid_uuid::check_options(root, context);
}

/// Checks the number of items that a page of a list should have.
pub(crate) fn limit(limit: i64, path: &Path<'_>, context: &mut RuleContext<'_>) {
    limit_out_of_range::check(limit, path, context);
}

/// Checks an update of a chat.
pub(crate) fn update_chat(update: &UpdateChat<'_>, root: &Path<'_>, context: &mut RuleContext<'_>) {
    empty_update::check(update, root, context);
}
