//! HTTP requests that send documents.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{BASE_URL, EncodeError, EncodedRequest, PathId};

use crate::boundary::{boundary, status};
use crate::options::{check_options, sendcheck_options};
use crate::report::sendcheck_report;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INTERNAL, SENDCHECK_MISSING_CHAT_ID, SENDCHECK_MISSING_MESSAGE_ID,
    SENDCHECK_NO_ENDPOINT,
};
use crate::text::{Text, borrow_str};
use crate::{operation as operations, pointer};

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

/// Checks a document, as `sendcheck_check` does, and creates the HTTP request that sends it. A level that the
/// caller lowered does not count here: the document must have no errors at the default levels.
///
/// On `SENDCHECK_OK`, either `*request` is the request and `*report` is NULL, or the document has errors,
/// `*request` is NULL and `*report` lists them. `report` may be NULL.
///
/// Errors: those of `sendcheck_check`; `SENDCHECK_NO_ENDPOINT` for `message`; `SENDCHECK_MISSING_CHAT_ID` or
/// `SENDCHECK_MISSING_MESSAGE_ID` if the path needs an id that the options do not have;
/// `SENDCHECK_NULL_POINTER` if `operation`, `json` or `request` is NULL.
///
/// Ownership: the caller owns what is not NULL, and frees it with `sendcheck_request_free` or
/// `sendcheck_report_free`.
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
        let operation = unsafe { operations::parse(operation) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { check_options(options) }?;
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
            Err(EncodeError::MissingId { id: PathId::Chat, .. }) => Err(SENDCHECK_MISSING_CHAT_ID),
            Err(EncodeError::MissingId { id: PathId::Message, .. }) => {
                Err(SENDCHECK_MISSING_MESSAGE_ID)
            }
            Err(EncodeError::NoEndpoint) => Err(SENDCHECK_NO_ENDPOINT),
            Err(_) => Err(SENDCHECK_INTERNAL),
        }
    })
}

/// Returns the HTTP method, such as `POST`; NULL for NULL.
///
/// Ownership: this and the strings below are borrowed from `request` until `sendcheck_request_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_method(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().map(|it| &it.method), len) }
    })
}

/// Returns the complete URL, with the API's base URL; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_url(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().map(|it| &it.url), len) }
    })
}

/// Returns the path from `/v3`, percent-encoded, for another base URL; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_path(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().map(|it| &it.path), len) }
    })
}

/// Returns the query, percent-encoded, without `?`; `""` if there is none, NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_query(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().map(|it| &it.query), len) }
    })
}

/// Returns the number of headers, without authorization; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_headers_len(request: *const sendcheck_request) -> usize {
    // SAFETY: `request` is NULL or alive.
    boundary(0, || unsafe { request.as_ref() }.map_or(0, |it| it.headers.len()))
}

/// Returns the name of a header, in lower case, counted from 0; NULL past the last, and for NULL.
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
        unsafe { borrow_str(header.map(|(name, _)| name), len) }
    })
}

/// Returns the value of a header; NULL past the last, and for NULL.
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
        unsafe { borrow_str(header.map(|(_, value)| value), len) }
    })
}

/// Returns the body, in JSON; NULL if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_body(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().and_then(|it| it.body.as_ref()), len) }
    })
}

/// Returns the request as one line of JSON: `method`, `path`, `query`, `headers`, and `body` as a string. NULL
/// for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_json(
    request: *const sendcheck_request,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `request` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(request.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees a request and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_request_free(request: *mut sendcheck_request) {
    // SAFETY: `request` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(request) });
}
