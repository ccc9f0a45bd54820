//! What a caller can set.

use std::borrow::Cow;
use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck::{Chat, ChatService, Level, Options, Rule};

use crate::boundary::{boundary, status};
use crate::pointer;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INVALID_OPTION, SENDCHECK_INVALID_TEXT, SENDCHECK_NULL_POINTER,
};
use crate::text::{Text, lend};

/// How a rule's findings count.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_level {
    /// They are not reported.
    SENDCHECK_ALLOW = 0,
    /// They are warnings.
    SENDCHECK_WARN = 1,
    /// They are errors.
    SENDCHECK_DENY = 2,
}

/// What messages travel by.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_service {
    /// `iMessage`
    SENDCHECK_IMESSAGE = 0,
    /// `SMS`
    SENDCHECK_SMS = 1,
    /// `RCS`
    SENDCHECK_RCS = 2,
}

/// What a caller can set. It may be used for any number of checks, by several threads at once, as long as
/// none sets anything meanwhile.
///
/// Where a setter refuses, the options stay as they were, and `sendcheck_options_error` says why.
pub struct sendcheck_options {
    options: Options,
    refusal: Option<Text>,
}

/// What a setter refuses with.
enum ApiError {
    Status(sendcheck_status),
    Why(String),
}

impl From<sendcheck_status> for ApiError {
    fn from(status: sendcheck_status) -> Self {
        Self::Status(status)
    }
}

type Result<T> = std::result::Result<T, ApiError>;

/// Changes options as a whole or not at all.
///
/// # Safety
///
/// `options` is NULL, or came from this library, was not freed, and nobody else is looking at it.
unsafe fn set(
    options: *mut sendcheck_options,
    change: impl FnOnce(Options) -> Result<Options>,
) -> sendcheck_status {
    status(|| {
        // SAFETY: the same promise.
        let options = unsafe { options.as_mut() }.ok_or(SENDCHECK_NULL_POINTER)?;
        let (refusal, outcome) = match change(options.options.clone()) {
            Ok(changed) => {
                options.options = changed;
                (None, Ok(()))
            }
            Err(ApiError::Status(status)) => (Some(status_text(status)), Err(status)),
            Err(ApiError::Why(why)) => (Some(Text::new(why)), Err(SENDCHECK_INVALID_OPTION)),
        };
        options.refusal = refusal;
        outcome
    })
}

fn status_text(status: sendcheck_status) -> Text {
    Text::new(status.sentence().to_string_lossy())
}

/// The options of a caller, or the defaults for NULL.
///
/// # Safety
///
/// `options` is NULL, or came from this library and was not freed.
pub(crate) unsafe fn defaults_or<'a>(options: *const sendcheck_options) -> Cow<'a, Options> {
    // SAFETY: the same promise.
    unsafe { options.as_ref() }
        .map_or_else(|| Cow::Owned(Options::new()), |it| Cow::Borrowed(&it.options))
}

/// Makes options, all of them the defaults. The caller owns them, and hands them to
/// `sendcheck_options_free` once. NULL only after a fault of this library.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_options_new() -> *mut sendcheck_options {
    boundary(ptr::null_mut(), || {
        Box::into_raw(Box::new(sendcheck_options { options: Options::new(), refusal: None }))
    })
}

/// Frees options. NULL is fine. Reports that were made with them stay.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_free(options: *mut sendcheck_options) {
    // SAFETY: `options` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(options) });
}

/// Why the last setter refused, for a person; NULL if it did not, and for NULL. Owned by the options,
/// until something is set or they are freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_error(
    options: *const sendcheck_options,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `options` is NULL or alive, `len` is NULL or writable.
        unsafe { lend(options.as_ref().and_then(|it| it.refusal.as_ref()), len) }
    })
}

/// Sets all options at once, from a JSON object with the names that options have in every language, such
/// as `{"strict_links": true, "levels": {"blank-text": "deny"}}`. What was set before is forgotten.
/// `SENDCHECK_INVALID_OPTION`: it is not JSON, has an unknown name, or a value that the option does not
/// take.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_json(
    options: *mut sendcheck_options,
    json: *const u8,
    len: usize,
) -> sendcheck_status {
    let change = |_| {
        // SAFETY: `json` is NULL or readable for `len` bytes.
        let json = unsafe { pointer::bytes(json, len) }?;
        Options::from_json(json).map_err(|error| ApiError::Why(error.to_string()))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Says whether this send opens a new chat. Unsaid, it is so for `chats.create` alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_first_message(
    options: *mut sendcheck_options,
    is_first: bool,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(options.first_message(is_first))) }
}

