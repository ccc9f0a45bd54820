//! Checks documents.

use std::ffi::c_char;

use sendcheck::{Operation, Options, Report};

use crate::boundary::status;
use crate::options::{check_options, sendcheck_options};
use crate::report::sendcheck_report;
use crate::status::sendcheck_status::{self, SENDCHECK_CANNOT_INFER_OPERATION};
use crate::{operation as operations, pointer};

type Result<T> = std::result::Result<T, sendcheck_status>;

/// Checks a document: the body (or, for operations that list, the query as a JSON object) of an operation,
/// such as `chats.create`.
///
/// The status is `SENDCHECK_OK` even if the document has errors or is not JSON: the report lists them.
/// `options` may be NULL for the defaults. An operation without a document takes `""`.
///
/// Errors: `SENDCHECK_UNKNOWN_OPERATION`, `SENDCHECK_UNCHECKED_OPERATION`; `SENDCHECK_NULL_POINTER` if
/// `operation`, `json` or `out` is NULL (`json` even with `len` 0); `SENDCHECK_INVALID_LENGTH`;
/// `SENDCHECK_PLAN_OPTION`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_report_free`. The document is not kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_check(
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_report,
) -> sendcheck_status {
    // SAFETY: the same promises.
    status(|| unsafe { check_with(sendcheck::check, operation, json, len, options, out) })
}

/// Checks a document that a program wrote as JSON from a value of its own language, as `sendcheck_check`
/// does. A lone surrogate in a string, written as an escape such as `\ud83d`, is an `invalid-unicode` error
/// on that string. `sendcheck_check` reports `invalid-json` for the whole document instead.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_check_value(
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_report,
) -> sendcheck_status {
    let check = sendcheck::check_value_json;
    // SAFETY: the same promises.
    status(|| unsafe { check_with(check, operation, json, len, options, out) })
}

/// Checks a document, as `sendcheck_check` does, and infers the operation from its fields.
/// `sendcheck_report_operation` returns it.
///
/// Errors: `SENDCHECK_CANNOT_INFER_OPERATION`; `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL;
/// `SENDCHECK_INVALID_LENGTH`; `SENDCHECK_PLAN_OPTION`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_check_inferred(
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_report,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { check_options(options) }?;
        let report = sendcheck::check_inferred(json, &options)
            .map_err(|sendcheck::InferOperationError| SENDCHECK_CANNOT_INFER_OPERATION)?;
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, sendcheck_report::new(report)) };
        Ok(())
    })
}

/// # Safety
///
/// `operation` is NULL or a C string, `json` is NULL or readable for `len` bytes, `options` is NULL or
/// alive, and `out` is NULL or writable.
unsafe fn check_with(
    check: fn(Operation, &[u8], &Options) -> Report,
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_report,
) -> Result<()> {
    pointer::writable(out)?;
    // SAFETY: `json` is NULL or readable for `len` bytes.
    let json = unsafe { pointer::bytes(json, len) }?;
    // SAFETY: `operation` is NULL or a C string.
    let operation = unsafe { operations::parse(operation) }?;
    // SAFETY: `options` is NULL or alive.
    let options = unsafe { check_options(options) }?;
    // SAFETY: `out` is not NULL.
    unsafe { pointer::give(out, sendcheck_report::new(check(operation, json, &options))) };
    Ok(())
}
