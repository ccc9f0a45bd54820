//! How a call went.

use std::ffi::{CStr, c_char};
use std::mem::MaybeUninit;

use crate::boundary::boundary;
use crate::pointer;

/// How a call went. Numbers are never used again for something else.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_status {
    /// It was done. A document that breaks rules is no failure: the report lists them.
    SENDCHECK_OK = 0,
    /// A pointer that must not be NULL is.
    SENDCHECK_NULL_POINTER = 1,
    /// No operation has that name; or the document's fields do not tell which one is meant.
    SENDCHECK_UNKNOWN_OPERATION = 2,
    /// An option has an unknown name or a value that it does not take; or a value of an enumeration
    /// stands for nothing.
    SENDCHECK_INVALID_OPTION = 3,
    /// A fault of this library. It is as usable as before; please report it.
    SENDCHECK_INTERNAL = 4,
    /// A text is not UTF-8. (A document that is not UTF-8 gets a report that says so.)
    SENDCHECK_INVALID_TEXT = 5,
    /// An offset is past the end of the text, or inside a character.
    SENDCHECK_INVALID_OFFSET = 6,
}

/// What a status means, as an English sentence without a full stop. Never NULL, whatever the number.
/// It lives as long as the library is loaded.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_status_message(status: MaybeUninit<sendcheck_status>) -> *const c_char {
    boundary(c"".as_ptr(), || sentence(pointer::number(status)).as_ptr())
}

impl sendcheck_status {
    /// What it means.
    pub(crate) const fn sentence(self) -> &'static CStr {
        sentence(self as u32)
    }
}

const fn sentence(status: u32) -> &'static CStr {
    match status {
        0 => c"done",
        1 => c"a pointer that must not be NULL is NULL",
        2 => c"no operation has that name, or the document's fields do not tell which one is meant",
        3 => c"an option has an unknown name or a value that it does not take",
        4 => c"a fault of the library",
        5 => c"the text is not UTF-8",
        6 => c"the offset is past the end of the text, or inside a character",
        _ => c"not a status of this version of the library",
    }
}

/// The version of the library that is linked, such as `0.1.0`. `SENDCHECK_VERSION` is the header's.
/// It lives as long as the library is loaded.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_version() -> *const c_char {
    boundary(c"".as_ptr(), || concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast())
}
