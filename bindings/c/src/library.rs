//! The library itself: its version, and the messages of its statuses.

use std::ffi::c_char;
use std::mem::MaybeUninit;

use crate::boundary::boundary;
use crate::pointer;
use crate::status::{self, sendcheck_status};

/// Returns the message of a status, in English, without a full stop. Never NULL, whatever the number.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_status_message(status: MaybeUninit<sendcheck_status>) -> *const c_char {
    boundary(c"".as_ptr(), || status::message(pointer::number(status)).as_ptr())
}

/// Returns the version of the linked library, such as `0.1.0`. `SENDCHECK_VERSION` is the version of the
/// header.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_version() -> *const c_char {
    boundary(c"".as_ptr(), || concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast())
}
