//! Plans: requests that send a text, and what planning changed.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Report;
use sendcheck_compose::{ChatRef, PlannedSend, plan_json};

use crate::boundary::{boundary, status};
use crate::options::{plan_options, sendcheck_options};
use crate::report::sendcheck_report;
use crate::status::sendcheck_status;
use crate::text::{Text, borrow_str};
use crate::{operation as operations, pointer};

/// The result of planning: requests in the order in which they are sent, or the report of an input that cannot
/// be planned. It never changes, so threads may share it.
pub struct sendcheck_plan_result {
    sends: Box<[Send]>,
    error: Option<sendcheck_report>,
    json: Text,
}

struct Send {
    operation: sendcheck::Operation,
    document: Text,
    chat: Chat,
    is_unless_failover: bool,
}

enum Chat {
    None,
    Id(Text),
    Pointer(Text),
}

impl sendcheck_plan_result {
    pub(crate) fn new(sends: &[PlannedSend], json: String) -> Self {
        Self { sends: sends.iter().map(Send::new).collect(), error: None, json: Text::new(json) }
    }

    pub(crate) fn of_error(report: Report) -> Self {
        let json = Text::new(format!(r#"{{"error":{}}}"#, report.to_json()));
        Self { sends: Box::default(), error: Some(sendcheck_report::new(report)), json }
    }
}

impl Send {
    fn new(send: &PlannedSend) -> Self {
        Self {
            operation: send.operation(),
            document: Text::new(send.document()),
            chat: match send.chat() {
                ChatRef::Id(id) => Chat::Id(Text::new(id)),
                ChatRef::Response { pointer, .. } => Chat::Pointer(Text::new(pointer)),
                _ => Chat::None,
            },
            is_unless_failover: send.is_unless_failover(),
        }
    }
}

/// Plans an input: makes valid requests of a text, such as Markdown, and of files and links.
///
/// The input is a JSON object with `content` or `message`, and where it is sent: `from` and `to`, `to`,
/// `chat_id`, or nothing. `options` may be NULL for the defaults.
///
/// The status is `SENDCHECK_OK` even if the input cannot be planned: see `sendcheck_plan_ok`.
///
/// Errors: `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
///
/// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan(
    json: *const u8,
    len: usize,
    options: *const sendcheck_options,
    out: *mut *mut sendcheck_plan_result,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        // SAFETY: `options` is NULL or alive.
        let options = unsafe { plan_options(options) };
        let plan = match plan_json(json, &options) {
            Ok(plan) => sendcheck_plan_result::new(plan.sends(), plan.to_json()),
            Err(report) => sendcheck_plan_result::of_error(report),
        };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::give(out, plan) };
        Ok(())
    })
}

/// Returns true if the input was planned; false if it cannot be, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_ok(plan: *const sendcheck_plan_result) -> bool {
    // SAFETY: `plan` is NULL or alive.
    boundary(false, || unsafe { plan.as_ref() }.is_some_and(|it| it.error.is_none()))
}

/// Returns the report of an input that cannot be planned: its paths point into the input. NULL if it was planned,
/// and for NULL. Never free it.
///
/// Ownership: this and the strings below are borrowed from `plan` until `sendcheck_plan_free`, unless they are
/// static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_error(
    plan: *const sendcheck_plan_result,
) -> *const sendcheck_report {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive.
        let error = unsafe { plan.as_ref() }.and_then(|it| it.error.as_ref());
        error.map_or(ptr::null(), ptr::from_ref)
    })
}

/// Returns the number of requests; 0 for NULL. Send them in their order, each after the API accepted the one
/// before it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_len(plan: *const sendcheck_plan_result) -> usize {
    // SAFETY: `plan` is NULL or alive.
    boundary(0, || unsafe { plan.as_ref() }.map_or(0, |it| it.sends.len()))
}

/// Returns the operation of a request, counted from 0; NULL past the last, and for NULL.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_operation(
    plan: *const sendcheck_plan_result,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive, `len` is NULL or writable.
        unsafe {
            send(plan, index).map_or(ptr::null(), |it| operations::borrow_name(it.operation, len))
        }
    })
}

/// Returns the document of a request, as JSON; NULL past the last, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_document(
    plan: *const sendcheck_plan_result,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(send(plan, index).map(|it| &it.document), len) }
    })
}

/// Returns the id of the chat of a request; NULL if it needs none or the response to the first has it, past the
/// last, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_chat_id(
    plan: *const sendcheck_plan_result,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive.
        let id = unsafe { send(plan, index) }.and_then(|it| match &it.chat {
            Chat::Id(id) => Some(id),
            _ => None,
        });
        // SAFETY: `len` is NULL or writable.
        unsafe { borrow_str(id, len) }
    })
}

/// Returns the place of the id of the chat in the response to the first request: a JSON Pointer such as
/// `/chat/id`. NULL if the id is known or not needed, past the last, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_chat_id_pointer(
    plan: *const sendcheck_plan_result,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive.
        let pointer = unsafe { send(plan, index) }.and_then(|it| match &it.chat {
            Chat::Pointer(pointer) => Some(pointer),
            _ => None,
        });
        // SAFETY: `len` is NULL or writable.
        unsafe { borrow_str(pointer, len) }
    })
}

/// Returns true if a request must not be sent when the response to the first has `failover_flagged` at
/// `/from_selection/reason`: the API sent the continuation message instead. False past the last, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_is_unless_failover(
    plan: *const sendcheck_plan_result,
    index: usize,
) -> bool {
    // SAFETY: `plan` is NULL or alive.
    boundary(false, || unsafe { send(plan, index) }.is_some_and(|it| it.is_unless_failover))
}

/// Returns the result as one line of JSON, the same in every language: `sends` and `notes`, or `error` with the
/// report. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_json(
    plan: *const sendcheck_plan_result,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `plan` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(plan.as_ref().map(|it| &it.json), len) }
    })
}

/// Frees the result of planning and everything borrowed from it. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_plan_free(plan: *mut sendcheck_plan_result) {
    // SAFETY: `plan` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(plan) });
}

/// # Safety
///
/// `plan` is NULL, or alive as long as `'a`.
unsafe fn send<'a>(plan: *const sendcheck_plan_result, index: usize) -> Option<&'a Send> {
    // SAFETY: the same promise.
    unsafe { plan.as_ref() }.and_then(|it| it.sends.get(index))
}
