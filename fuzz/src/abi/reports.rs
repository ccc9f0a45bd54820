//! Reports: C functions return what the core found.

use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::{Diagnostic, Operation, Report, Severity};
use sendcheck_c::check::{sendcheck_check, sendcheck_check_inferred, sendcheck_check_value};
use sendcheck_c::diagnostic::*;
use sendcheck_c::range::sendcheck_range;
use sendcheck_c::report::*;
use sendcheck_c::severity::sendcheck_severity;
use sendcheck_c::status::sendcheck_status::*;

use super::{ALIVE_MAX, World, inputs};

pub(super) fn free(report: *mut sendcheck_report) {
    // SAFETY: it is NULL, or alive and taken out of the world.
    unsafe { sendcheck_report_free(report) };
}

impl World {
    pub(super) fn check_document(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        if self.reports.len() >= ALIVE_MAX {
            free(self.reports.swap_remove(u.choose_index(self.reports.len())?).0);
        }
        let (options, settings) = self.any_options(u)?;
        let (operation, json) = (inputs::operation(u)?, inputs::document(u)?);
        let (data, len) = inputs::bytes(json.as_ref());
        let name = inputs::pointer(operation.as_ref());
        let kind = u.int_in_range(0..=2)?;
        let mut out = ptr::null_mut();
        let to = if u.ratio(1, 16)? { ptr::null_mut() } else { &raw mut out };
        // SAFETY: all are NULL or alive.
        let status = unsafe {
            match kind {
                0 => sendcheck_check(name, data, len, options, to),
                1 => sendcheck_check_value(name, data, len, options, to),
                _ => sendcheck_check_inferred(data, len, options, to),
            }
        };
        let operation = operation.as_deref().map(|name| name.to_str().ok()?.parse().ok());
        let expected = match (json, operation) {
            _ if to.is_null() => Err(SENDCHECK_NULL_POINTER),
            (None, _) => Err(SENDCHECK_NULL_POINTER),
            (Some(json), _) if kind == 2 => settings.check().and_then(|options| {
                sendcheck::check_inferred(&json, options)
                    .map_err(|_| SENDCHECK_CANNOT_INFER_OPERATION)
            }),
            (_, None) => Err(SENDCHECK_NULL_POINTER),
            (_, Some(None)) => Err(SENDCHECK_UNKNOWN_OPERATION),
            (Some(json), Some(Some(operation))) => settings.check().map(|options| match kind {
                0 => sendcheck::check(operation, &json, options),
                _ => sendcheck::check_value_json(operation, &json, options),
            }),
        };
        match expected {
            Ok(report) => {
                assert_eq!(status, SENDCHECK_OK);
                self.reports.push((out, report));
            }
            Err(expected) => {
                assert_eq!(status, expected);
                assert!(out.is_null(), "outputs are written only on success");
            }
        }
        Ok(())
    }

    /// Reads a report, NULL among them, and frees it at times.
    pub(super) fn report(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.reports.len())?;
        let Some((pointer, report)) = self.reports.get(index) else {
            assert_report(ptr::null(), None);
            free(ptr::null_mut());
            return Ok(());
        };
        assert_report(*pointer, Some(report));
        if u.arbitrary()? {
            free(self.reports.swap_remove(index).0);
        }
        Ok(())
    }
}

pub(super) fn assert_report(pointer: *const sendcheck_report, report: Option<&Report>) {
    let found = report.map_or(&[][..], Report::diagnostics);
    // SAFETY: the report is NULL or alive.
    unsafe {
        assert_eq!(sendcheck_report_valid(pointer), report.is_some_and(Report::is_valid));
        assert_eq!(sendcheck_report_len(pointer), found.len());
        assert_eq!(sendcheck_report_errors(pointer), report.map_or(0, Report::errors));
        assert_eq!(sendcheck_report_warnings(pointer), report.map_or(0, Report::warnings));
        assert_eq!(sendcheck_report_truncated(pointer), report.is_some_and(Report::is_truncated));
        let operation = report.and_then(Report::operation).map(Operation::name);
        assert_eq!(inputs::lent(|len| sendcheck_report_operation(pointer, len)), operation);
        let json = inputs::lent(|len| sendcheck_report_json(pointer, len));
        assert_eq!(json, report.map(Report::to_json).as_deref());
        for index in 0..found.len() + 2 {
            assert_diagnostic(sendcheck_report_get(pointer, index), found.get(index));
        }
        assert!(sendcheck_report_get(pointer, usize::MAX).is_null());
    }
}

