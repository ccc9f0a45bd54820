//! From HTTP requests to operations, and back.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{Endpoint, EndpointError, Operation, PathId, PayloadLocation};

use crate::boundary::{boundary, status};
use crate::options::{sendcheck_options, set_path_ids};
use crate::status::sendcheck_status::{
    self, SENDCHECK_INTERNAL, SENDCHECK_MISSING_CHAT_ID, SENDCHECK_MISSING_MESSAGE_ID,
    SENDCHECK_NO_ENDPOINT, SENDCHECK_NULL_POINTER, SENDCHECK_UNKNOWN_ENDPOINT,
};
use crate::text::{Text, borrow_str};
use crate::{operation as operations, pointer};

/// An operation with the ids of its path. It never changes, so threads may share it.
pub struct sendcheck_endpoint {
    endpoint: Endpoint,
    method: Text,
    path: Text,
    chat_id: Option<Text>,
    message_id: Option<Text>,
    query_json: Option<Text>,
}

impl sendcheck_endpoint {
    fn new(endpoint: Endpoint, query: &str) -> Result<Self, sendcheck_status> {
        let has_query = endpoint.operation().payload_location() == PayloadLocation::Query;
        let query_json = has_query.then(|| endpoint.document(query, b"").into_owned());
        let query_json = query_json.map(String::from_utf8).transpose();
        Ok(Self {
            method: Text::new(endpoint.method()),
            path: Text::new(endpoint.path()),
            chat_id: endpoint.id(PathId::Chat).map(Text::new),
            message_id: endpoint.id(PathId::Message).map(Text::new),
            query_json: query_json.map_err(|_| SENDCHECK_INTERNAL)?.map(Text::new),
            endpoint,
        })
    }
}

/// Finds the operation and the ids that the method and the path of an HTTP request mean, as a server or a proxy
/// receives it: `POST` and `/v3/chats?x=1`, or an absolute URL. The path may begin with `/api/partner`; any other
/// prefix is the caller's to remove. Ids are percent-decoded.
///
/// Errors: `SENDCHECK_UNKNOWN_ENDPOINT` if no operation that sendcheck checks has this method and path;
/// `SENDCHECK_INVALID_TEXT`; `SENDCHECK_NULL_POINTER`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_endpoint_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_operation_from_http(
    method: *const c_char,
    path: *const c_char,
    out: *mut *mut sendcheck_endpoint,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: each is NULL or a C string.
        let (method, path) = unsafe { (pointer::c_text(method)?, pointer::c_text(path)?) };
        let endpoint = Operation::from_http(method, path).ok_or(SENDCHECK_UNKNOWN_ENDPOINT)?;
        let query = path.split('#').next().and_then(|path| path.split_once('?'));
        let endpoint = sendcheck_endpoint::new(endpoint, query.map_or("", |(_, query)| query))?;
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, endpoint) };
        Ok(())
    })
}

/// Creates the endpoint of an operation. `chat_id` and `message_id` may be NULL if the path does not need them.
///
/// Errors: `SENDCHECK_UNKNOWN_OPERATION`, `SENDCHECK_UNCHECKED_OPERATION`; `SENDCHECK_NO_ENDPOINT` for `message`;
/// `SENDCHECK_MISSING_CHAT_ID` or `SENDCHECK_MISSING_MESSAGE_ID`; `SENDCHECK_INVALID_TEXT`;
/// `SENDCHECK_NULL_POINTER` if `operation` or `out` is NULL.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_endpoint_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_new(
    operation: *const c_char,
    chat_id: *const c_char,
    message_id: *const c_char,
    out: *mut *mut sendcheck_endpoint,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `operation` is NULL or a C string.
        let operation = unsafe { operations::parse(operation) }?;
        let mut ids = Vec::new();
        for (name, id) in [(PathId::Chat, chat_id), (PathId::Message, message_id)] {
            if !id.is_null() {
                // SAFETY: `id` is a C string.
                ids.push((name, unsafe { pointer::c_text(id) }?));
            }
        }
        let endpoint = Endpoint::new(operation, ids).map_err(|error| match error {
            EndpointError::MissingId { id: PathId::Chat, .. } => SENDCHECK_MISSING_CHAT_ID,
            EndpointError::MissingId { id: PathId::Message, .. } => SENDCHECK_MISSING_MESSAGE_ID,
            _ => SENDCHECK_NO_ENDPOINT,
        })?;
        let endpoint = sendcheck_endpoint::new(endpoint, "")?;
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, endpoint) };
        Ok(())
    })
}

/// Returns the name of the operation; NULL for NULL.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_operation(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive.
        let operation = unsafe { endpoint.as_ref() }.map(|it| it.endpoint.operation());
        // SAFETY: `len` is NULL or writable.
        operation.map_or(ptr::null(), |it| unsafe { operations::borrow_name(it, len) })
    })
}

/// Returns the HTTP method, such as `POST`; NULL for NULL.
///
/// Ownership: this and the strings below are borrowed from `endpoint` until `sendcheck_endpoint_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_method(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(endpoint.as_ref().map(|it| &it.method), len) }
    })
}

/// Returns the path from `/v3` on, with the ids percent-encoded; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_path(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(endpoint.as_ref().map(|it| &it.path), len) }
    })
}

/// Returns the id of the chat in the path, which may not be a UUID; NULL if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_chat_id(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(endpoint.as_ref().and_then(|it| it.chat_id.as_ref()), len) }
    })
}

/// Returns the id of the message in the path, which may not be a UUID; NULL if there is none, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_message_id(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(endpoint.as_ref().and_then(|it| it.message_id.as_ref()), len) }
    })
}

/// Returns the query as a JSON object: the document of an operation that lists. NULL for other operations, whose
/// document is the body, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_query_json(
    endpoint: *const sendcheck_endpoint,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `endpoint` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(endpoint.as_ref().and_then(|it| it.query_json.as_ref()), len) }
    })
}

/// Sets the options `chat_id` and `message_id` to the ids of an endpoint, so that a check reports one that is not a
/// UUID. An id that its path does not have stays unchanged.
///
/// Errors: `SENDCHECK_NULL_POINTER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_endpoint(
    options: *mut sendcheck_options,
    endpoint: *const sendcheck_endpoint,
) -> sendcheck_status {
    // SAFETY: `endpoint` is NULL or alive; `options` is NULL or alive, and the caller's alone.
    unsafe {
        match endpoint.as_ref() {
            Some(it) => set_path_ids(options, &it.endpoint),
            None => status(|| Err(SENDCHECK_NULL_POINTER)),
        }
    }
}

/// Frees an endpoint and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_endpoint_free(endpoint: *mut sendcheck_endpoint) {
    // SAFETY: `endpoint` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(endpoint) });
}
