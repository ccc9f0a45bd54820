//! Lengths and offsets of text in four units.

use std::mem::MaybeUninit;

use sendcheck::text::{self, Unit, Utf16Range};

use crate::boundary::status;
use crate::pointer;
use crate::range::sendcheck_range;
use crate::status::sendcheck_status::{
    self, SENDCHECK_INVALID_ENUM, SENDCHECK_INVALID_OFFSET, SENDCHECK_INVALID_RANGE,
};

/// The unit of a length or offset of text.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_unit {
    /// Bytes of UTF-8. C, Go and Rust index by them.
    SENDCHECK_BYTES = 0,
    /// Unicode code points. Python indexes by them, and the API's limits count them.
    SENDCHECK_CODE_POINTS = 1,
    /// UTF-16 code units. Java, JavaScript, C# and the API's ranges index by them.
    SENDCHECK_UTF16 = 2,
    /// Extended grapheme clusters: user-perceived characters.
    SENDCHECK_GRAPHEMES = 3,
}

/// The length of a text in each unit.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_counts {
    /// Bytes of UTF-8.
    pub bytes: usize,
    /// Unicode code points.
    pub code_points: usize,
    /// UTF-16 code units.
    pub utf16: usize,
    /// Extended grapheme clusters.
    pub graphemes: usize,
}

/// Counts `text[0..len]` in every unit.
///
/// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER`;
/// `SENDCHECK_INVALID_LENGTH`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_text_count(
    text: *const u8,
    len: usize,
    out: *mut sendcheck_counts,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let counts = text::count_text(unsafe { pointer::text(text, len) }?);
        let counts = sendcheck_counts {
            bytes: counts.bytes,
            code_points: counts.code_points,
            utf16: counts.utf16,
            graphemes: counts.graphemes,
        };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::write(out, counts) };
        Ok(())
    })
}

/// Converts an offset into `text[0..len]` from one unit to another. The end of the text is an offset.
///
/// Errors: `SENDCHECK_INVALID_OFFSET` if the offset is past the end or inside a character (for
/// `SENDCHECK_GRAPHEMES`, inside a grapheme cluster); `SENDCHECK_INVALID_TEXT` if the text is not UTF-8;
/// `SENDCHECK_INVALID_ENUM` for an unknown unit; `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_text_convert(
    text: *const u8,
    len: usize,
    offset: usize,
    from: MaybeUninit<sendcheck_unit>,
    to: MaybeUninit<sendcheck_unit>,
    out: *mut usize,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        let (from, to) = (unit(from)?, unit(to)?);
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let text = unsafe { pointer::text(text, len) }?;
        let offset =
            text::convert_offset(text, offset, from, to).map_err(|_| SENDCHECK_INVALID_OFFSET)?;
        // SAFETY: `out` is not NULL.
        unsafe { pointer::write(out, offset) };
        Ok(())
    })
}

/// Extends a range of `text[0..len]`, in UTF-16 code units, to whole grapheme clusters, and ends it at the
/// end of the text: the range of a decoration that is safe to send.
///
/// Errors: `SENDCHECK_INVALID_RANGE` if the range is empty, ends before its start, or starts past the end of
/// the text; `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER`;
/// `SENDCHECK_INVALID_LENGTH`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_text_snap(
    text: *const u8,
    len: usize,
    range: sendcheck_range,
    out: *mut sendcheck_range,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let text = unsafe { pointer::text(text, len) }?;
        let snapped = Utf16Range::new(range.start, range.end)
            .ok()
            .and_then(|range| text::snap_range(text, range))
            .ok_or(SENDCHECK_INVALID_RANGE)?;
        let snapped = sendcheck_range { start: snapped.start(), end: snapped.end() };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::write(out, snapped) };
        Ok(())
    })
}

/// Writes the length, in bytes, of the longest prefix of `text[0..len]` that is at most `limit` units long and
/// splits no grapheme cluster.
///
/// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_INVALID_ENUM` for an unknown unit;
/// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_text_truncate(
    text: *const u8,
    len: usize,
    limit: usize,
    unit_of_limit: MaybeUninit<sendcheck_unit>,
    out: *mut usize,
) -> sendcheck_status {
    status(|| {
        pointer::writable(out)?;
        let unit = unit(unit_of_limit)?;
        // SAFETY: `text` is NULL or readable for `len` bytes.
        let text = unsafe { pointer::text(text, len) }?;
        // SAFETY: `out` is not NULL.
        unsafe { pointer::write(out, text::truncate_text(text, limit, unit).len()) };
        Ok(())
    })
}

fn unit(unit: MaybeUninit<sendcheck_unit>) -> Result<Unit, sendcheck_status> {
    match pointer::number(unit) {
        0 => Ok(Unit::Bytes),
        1 => Ok(Unit::CodePoints),
        2 => Ok(Unit::Utf16),
        3 => Ok(Unit::Graphemes),
        _ => Err(SENDCHECK_INVALID_ENUM),
    }
}
