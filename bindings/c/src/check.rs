//! Documents in, reports out.

use std::ffi::c_char;

use sendcheck::{Operation, Options, Report};

use crate::boundary::status;
use crate::options::{defaults_or, sendcheck_options};
use crate::pointer;
use crate::report::sendcheck_report;
use crate::status::sendcheck_status::{self, SENDCHECK_UNKNOWN_OPERATION};

type Result<T> = std::result::Result<T, sendcheck_status>;

/// Checks a document: the bytes that would be sent as the body (or hold the query) of an operation, such
/// as `chats.create`.
///
/// On `SENDCHECK_OK`, `*out` is a report that the caller owns and hands to `sendcheck_report_free` once.
/// A document that breaks rules is `SENDCHECK_OK`, too, and so are bytes that are no JSON: the report
/// says so. `SENDCHECK_UNKNOWN_OPERATION`: no operation has that name. `SENDCHECK_NULL_POINTER`:
/// `operation`, `json` or `out` is NULL (`json` even with `len` 0; an operation without a document takes
/// `""`). `options` may be NULL, for the defaults. The document is not kept.
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

/// Checks a document that a program wrote as JSON from a value of its own language, as
/// `sendcheck_check` does, but for one thing: half a surrogate pair in a string, which JSON can only write
/// as an escape such as `\ud83d`, is the finding `invalid-unicode` on that string, and not a document that
/// cannot be read.
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

/// Checks a document, as `sendcheck_check` does, for the operation whose fields it has;
/// `sendcheck_report_operation` says which that is. `SENDCHECK_UNKNOWN_OPERATION`: the fields are those
/// of no operation.
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
        let options = unsafe { defaults_or(options) };
        let report = sendcheck::check_inferred(json, &options)
            .map_err(|sendcheck::InferOperationError| SENDCHECK_UNKNOWN_OPERATION)?;
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
    let operation = unsafe { named(operation) }?;
    // SAFETY: `options` is NULL or alive.
    let options = unsafe { defaults_or(options) };
    // SAFETY: `out` is not NULL.
    unsafe { pointer::give(out, sendcheck_report::new(check(operation, json, &options))) };
    Ok(())
}

/// # Safety
///
/// `name` is NULL or a C string.
pub(crate) unsafe fn named(name: *const c_char) -> Result<Operation> {
    // SAFETY: the same promise.
    let name = unsafe { pointer::c_string(name) }?;
    str::from_utf8(name).ok().and_then(|name| name.parse().ok()).ok_or(SENDCHECK_UNKNOWN_OPERATION)
}
