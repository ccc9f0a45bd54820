//! Strings that the library owns and C reads.

use std::ffi::c_char;
use std::ptr;

use crate::pointer;

/// A string with a NUL at its end that is not part of it.
#[derive(Debug)]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        let mut text = text.into();
        text.push('\0');
        Self(text)
    }

    pub(crate) fn len_bytes(&self) -> usize {
        self.0.len() - 1
    }

    pub(crate) fn as_str(&self) -> &str {
        self.0.strip_suffix('\0').unwrap_or(&self.0)
    }

    pub(crate) fn as_ptr(&self) -> *const c_char {
        self.0.as_ptr().cast()
    }
}

/// Returns the start of a string, or NULL for none; writes its length to `len` unless `len` is NULL.
///
/// # Safety
///
/// `len` is NULL or writable.
pub(crate) unsafe fn borrow_str(text: Option<&Text>, len: *mut usize) -> *const c_char {
    let Some(text) = text else { return ptr::null() };
    // SAFETY: the same promise.
    unsafe { pointer::write(len, text.len_bytes()) };
    text.as_ptr()
}
