//! The report of a check.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Report;

use crate::boundary::boundary;
use crate::diagnostic::sendcheck_diagnostic;
use crate::text::{Text, borrow_str};
use crate::{operation, pointer};

/// Everything that a check found in one document. It never changes, so threads may share it.
pub struct sendcheck_report {
    report: Report,
    json: Text,
    diagnostics: Box<[sendcheck_diagnostic]>,
}

impl sendcheck_report {
    /// Renders every string now and not on request, so that a shared report needs no lock.
    pub(crate) fn new(report: Report) -> Self {
        let json = Text::new(report.to_json());
        let diagnostics = report.diagnostics().iter().map(sendcheck_diagnostic::new).collect();
        Self { report, json, diagnostics }
    }
}

const _: () = {
    const fn may_cross_threads<T: Send + Sync>() {}
    may_cross_threads::<sendcheck_report>();
};

/// Returns true if the report has no error; warnings do not count. False for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_valid(report: *const sendcheck_report) -> bool {
    // SAFETY: `report` is NULL or alive.
    boundary(false, || unsafe { report.as_ref() }.is_some_and(|it| it.report.is_valid()))
}

/// Returns the number of diagnostics in the report; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_len(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.diagnostics.len()))
}

/// Returns the number of errors, including those that the report does not hold; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_errors(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.report.errors()))
}

/// Returns the number of warnings, including those that the report does not hold; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_warnings(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.report.warnings()))
}

/// Returns true if there are more diagnostics than the report holds. See
/// `sendcheck_options_set_max_diagnostics`. False for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_truncated(report: *const sendcheck_report) -> bool {
    // SAFETY: `report` is NULL or alive.
    boundary(false, || unsafe { report.as_ref() }.is_some_and(|it| it.report.is_truncated()))
}

/// Returns the name of the operation that the document was checked for. NULL for NULL, and if the
/// operation could not be inferred because the document is not JSON.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_operation(
    report: *const sendcheck_report,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `report` is NULL or alive.
        let operation = unsafe { report.as_ref() }.and_then(|it| it.report.operation());
        // SAFETY: `len` is NULL or writable.
        operation.map_or(ptr::null(), |it| unsafe { operation::borrow_name(it, len) })
    })
}

/// Returns the report as one line of JSON, the same in every language; NULL for NULL.
///
/// Ownership: borrowed from `report` until `sendcheck_report_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_json(
    report: *const sendcheck_report,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `report` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(report.as_ref().map(|it| &it.json), len) }
    })
}

/// Returns a diagnostic, counted from 0, in the order of their positions in the document. NULL for NULL, and
/// if `index` is not below `sendcheck_report_len(report)`.
///
/// Ownership: borrowed from `report` until `sendcheck_report_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_get(
    report: *const sendcheck_report,
    index: usize,
) -> *const sendcheck_diagnostic {
    boundary(ptr::null(), || {
        // SAFETY: `report` is NULL or alive.
        let found = unsafe { report.as_ref() }.and_then(|it| it.diagnostics.get(index));
        found.map_or(ptr::null(), ptr::from_ref)
    })
}

/// Frees a report and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_free(report: *mut sendcheck_report) {
    // SAFETY: `report` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(report) });
}
