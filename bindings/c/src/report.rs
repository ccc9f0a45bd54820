//! What a check found.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Report;

use crate::boundary::boundary;
use crate::diagnostic::sendcheck_diagnostic;
use crate::text::{Text, lend};
use crate::{operation, pointer};

/// Everything that a check found in one document. It never changes, so threads may share it.
pub struct sendcheck_report {
    report: Report,
    json: Text,
    diagnostics: Box<[sendcheck_diagnostic]>,
}

impl sendcheck_report {
    /// All words are made here and not when they are asked for: what never changes needs no lock.
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

/// Whether no error was found; warnings do not count. False for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_valid(report: *const sendcheck_report) -> bool {
    // SAFETY: `report` is NULL or alive.
    boundary(false, || unsafe { report.as_ref() }.is_some_and(|it| it.report.is_valid()))
}

/// How many diagnostics the report holds; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_len(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.diagnostics.len()))
}

/// How many errors were found, whether or not the report holds them all; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_errors(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.report.errors()))
}

/// How many warnings were found, whether or not the report holds them all; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_warnings(report: *const sendcheck_report) -> usize {
    // SAFETY: `report` is NULL or alive.
    boundary(0, || unsafe { report.as_ref() }.map_or(0, |it| it.report.warnings()))
}

/// Whether more was found than the report holds, see `sendcheck_options_set_max_diagnostics`; false for
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_truncated(report: *const sendcheck_report) -> bool {
    // SAFETY: `report` is NULL or alive.
    boundary(false, || unsafe { report.as_ref() }.is_some_and(|it| it.report.is_truncated()))
}

/// The name of the operation that the document was checked for. NULL for NULL, and where the operation
/// was to be inferred from a document that is not JSON. It lives as long as the library is loaded.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_operation(
    report: *const sendcheck_report,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `report` is NULL or alive.
        let operation = unsafe { report.as_ref() }.and_then(|it| it.report.operation());
        // SAFETY: `len` is NULL or writable.
        operation.map_or(ptr::null(), |it| unsafe { operation::lend_name(it, len) })
    })
}

/// The whole report as one line of JSON, the same in every language. Owned by the report; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_json(
    report: *const sendcheck_report,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `report` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(report.as_ref().map(|it| &it.json), len) }
    })
}

/// A diagnostic, counted from 0 in the order of the places that they are about. Owned by the report; NULL
/// for NULL, or if `index` is not below `sendcheck_report_len(report)`.
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

/// Frees a report, and all that it owns. NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_report_free(report: *mut sendcheck_report) {
    // SAFETY: `report` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(report) });
}