fn assert_diagnostic(pointer: *const sendcheck_diagnostic, found: Option<&Diagnostic>) {
    assert_eq!(pointer.is_null(), found.is_none());
    // SAFETY: the diagnostic is NULL, or owned by a report that is alive.
    unsafe {
        let rule = inputs::lent(|len| sendcheck_diagnostic_rule(pointer, len));
        assert_eq!(rule, found.map(|it| it.rule().name()));
        let severity = match found.map(Diagnostic::severity) {
            None => sendcheck_severity::SENDCHECK_SEVERITY_NONE,
            Some(Severity::Error) => sendcheck_severity::SENDCHECK_SEVERITY_ERROR,
            Some(_) => sendcheck_severity::SENDCHECK_SEVERITY_WARNING,
        };
        assert_eq!(sendcheck_diagnostic_severity(pointer), severity);
        let code = found.and_then(Diagnostic::code);
        assert_eq!(sendcheck_diagnostic_code(pointer), code.map_or(0, |it| it.number()));
        let is_predicted = code.is_some_and(|it| it.is_predicted());
        assert_eq!(sendcheck_diagnostic_code_predicted(pointer), is_predicted);
        let path = inputs::lent(|len| sendcheck_diagnostic_path(pointer, len));
        assert_eq!(path, found.map(Diagnostic::path));
        let offset = found.map_or(0, Diagnostic::offset_bytes);
        assert_eq!(sendcheck_diagnostic_offset(pointer), offset);
        let message = inputs::lent(|len| sendcheck_diagnostic_message(pointer, len));
        assert_eq!(message, found.map(Diagnostic::message).as_deref());
        let help = inputs::lent(|len| sendcheck_diagnostic_help(pointer, len));
        assert_eq!(help, found.and_then(Diagnostic::help).as_deref());
        let parameter = inputs::lent(|len| sendcheck_diagnostic_parameter(pointer, len));
        assert_eq!(parameter, found.and_then(Diagnostic::parameter));
        let related = found.map_or(&[][..], Diagnostic::related);
        assert_eq!(sendcheck_diagnostic_related_len(pointer), related.len());
        for index in 0..related.len() + 1 {
            let path = inputs::lent(|len| sendcheck_diagnostic_related(pointer, index, len));
            assert_eq!(path, related.get(index).map(String::as_str));
        }
        let mut range = sendcheck_range { start: 7, end: 3 };
        let has_range = sendcheck_diagnostic_range(pointer, &mut range);
        let expected = found.and_then(Diagnostic::range);
        let expected = expected.map(|it| sendcheck_range { start: it.start(), end: it.end() });
        assert_eq!(has_range, expected.is_some());
        assert_eq!(range, expected.unwrap_or(sendcheck_range { start: 7, end: 3 }));
        assert_eq!(sendcheck_diagnostic_range(pointer, ptr::null_mut()), has_range);
        let mut position = sendcheck_position { line: 0, column_utf16: 0, offset_bytes: 0 };
        let has_position = sendcheck_diagnostic_position(pointer, &mut position);
        let expected = found.and_then(Diagnostic::position);
        assert_eq!(has_position, expected.is_some());
        if let Some(expected) = expected {
            let told = (position.line, position.column_utf16, position.offset_bytes);
            assert_eq!(told, (expected.line, expected.column_utf16, expected.offset_bytes));
        }
    }
}
