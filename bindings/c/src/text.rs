//! Texts that the library owns and C reads.

use std::ffi::c_char;
use std::ptr;

use crate::pointer;

/// A text with a NUL behind it that does not count as part of it.
#[derive(Debug)]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        let mut text = text.into();
        text.push('\0');
        Self(text)
    }

    /// Its beginning; its length in bytes goes to `len`, if that is not NULL.
    ///
    /// # Safety
    ///
    /// `len` is NULL or writable.
    pub(crate) unsafe fn lend(&self, len: *mut usize) -> *const c_char {
        // SAFETY: the same promise.
        unsafe { pointer::write(len, self.0.len() - 1) };
        self.0.as_ptr().cast()
    }
}

/// [`Text::lend`], where there may be none: then the answer is NULL.
///
/// # Safety
///
/// As [`Text::lend`].
pub(crate) unsafe fn lend(text: Option<&Text>, len: *mut usize) -> *const c_char {
    // SAFETY: the same promise.
    text.map_or(ptr::null(), |text| unsafe { text.lend(len) })
}
