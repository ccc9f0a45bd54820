//! Options of a check.

pub mod chat;
mod settings;

use std::borrow::Cow;
use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use sendcheck::{Endpoint, Level, Options, Rule};
use sendcheck_compose::PlanOptions;
use settings::Settings;

use crate::boundary::{boundary, status};
use crate::pointer;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INVALID_ENUM, SENDCHECK_INVALID_OPTION, SENDCHECK_NULL_POINTER,
    SENDCHECK_PLAN_OPTION, SENDCHECK_UNKNOWN_RULE,
};
use crate::text::{Text, borrow_str};

/// How the diagnostics of a rule count.
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

/// The options of a check or a plan. Several threads may use them at the same time while no thread sets any.
///
/// A setter that fails changes nothing, and `sendcheck_options_error` returns the reason.
pub struct sendcheck_options {
    settings: Settings,
    error: Option<Text>,
}

/// The error of a setter.
struct SetOptionError {
    status: sendcheck_status,
    message: String,
}

impl SetOptionError {
    fn new(status: sendcheck_status, error: impl std::fmt::Display) -> Self {
        Self { status, message: error.to_string() }
    }
}

impl From<sendcheck_status> for SetOptionError {
    fn from(status: sendcheck_status) -> Self {
        Self::new(status, status.message().to_string_lossy())
    }
}

type Result<T> = std::result::Result<T, SetOptionError>;

/// Replaces options as a whole, or leaves them unchanged.
///
/// # Safety
///
/// `options` is NULL or alive, and no other thread uses it.
unsafe fn set_any(
    options: *mut sendcheck_options,
    change: impl FnOnce(Settings) -> Result<Settings>,
) -> sendcheck_status {
    status(|| {
        // SAFETY: the same promise.
        let options = unsafe { options.as_mut() }.ok_or(SENDCHECK_NULL_POINTER)?;
        match change(options.settings.clone()) {
            Ok(changed) => {
                options.settings = changed;
                options.error = None;
                Ok(())
            }
            Err(error) => {
                options.error = Some(Text::new(error.message));
                Err(error.status)
            }
        }
    })
}

/// Replaces the options of a check, or leaves them unchanged.
///
/// # Safety
///
/// As [`set_any`].
unsafe fn set(
    options: *mut sendcheck_options,
    change: impl FnOnce(Options) -> Result<Options>,
) -> sendcheck_status {
    let change = |settings: Settings| {
        let check = change(settings.check.clone())?;
        Ok(settings.with_check(check))
    };
    // SAFETY: the same promise.
    unsafe { set_any(options, change) }
}

/// Returns the caller's options of a check, or the defaults for NULL.
///
/// # Safety
///
/// `options` is NULL or alive.
pub(crate) unsafe fn check_options<'a>(
    options: *const sendcheck_options,
) -> std::result::Result<Cow<'a, Options>, sendcheck_status> {
    // SAFETY: the same promise.
    match unsafe { options.as_ref() } {
        None => Ok(Cow::Owned(Options::new())),
        Some(it) if it.settings.is_for_plans => Err(SENDCHECK_PLAN_OPTION),
        Some(it) => Ok(Cow::Borrowed(&it.settings.check)),
    }
}

/// Returns the caller's options of planning, or the defaults for NULL.
///
/// # Safety
///
/// `options` is NULL or alive.
pub(crate) unsafe fn plan_options<'a>(options: *const sendcheck_options) -> Cow<'a, PlanOptions> {
    // SAFETY: the same promise.
    unsafe { options.as_ref() }
        .map_or_else(|| Cow::Owned(PlanOptions::new()), |it| Cow::Borrowed(&it.settings.plan))
}

/// Creates options with their defaults. NULL only after an internal error.
///
/// Ownership: the caller owns them and frees them with `sendcheck_options_free`.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_options_new() -> *mut sendcheck_options {
    boundary(ptr::null_mut(), || {
        Box::into_raw(Box::new(sendcheck_options { settings: Settings::default(), error: None }))
    })
}

/// Frees options. NULL is allowed. Reports do not depend on them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_free(options: *mut sendcheck_options) {
    // SAFETY: `options` is NULL or alive, and not used after this.
    boundary((), || unsafe { pointer::free(options) });
}

/// Returns why the last setter failed, for a person; NULL if it did not, and for NULL.
///
/// Ownership: borrowed from `options` until the next setter or `sendcheck_options_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_error(
    options: *const sendcheck_options,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `options` is NULL or alive, `len` is NULL or writable.
        unsafe { borrow_str(options.as_ref().and_then(|it| it.error.as_ref()), len) }
    })
}

