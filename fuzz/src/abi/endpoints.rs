//! Endpoints: C functions return what the core finds.

use std::ffi::CString;
use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::{Endpoint, EndpointError, Operation, PathId};
use sendcheck_c::endpoint::*;
use sendcheck_c::status::sendcheck_status::{self, *};

use super::{World, inputs};

type Expected = std::result::Result<Endpoint, sendcheck_status>;

impl World {
    pub(super) fn endpoint(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let mut out = ptr::null_mut();
        let (status, expected) =
            if u.arbitrary()? { from_http(u, &mut out)? } else { new(u, &mut out)? };
        assert_eq!(status, expected.as_ref().err().copied().unwrap_or(SENDCHECK_OK));
        assert_endpoint(out, expected.as_ref().ok());
        let index = u.int_in_range(0..=self.options.len())?;
        let options = self.options.get_mut(index);
        let pointer = options.as_ref().map_or(ptr::null_mut(), |(pointer, ..)| *pointer);
        // SAFETY: both are NULL or alive.
        let status = unsafe { sendcheck_options_set_endpoint(pointer, out) };
        match (expected, options) {
            (Ok(endpoint), Some((_, settings, refusal))) => {
                assert_eq!(status, SENDCHECK_OK);
                *settings = settings.clone().with_endpoint(&endpoint);
                *refusal = None;
            }
            _ => assert_eq!(status, SENDCHECK_NULL_POINTER),
        }
        // SAFETY: it is NULL or alive, and freed once.
        unsafe { sendcheck_endpoint_free(out) };
        Ok(())
    }
}

fn text(string: Option<&CString>) -> std::result::Result<&str, sendcheck_status> {
    string.ok_or(SENDCHECK_NULL_POINTER)?.to_str().map_err(|_| SENDCHECK_INVALID_TEXT)
}

fn from_http(
    u: &mut Unstructured<'_>,
    out: *mut *mut sendcheck_endpoint,
) -> Result<(sendcheck_status, Expected)> {
    const PATHS: [&str; 6] = [
        "/v3/chats",
        "/v3/chats?limit=7&from=%2B1",
        "/v3/chats/a%2Fb%00/messages",
        "https://example.com/api/partner/v3/messages/x#y?z",
        "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing/",
        "/v3/chats/%ff/messages",
    ];
    let method = if u.ratio(1, 8)? {
        inputs::string(u)?
    } else {
        CString::new(*u.choose(&["GET", "post", "PATCH", "DELETE", "PUT"])?).ok()
    };
    let path =
        if u.ratio(1, 4)? { inputs::string(u)? } else { CString::new(*u.choose(&PATHS)?).ok() };
    let (c_method, c_path) = (inputs::pointer(method.as_ref()), inputs::pointer(path.as_ref()));
    // SAFETY: both are NULL or alive.
    let status = unsafe { sendcheck_operation_from_http(c_method, c_path, out) };
    let expected = || {
        let (method, path) = (text(method.as_ref())?, text(path.as_ref())?);
        Operation::from_http(method, path).ok_or(SENDCHECK_UNKNOWN_ENDPOINT)
    };
    Ok((status, expected()))
}

fn new(
    u: &mut Unstructured<'_>,
    out: *mut *mut sendcheck_endpoint,
) -> Result<(sendcheck_status, Expected)> {
    let (name, chat, message) = (inputs::operation(u)?, inputs::string(u)?, inputs::string(u)?);
    // SAFETY: all are NULL or alive.
    let status = unsafe {
        sendcheck_endpoint_new(
            inputs::pointer(name.as_ref()),
            inputs::pointer(chat.as_ref()),
            inputs::pointer(message.as_ref()),
            out,
        )
    };
    let expected = || {
        let name = name.as_ref().ok_or(SENDCHECK_NULL_POINTER)?.to_str();
        let operation = name.ok().and_then(|name| name.parse::<Operation>().ok());
        let operation = operation.ok_or(SENDCHECK_UNKNOWN_OPERATION)?;
        let mut ids = Vec::new();
        for (name, id) in [(PathId::Chat, &chat), (PathId::Message, &message)] {
            if id.is_some() {
                ids.push((name, text(id.as_ref())?));
            }
        }
        Endpoint::new(operation, ids).map_err(|error| match error {
            EndpointError::MissingId { id: PathId::Chat, .. } => SENDCHECK_MISSING_CHAT_ID,
            EndpointError::MissingId { .. } => SENDCHECK_MISSING_MESSAGE_ID,
            _ => SENDCHECK_NO_ENDPOINT,
        })
    };
    Ok((status, expected()))
}

fn assert_endpoint(pointer: *const sendcheck_endpoint, endpoint: Option<&Endpoint>) {
    // SAFETY: the endpoint is NULL or alive.
    unsafe {
        let operation = inputs::lent(|len| sendcheck_endpoint_operation(pointer, len));
        assert_eq!(operation, endpoint.map(|it| it.operation().name()));
        let method = inputs::lent(|len| sendcheck_endpoint_method(pointer, len));
        assert_eq!(method, endpoint.map(Endpoint::method));
        let path = inputs::lent(|len| sendcheck_endpoint_path(pointer, len));
        assert_eq!(path, endpoint.map(Endpoint::path).as_deref());
        let chat = inputs::lent(|len| sendcheck_endpoint_chat_id(pointer, len));
        assert_eq!(chat, endpoint.and_then(|it| it.id(PathId::Chat)));
        let message = inputs::lent(|len| sendcheck_endpoint_message_id(pointer, len));
        assert_eq!(message, endpoint.and_then(|it| it.id(PathId::Message)));
        let query = inputs::lent(|len| sendcheck_endpoint_query_json(pointer, len));
        let is_list =
            |it: &Endpoint| it.operation().payload_location() == sendcheck::PayloadLocation::Query;
        assert_eq!(query.is_some(), endpoint.is_some_and(is_list));
    }
}
