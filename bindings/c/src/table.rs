//! Texts that are known when the library is built, with the NUL that C wants behind each.
//!
//! They are copied at compile time, so that nothing has to be made, kept or freed while it runs.

use std::ffi::c_char;
use std::ptr;

use crate::pointer;

/// `COUNT` texts in `SIZE` bytes.
pub(crate) struct Table<const COUNT: usize, const SIZE: usize> {
    bytes: [u8; SIZE],
    /// Where each begins; it ends before the NUL before the next.
    starts: [usize; COUNT],
}

/// How many bytes a [`Table`] of these texts needs.
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
            let (place, _) = rest.split_at_mut(text.len());
            place.copy_from_slice(text);
            at += text.len() + 1;
            index += 1;
        }
        table
    }

    /// A text's beginning, or NULL where there is none; its length in bytes goes to `len`, if that is
    /// not NULL.
    ///
    /// # Safety
    ///
    /// `len` is NULL or writable.
    pub(crate) unsafe fn lend(&self, index: usize, len: *mut usize) -> *const c_char {
        let Some(&start) = self.starts.get(index) else { return ptr::null() };
        let end = self.starts.get(index + 1).copied().unwrap_or(SIZE);
        // SAFETY: the same promise.
        unsafe { pointer::write(len, end - 1 - start) };
        self.bytes[start..].as_ptr().cast()
    }
}
