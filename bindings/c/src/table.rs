//! Strings that are known when the library is built, each with a NUL at its end.
//!
//! They are copied at compile time: nothing is allocated, so memory checkers find nothing that is not freed.

use std::ffi::c_char;
use std::ptr;

use crate::pointer;

/// `COUNT` strings in `SIZE` bytes.
pub(crate) struct Table<const COUNT: usize, const SIZE: usize> {
    bytes: [u8; SIZE],
    /// Start of each string. It ends before the NUL before the next.
    starts: [usize; COUNT],
}

/// Returns the bytes that a [`Table`] of these strings needs.
pub(crate) const fn size(texts: &[&str]) -> usize {
    let mut size = 0;
    let mut index = 0;
    while index < texts.len() {
        size += texts[index].len() + 1;
        index += 1;
    }
    size
}

impl<const COUNT: usize, const SIZE: usize> Table<COUNT, SIZE> {
    pub(crate) const fn new(texts: &[&str; COUNT]) -> Self {
        let mut table = Self { bytes: [0; SIZE], starts: [0; COUNT] };
        let mut at = 0;
        let mut index = 0;
        while index < COUNT {
            let text = texts[index].as_bytes();
            table.starts[index] = at;
            let (_, rest) = table.bytes.split_at_mut(at);
            let (target, _) = rest.split_at_mut(text.len());
            target.copy_from_slice(text);
            at += text.len() + 1;
            index += 1;
        }
        table
    }

    /// Returns the start of a string, or NULL past the last; writes its length to `len` unless `len` is NULL.
    ///
    /// # Safety
    ///
    /// `len` is NULL or writable.
    pub(crate) unsafe fn borrow_str(&self, index: usize, len: *mut usize) -> *const c_char {
        let Some(&start) = self.starts.get(index) else { return ptr::null() };
        let end = self.starts.get(index + 1).copied().unwrap_or(SIZE);
        // SAFETY: the same promise.
        unsafe { pointer::write(len, end - 1 - start) };
        self.bytes[start..].as_ptr().cast()
    }
}
