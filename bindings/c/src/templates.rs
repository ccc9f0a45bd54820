//! The messages and help texts of rules, to write them in another language.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Rule;

use crate::boundary::boundary;
use crate::catalogue::rule;
use crate::pointer;
use crate::table::{Table, size};

const RULES: usize = Rule::ALL.len();

/// The messages of a rule, or its help texts.
#[derive(Clone, Copy)]
enum Kind {
    Messages,
    Helps,
}

const fn templates(kind: Kind, index: usize) -> &'static [&'static str] {
    match kind {
        Kind::Messages => Rule::ALL[index].messages(),
        Kind::Helps => Rule::ALL[index].helps(),
    }
}

/// Returns the start of each rule's templates in the list of all; the last is the length of the list.
const fn starts(kind: Kind) -> [usize; RULES + 1] {
    let mut starts = [0; RULES + 1];
    let mut index = 0;
    while index < RULES {
        starts[index + 1] = starts[index] + templates(kind, index).len();
        index += 1;
    }
    starts
}

const fn all<const COUNT: usize>(kind: Kind) -> [&'static str; COUNT] {
    let mut all = [""; COUNT];
    let starts = starts(kind);
    let mut index = 0;
    while index < RULES {
        let own = templates(kind, index);
        let mut which = 0;
        while which < own.len() {
            all[starts[index] + which] = own[which];
            which += 1;
        }
        index += 1;
    }
    all
}

static MESSAGE_STARTS: [usize; RULES + 1] = starts(Kind::Messages);
const MESSAGE_COUNT: usize = starts(Kind::Messages)[RULES];
const ALL_MESSAGES: [&str; MESSAGE_COUNT] = all(Kind::Messages);
static MESSAGES: Table<MESSAGE_COUNT, { size(&ALL_MESSAGES) }> = Table::new(&ALL_MESSAGES);

static HELP_STARTS: [usize; RULES + 1] = starts(Kind::Helps);
const HELP_COUNT: usize = starts(Kind::Helps)[RULES];
const ALL_HELPS: [&str; HELP_COUNT] = all(Kind::Helps);
static HELPS: Table<HELP_COUNT, { size(&ALL_HELPS) }> = Table::new(&ALL_HELPS);

/// Returns the number of messages that a rule chooses among; 0 if there is no such rule.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_messages_len(index: usize) -> usize {
    boundary(0, || rule(index).map_or(0, |rule| rule.messages().len()))
}

/// Returns a message of a rule, counted from 0, with the names of params in braces, such as `{given}`; NULL past
/// the last, and if there is no such rule.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_message(
    index: usize,
    which: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        if which >= rule(index).map_or(0, |rule| rule.messages().len()) {
            return ptr::null();
        }
        // SAFETY: `len` is NULL or writable.
        unsafe { MESSAGES.borrow_str(MESSAGE_STARTS[index] + which, len) }
    })
}

/// Returns the number of help texts that a rule chooses among; 0 if there is no such rule.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_rule_helps_len(index: usize) -> usize {
    boundary(0, || rule(index).map_or(0, |rule| rule.helps().len()))
}

/// Returns a help text of a rule, as `sendcheck_rule_message` does for messages.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_help(
    index: usize,
    which: usize,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        if which >= rule(index).map_or(0, |rule| rule.helps().len()) {
            return ptr::null();
        }
        // SAFETY: `len` is NULL or writable.
        unsafe { HELPS.borrow_str(HELP_STARTS[index] + which, len) }
    })
}

/// Returns true if diagnostics of a rule can have the param of a name, such as `limit`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_rule_has_param(index: usize, name: *const c_char) -> bool {
    boundary(false, || {
        // SAFETY: `name` is NULL or a C string.
        let Ok(name) = (unsafe { pointer::c_string(name) }) else { return false };
        rule(index).is_some_and(|rule| rule.params().any(|param| param.as_bytes() == name))
    })
}
