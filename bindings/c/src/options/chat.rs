//! Options about the chat and the ids in the path.

use std::ffi::c_char;
use std::mem::MaybeUninit;

use sendcheck::{Chat, ChatService, Options};

use super::{sendcheck_options, set};
use crate::pointer;
use crate::status::sendcheck_status::{self, SENDCHECK_INVALID_ENUM};

/// The service of a chat.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_service {
    /// `iMessage`
    SENDCHECK_IMESSAGE = 0,
    /// `SMS`
    SENDCHECK_SMS = 1,
    /// `RCS`
    SENDCHECK_RCS = 2,
    /// Each of them; for `sendcheck_preview` only.
    SENDCHECK_EVERY_SERVICE = 3,
}

/// Sets the id of the chat in the path. It is copied, and checked with the document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_id(
    options: *mut sendcheck_options,
    id: *const c_char,
) -> sendcheck_status {
    // SAFETY: `id` is NULL or a C string.
    let change = |options: Options| Ok(options.chat_id(unsafe { pointer::c_text(id) }?));
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets the id of the message in the path. It is copied, and checked with the document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_message_id(
    options: *mut sendcheck_options,
    id: *const c_char,
) -> sendcheck_status {
    // SAFETY: `id` is NULL or a C string.
    let change = |options: Options| Ok(options.message_id(unsafe { pointer::c_text(id) }?));
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets whether the chat is a group.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_is_group(
    options: *mut sendcheck_options,
    is_group: bool,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(with_chat(options, |chat| chat.is_group(is_group)))) }
}

/// Sets the service of the chat.
///
/// Errors: `SENDCHECK_INVALID_ENUM` for an unknown service; `SENDCHECK_NULL_POINTER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_service(
    options: *mut sendcheck_options,
    service: MaybeUninit<sendcheck_service>,
) -> sendcheck_status {
    let change = |options| {
        let service = service_of(pointer::number(service))?;
        Ok(with_chat(options, |chat| chat.service(service)))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets the number of active participants of the chat, the sender included.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_participants(
    options: *mut sendcheck_options,
    participants: u64,
) -> sendcheck_status {
    let change = |options| Ok(with_chat(options, |chat| chat.participants(participants)));
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

fn with_chat(options: Options, change: impl FnOnce(Chat) -> Chat) -> Options {
    let chat = change(options.known_chat().clone());
    options.chat(chat)
}

/// Returns the service of a number.
pub(crate) fn service_of(number: u32) -> Result<ChatService, sendcheck_status> {
    match number {
        0 => Ok(ChatService::IMessage),
        1 => Ok(ChatService::Sms),
        2 => Ok(ChatService::Rcs),
        _ => Err(SENDCHECK_INVALID_ENUM),
    }
}
