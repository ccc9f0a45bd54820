//! The caller's memory: reading, writing, ownership.

use std::ffi::{CStr, c_char};
use std::mem::MaybeUninit;
use std::slice;

use crate::status::sendcheck_status::{
    self, SENDCHECK_INVALID_LENGTH, SENDCHECK_INVALID_TEXT, SENDCHECK_NULL_POINTER,
};

type Result<T> = std::result::Result<T, sendcheck_status>;

/// Returns the bytes at `data[0..len]`.
///
/// # Safety
///
/// `data` is NULL, or readable for `len` bytes as long as `'a`.
pub(crate) unsafe fn bytes<'a>(data: *const u8, len: usize) -> Result<&'a [u8]> {
    // SAFETY: the same promise.
    unsafe { slice(data, len) }
}

/// Returns the items at `items[0..count]`.
///
/// # Safety
///
/// `items` is NULL, or readable for `count` items as long as `'a`.
pub(crate) unsafe fn slice<'a, T>(items: *const T, count: usize) -> Result<&'a [T]> {
    if items.is_null() {
        return Err(SENDCHECK_NULL_POINTER);
    }
    let size = count.checked_mul(size_of::<T>());
    if size.is_none_or(|size| isize::try_from(size).is_err()) {
        return Err(SENDCHECK_INVALID_LENGTH);
    }
    // SAFETY: not NULL, not too long, and the caller promises that it is readable.
    Ok(unsafe { slice::from_raw_parts(items, count) })
}

/// Returns the UTF-8 text at `data[0..len]`.
///
/// # Safety
///
/// As [`bytes`].
pub(crate) unsafe fn text<'a>(data: *const u8, len: usize) -> Result<&'a str> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(data, len) }?;
    str::from_utf8(bytes).map_err(|_| SENDCHECK_INVALID_TEXT)
}

/// Returns the bytes of the C string at `data`, which may not be UTF-8.
///
/// # Safety
///
/// `data` is NULL, or readable up to its NUL as long as `'a`.
pub(crate) unsafe fn c_string<'a>(data: *const c_char) -> Result<&'a [u8]> {
    if data.is_null() {
        return Err(SENDCHECK_NULL_POINTER);
    }
    // SAFETY: not NULL, and the caller promises a NUL.
    Ok(unsafe { CStr::from_ptr(data) }.to_bytes())
}

/// Reads a C string that must be UTF-8.
///
/// # Safety
///
/// As [`c_string`].
pub(crate) unsafe fn c_text<'a>(data: *const c_char) -> Result<&'a str> {
    // SAFETY: the same promise.
    str::from_utf8(unsafe { c_string(data) }?).map_err(|_| SENDCHECK_INVALID_TEXT)
}

/// Writes a value, unless `out` is NULL.
///
/// # Safety
///
/// `out` is NULL, or writable for a `T`.
pub(crate) unsafe fn write<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not NULL, and the caller promises that it is writable.
        unsafe { out.write(value) };
    }
}

/// Returns an error if `out` is NULL, before anything is allocated for it.
pub(crate) fn writable<T>(out: *mut T) -> Result<()> {
    if out.is_null() { Err(SENDCHECK_NULL_POINTER) } else { Ok(()) }
}

/// Gives an object to the caller, who owns it until [`free`].
///
/// # Safety
///
/// As [`write`].
pub(crate) unsafe fn give<T>(out: *mut *mut T, object: T) {
    // SAFETY: the same promise.
    unsafe { write(out, Box::into_raw(Box::new(object))) };
}

/// Frees an object.
///
/// # Safety
///
/// `object` is NULL, or came from [`give`] and is not freed yet.
pub(crate) unsafe fn free<T>(object: *mut T) {
    if !object.is_null() {
        // SAFETY: not NULL, and the caller promises that it came from a box.
        drop(unsafe { Box::from_raw(object) });
    }
}

/// Returns the number of an enumeration's value. C may pass any number, which a Rust enumeration cannot hold.
#[expect(clippy::needless_pass_by_value, reason = "C passes it by value")]
pub(crate) fn number<E>(value: MaybeUninit<E>) -> u32 {
    const { assert!(size_of::<E>() == size_of::<u32>()) };
    // SAFETY: the enumerations of this crate are `repr(u32)`, C passes a `uint32_t` that it has set, and
    // any `uint32_t` is a `u32`.
    unsafe { value.as_ptr().cast::<u32>().read() }
}
