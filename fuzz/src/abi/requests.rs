//! Requests: what C would send is what the core encodes.

use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::{BASE_URL, EncodeError, EncodedRequest, PathId};
use sendcheck_c::request::*;
use sendcheck_c::status::sendcheck_status::*;

use super::{ALIVE_MAX, World, inputs, reports};

pub(super) fn free(request: *mut sendcheck_request) {
    // SAFETY: it is NULL, or alive and taken out of the world.
    unsafe { sendcheck_request_free(request) };
}

impl World {
    pub(super) fn encode(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        if self.requests.len() >= ALIVE_MAX {
            free(self.requests.swap_remove(u.choose_index(self.requests.len())?).0);
        }
        let (options, settings) = self.any_options(u)?;
        let (operation, json) = (inputs::operation(u)?, inputs::document(u)?);
        let (data, len) = inputs::bytes(json.as_ref());
        let (mut request, mut report) = (ptr::null_mut(), ptr::null_mut());
        let to = if u.ratio(1, 16)? { ptr::null_mut() } else { &raw mut request };
        let wants_report = u.arbitrary()?;
        let report_to = if wants_report { &raw mut report } else { ptr::null_mut() };
        let name = inputs::pointer(operation.as_ref());
        // SAFETY: all are NULL or alive.
        let status = unsafe { sendcheck_encode(name, data, len, options, to, report_to) };
        let operation = operation.as_deref().map(|name| name.to_str().ok()?.parse().ok());
        let expected = match (json, operation) {
            _ if to.is_null() => Err(SENDCHECK_NULL_POINTER),
            (None, _) | (_, None) => Err(SENDCHECK_NULL_POINTER),
            (_, Some(None)) => Err(SENDCHECK_UNKNOWN_OPERATION),
            (Some(json), Some(Some(operation))) => settings.check().and_then(|options| {
                match sendcheck::encode(operation, &json, options) {
                    Ok(encoded) => Ok(Ok(encoded)),
                    Err(EncodeError::InvalidDocument(refused)) => Ok(Err(refused)),
                    Err(EncodeError::NoEndpoint) => Err(SENDCHECK_NO_ENDPOINT),
                    Err(EncodeError::MissingId { id: PathId::Chat, .. }) => {
                        Err(SENDCHECK_MISSING_CHAT_ID)
                    }
                    Err(EncodeError::MissingId { .. }) => Err(SENDCHECK_MISSING_MESSAGE_ID),
                    Err(_) => Err(SENDCHECK_INTERNAL),
                }
            }),
        };
        let expected_status = expected.as_ref().err().copied().unwrap_or(SENDCHECK_OK);
        assert_eq!(status, expected_status);
        assert_eq!(!request.is_null(), matches!(expected, Ok(Ok(_))));
        assert_eq!(!report.is_null(), wants_report && matches!(expected, Ok(Err(_))));
        match expected {
            Ok(Ok(encoded)) => self.requests.push((request, encoded)),
            Ok(Err(refused)) if wants_report => {
                reports::assert_report(report, Some(&refused));
                reports::free(report);
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads a request, NULL among them, and frees it at times.
    pub(super) fn request(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.requests.len())?;
        let Some((pointer, request)) = self.requests.get(index) else {
            assert_request(ptr::null(), None);
            free(ptr::null_mut());
            return Ok(());
        };
        assert_request(*pointer, Some(request));
        if u.arbitrary()? {
            free(self.requests.swap_remove(index).0);
        }
        Ok(())
    }
}

fn assert_request(pointer: *const sendcheck_request, request: Option<&EncodedRequest>) {
    let body = request.and_then(|it| std::str::from_utf8(it.body()).ok());
    let headers = request.map_or(&[][..], EncodedRequest::headers);
    // SAFETY: the request is NULL or alive.
    unsafe {
        let method = inputs::lent(|len| sendcheck_request_method(pointer, len));
        assert_eq!(method, request.map(EncodedRequest::method));
        let url = inputs::lent(|len| sendcheck_request_url(pointer, len));
        assert_eq!(url, request.map(|it| it.url(BASE_URL)).as_deref());
        let path = inputs::lent(|len| sendcheck_request_path(pointer, len));
        assert_eq!(path, request.map(EncodedRequest::path));
        let query = inputs::lent(|len| sendcheck_request_query(pointer, len));
        assert_eq!(query, request.map(EncodedRequest::query));
        let json = inputs::lent(|len| sendcheck_request_json(pointer, len));
        assert_eq!(json, request.map(EncodedRequest::to_json).as_deref());
        let told = inputs::lent(|len| sendcheck_request_body(pointer, len));
        assert_eq!(told, body.filter(|body| !body.is_empty()));
        assert_eq!(sendcheck_request_headers_len(pointer), headers.len());
        for index in 0..headers.len() + 1 {
            let name = inputs::lent(|len| sendcheck_request_header_name(pointer, index, len));
            let value = inputs::lent(|len| sendcheck_request_header_value(pointer, index, len));
            assert_eq!(name.zip(value), headers.get(index).copied());
        }
    }
}