/// Replaces all options by those of a JSON object, which has the same names in every language, such as
/// `{"strict_links": true, "levels": {"blank-text": "deny"}}`. Options that it does not name get their
/// defaults. Options of planning, such as `limit`, are only for `sendcheck_plan` and `sendcheck_planner_new`:
/// other functions return `SENDCHECK_PLAN_OPTION`.
///
/// Errors: `SENDCHECK_INVALID_OPTION` for text that is not JSON, an unknown name or an invalid value;
/// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_json(
    options: *mut sendcheck_options,
    json: *const u8,
    len: usize,
) -> sendcheck_status {
    // SAFETY: `json` is NULL or readable for `len` bytes.
    let change = |_| Settings::from_json(unsafe { pointer::bytes(json, len) }?);
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set_any(options, change) }
}

/// Sets whether this send opens a new chat. By default, only `chats.create` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_first_message(
    options: *mut sendcheck_options,
    is_first: bool,
) -> sendcheck_status {
    let change = |it: Settings| {
        let check = it.check.clone().first_message(is_first);
        Ok(Settings { plan: it.plan.clone().first_message(is_first), ..it }.with_check(check))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set_any(options, change) }
}

/// Sets how the diagnostics of a rule count.
///
/// Errors: `SENDCHECK_UNKNOWN_RULE`; `SENDCHECK_INVALID_ENUM` for an unknown level;
/// `SENDCHECK_INVALID_OPTION` if the rule is a schema error, whose level cannot be lowered;
/// `SENDCHECK_INVALID_TEXT`; `SENDCHECK_NULL_POINTER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_level(
    options: *mut sendcheck_options,
    rule: *const c_char,
    level: MaybeUninit<sendcheck_level>,
) -> sendcheck_status {
    let change = |options: Options| {
        // SAFETY: `rule` is NULL or a C string.
        let rule = unsafe { pointer::c_text(rule) }?;
        let rule: Rule =
            rule.parse().map_err(|error| SetOptionError::new(SENDCHECK_UNKNOWN_RULE, error))?;
        let level = match pointer::number(level) {
            0 => Level::Allow,
            1 => Level::Warn,
            2 => Level::Deny,
            _ => return Err(SENDCHECK_INVALID_ENUM.into()),
        };
        options
            .level(rule, level)
            .map_err(|error| SetOptionError::new(SENDCHECK_INVALID_OPTION, error))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets the hosts whose media URLs do not count as public: `hosts[0..count]`, C strings, which are copied.
/// By default these are `cdn.linqapp.com` and `uploads.linqapp.com`.
///
/// Errors: `SENDCHECK_INVALID_OPTION` for an empty text or a URL; `SENDCHECK_INVALID_TEXT`;
/// `SENDCHECK_NULL_POINTER` if `hosts` (even with `count` 0) or one of them is NULL; `SENDCHECK_INVALID_LENGTH`.
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
            .map(|&host| unsafe { pointer::c_text(host) })
            .collect::<std::result::Result<Vec<&str>, _>>()?;
        options
            .url_media_exempt_hosts(hosts)
            .map_err(|error| SetOptionError::new(SENDCHECK_INVALID_OPTION, error))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, change) }
}

/// Sets whether weak links (`readme.md`) count like strong ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_strict_links(
    options: *mut sendcheck_options,
    is_strict: bool,
) -> sendcheck_status {
    let change = |it: Settings| {
        let check = it.check.clone().strict_links(is_strict);
        Ok(Settings { plan: it.plan.clone().strict_links(is_strict), ..it }.with_check(check))
    };
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set_any(options, change) }
}

/// Sets the maximum number of diagnostics in a report, 256 by default. Its counts include the others.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_options_set_max_diagnostics(
    options: *mut sendcheck_options,
    max: usize,
) -> sendcheck_status {
    // SAFETY: `options` is NULL or alive, and the caller's alone.
    unsafe { set(options, |options| Ok(options.max_diagnostics(max))) }
}

/// Sets the ids of the path to those of an endpoint.
///
/// # Safety
///
/// As [`set`].
pub(crate) unsafe fn set_path_ids(
    options: *mut sendcheck_options,
    endpoint: &Endpoint,
) -> sendcheck_status {
    // SAFETY: the same promise.
    unsafe { set(options, |options| Ok(options.path_ids(endpoint))) }
}
