//! Previews of a message.

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck_compose::preview_json;

use crate::boundary::{boundary, status};
use crate::options::chat::{sendcheck_service, service_of};
use crate::pointer;
use crate::report::sendcheck_report;
use crate::status::sendcheck_status;
use crate::text::{Text, borrow_str};

/// The preview of a message, or the report of a message that is not valid. It never changes, so threads may share
/// it.
pub struct sendcheck_preview_result {
    json: Text,
    error: Option<sendcheck_report>,
}

/// Returns what recipients get of a message on a service, and what is lost. The message has `parts` at the top.
///
/// The status is `SENDCHECK_OK` even if the message is not valid: see `sendcheck_preview_error`.
///
/// Errors: `SENDCHECK_INVALID_ENUM` for an unknown service; `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL;
/// `SENDCHECK_INVALID_LENGTH`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_preview_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_preview(
    json: *const u8,
    len: usize,
    service: MaybeUninit<sendcheck_service>,
    out: *mut *mut sendcheck_preview_result,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        let every = sendcheck_service::SENDCHECK_EVERY_SERVICE as u32;
        let service = match pointer::number(service) {
            number if number == every => None,
            number => Some(service_of(number)?),
        };
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        let preview = match preview_json(json, service) {
            Ok(json) => sendcheck_preview_result { json: Text::new(json), error: None },
            Err(report) => sendcheck_preview_result {
                json: Text::new(report.to_json()),
                error: Some(sendcheck_report::new(report)),
            },
        };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, preview) };
        Ok(())
    })
}

/// Returns the report of a message that is not valid; NULL if it is valid, and for NULL. Never free it.
///
/// Ownership: this and the JSON are borrowed from `preview` until `sendcheck_preview_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_preview_error(
    preview: *const sendcheck_preview_result,
) -> *const sendcheck_report {
    boundary(ptr::null(), || {
        // SAFETY: `preview` is NULL or alive.
        let error = unsafe { preview.as_ref() }.and_then(|it| it.error.as_ref());
        error.map_or(ptr::null(), ptr::from_ref)
    })
}

/// Returns the preview as one line of JSON, the same in every language: `service`, `items` and `lost`, or
/// `previews` for `SENDCHECK_EVERY_SERVICE`, or the report of a message that is not valid. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_preview_json(
    preview: *const sendcheck_preview_result,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `preview` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(preview.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees a preview and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_preview_free(preview: *mut sendcheck_preview_result) {
    // SAFETY: `preview` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(preview) });
}