/// Sets how the findings of a rule count. `SENDCHECK_INVALID_OPTION`: no rule has that name, or it is an
/// error of shape, which cannot be lowered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_level(
    options: *mut sendcheck_options,
    rule: *const c_char,
    level: MaybeUninit<sendcheck_level>,
) -> sendcheck_status {
    let change = |options: Options| {
        // SAFETY: `rule` is NULL or a C string.
        let rule: Rule = unsafe { string(rule) }?.parse().map_err(why)?;
        let level = match pointer::number(level) {
            0 => Level::Allow,
            1 => Level::Warn,
            2 => Level::Deny,
            number => return Err(ApiError::Why(format!("no level has the number {number}"))),
        };
        options.level(rule, level).map_err(why)
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets the hosts whose media URLs are not counted as public, instead of `cdn.linqapp.com` and
/// `uploads.linqapp.com`: `hosts[0..count]`, C strings, which are copied. `hosts` must not be NULL, even
/// with `count` 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_url_media_exempt_hosts(
    options: *mut sendcheck_options,
    hosts: *const *const c_char,
    count: usize,
) -> sendcheck_status {
    let change = |options: Options| {
        // SAFETY: `hosts` is NULL or readable for `count` pointers.
        let hosts = unsafe { pointer::slice(hosts, count) }?;
        let hosts = hosts
            .iter()
            // SAFETY: each is NULL or a C string.
            .map(|&host| unsafe { string(host) })
            .collect::<Result<Vec<&str>>>()?;
        Ok(options.url_media_exempt_hosts(hosts))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Makes weak links (`readme.md`) count like strong ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_strict_links(
    options: *mut sendcheck_options,
    is_strict: bool,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(options.strict_links(is_strict))) }
}

/// Gives the chat's id that goes into the path; it is copied, and checked with the document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_id(
    options: *mut sendcheck_options,
    id: *const c_char,
) -> sendcheck_status {
    // SAFETY: `id` is NULL or a C string.
    let change = |options: Options| Ok(options.chat_id(unsafe { string(id) }?));
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Says whether the chat is a group.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_is_group(
    options: *mut sendcheck_options,
    is_group: bool,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(with_chat(options, |chat| chat.is_group(is_group)))) }
}

/// Says which service the chat runs on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_service(
    options: *mut sendcheck_options,
    service: MaybeUninit<sendcheck_service>,
) -> sendcheck_status {
    let change = |options| {
        let service = match pointer::number(service) {
            0 => ChatService::IMessage,
            1 => ChatService::Sms,
            2 => ChatService::Rcs,
            number => return Err(ApiError::Why(format!("no service has the number {number}"))),
        };
        Ok(with_chat(options, |chat| chat.service(service)))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Says how many participants of the chat are active, the sender included.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_chat_participants(
    options: *mut sendcheck_options,
    participants: u64,
) -> sendcheck_status {
    let change = |options| Ok(with_chat(options, |chat| chat.participants(participants)));
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets how many findings a report holds at most, 256 by default; all are counted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_max_diagnostics(
    options: *mut sendcheck_options,
    max: usize,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(options.max_diagnostics(max))) }
}

fn with_chat(options: Options, change: impl FnOnce(Chat) -> Chat) -> Options {
    let chat = change(options.known_chat().clone());
    options.chat(chat)
}

/// A C string that must be UTF-8.
///
/// # Safety
///
/// `text` is NULL or a C string.
unsafe fn string<'a>(text: *const c_char) -> Result<&'a str> {
    // SAFETY: the same promise.
    let bytes = unsafe { pointer::c_string(text) }?;
    Ok(str::from_utf8(bytes).map_err(|_| SENDCHECK_INVALID_TEXT)?)
}

fn why(error: impl std::error::Error) -> ApiError {
    ApiError::Why(error.to_string())
}
