//! The request that sends a document.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{BASE_URL, EncodeError, EncodedRequest};

use crate::boundary::{boundary, status};
use crate::check::named;
use crate::options::{defaults_or, sendcheck_options};
use crate::pointer;
use crate::report::sendcheck_report;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INTERNAL, SENDCHECK_INVALID_OPTION, SENDCHECK_UNKNOWN_OPERATION,
};
use crate::text::{Text, lend};

/// The HTTP request that sends a document. It never changes, so threads may share it.
pub struct sendcheck_request {
    method: Text,
    url: Text,
    path: Text,
    query: Text,
    headers: Box<[(Text, Text)]>,
    body: Option<Text>,
    json: Text,
}

impl sendcheck_request {
    fn new(request: EncodedRequest) -> Result<Self, sendcheck_status> {
        let header = |&(name, value): &(&str, &str)| (Text::new(name), Text::new(value));
        Ok(Self {
            method: Text::new(request.method()),
            url: Text::new(request.url(BASE_URL)),
            path: Text::new(request.path()),
            query: Text::new(request.query()),
            headers: request.headers().iter().map(header).collect(),
            json: Text::new(request.to_json()),
            body: match String::from_utf8(request.into_body()) {
                Ok(body) if body.is_empty() => None,
                Ok(body) => Some(Text::new(body)),
                Err(_) => return Err(SENDCHECK_INTERNAL),
            },
        })
    }
}

/// Checks a document, as `sendcheck_check` does, and makes the HTTP request that sends it. Rules are at
/// their default levels: one that the caller lowered refuses all the same.
///
/// On `SENDCHECK_OK`, either `*request` is the request and `*report` is NULL; or the document has errors,
/// `*request` is NULL and `*report` says which. The caller owns what is not NULL, and hands it to
/// `sendcheck_request_free` or `sendcheck_report_free` once. `report` may be NULL, if nobody wants to know.
/// `SENDCHECK_INVALID_OPTION`: the path holds a chat's id, and the options do not say which.
/// `SENDCHECK_UNKNOWN_OPERATION`: no operation has that name, or it is `message`, which is no call of its
/// own. `SENDCHECK_NULL_POINTER`: `operation`, `json` or `request` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_encode(
    operation: *const c_char,
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    request: *mut *mut sendcheck_request,
    report: *mut *mut sendcheck_report,
) -> sendcheck_status {
    status(|| {
        pointer::writable(request)?;
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `operation` is NULL or a C string.
        let operation = unsafe { named(operation) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { defaults_or(options) };
        match sendcheck::encode(operation, json, &options) {
            Ok(encoded) => {
                let encoded = sendcheck_request::new(encoded)?;
                // SAFETY: `request` is not NULL, and `report` is NULL or writable.
                unsafe {
                    pointer::give(request, encoded);
                    pointer::write(report, ptr::null_mut());
                }
                Ok(())
            }
            Err(EncodeError::InvalidDocument(refused)) => {
                // SAFETY: `request` is not NULL, and `report` is NULL or writable.
                unsafe {
                    if !report.is_null() {
                        pointer::give(report, sendcheck_report::new(*refused));
                    }
                    pointer::write(request, ptr::null_mut());
                }
                Ok(())
            }
            Err(EncodeError::MissingId { .. }) => Err(SENDCHECK_INVALID_OPTION),
            Err(EncodeError::NoEndpoint) => Err(SENDCHECK_UNKNOWN_OPERATION),
            Err(_) => Err(SENDCHECK_INTERNAL),
        }
    })
}

/// The HTTP method, such as `POST`. This and the texts below are owned by the request, and NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_method(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().map(|it| &it.method), len) }
    })
}

/// The whole URL, under the API's base URL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_url(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().map(|it| &it.url), len) }
    })
}

/// The path, percent-encoded, from `/v3` on: for another base URL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_path(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().map(|it| &it.path), len) }
    })
}

/// The query, percent-encoded, without its `?`; `""` where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_query(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().map(|it| &it.query), len) }
    })
}

/// How many headers it needs, besides the one that says who you are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_headers_len(request: *const sendcheck_request) -> usize {
    // SAFETY: `request` is NULL or alive.
    boundary(0, || unsafe { request.as_ref() }.map_or(0, |it| it.headers.len()))
}

/// A header's name, in lower case, counted from 0; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_header_name(
    request: *const sendcheck_request,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive.
        let header = unsafe { request.as_ref() }.and_then(|it| it.headers.get(index));
        // SAFETY: `len` is NULL or writable.
        unsafe { lend(header.map(|(name, _)| name), len) }
    })
}

/// A header's value; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_header_value(
    request: *const sendcheck_request,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive.
        let header = unsafe { request.as_ref() }.and_then(|it| it.headers.get(index));
        // SAFETY: `len` is NULL or writable.
        unsafe { lend(header.map(|(_, value)| value), len) }
    })
}

/// The body: JSON. NULL if it has none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_body(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().and_then(|it| it.body.as_ref()), len) }
    })
}

/// The whole request as one line of JSON: `method`, `path`, `query`, `headers`, and `body` as a string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_json(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(request.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees a request, and all that it owns. NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_free(request: *mut sendcheck_request) {
    // SAFETY: `request` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(request) });
}
