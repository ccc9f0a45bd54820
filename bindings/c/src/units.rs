//! The same text in four units.

use std::mem::MaybeUninit;

use sendcheck::text::{self, Unit, Utf16Range};

use crate::boundary::status;
use crate::diagnostic::sendcheck_range;
use crate::pointer;
use crate::status::sendcheck_status::{self, SENDCHECK_INVALID_OFFSET, SENDCHECK_INVALID_OPTION};

/// What a length or an offset of a text counts.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_unit {
    /// Bytes of UTF-8: what C, Go and Rust index by.
    SENDCHECK_BYTES = 0,
    /// Unicode code points: what Python indexes by, and the API's limits count.
    SENDCHECK_CODE_POINTS = 1,
    /// UTF-16 code units: what Java, JavaScript and C# index by, and the API's ranges.
    SENDCHECK_UTF16 = 2,
    /// Extended grapheme clusters: what people call characters.
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

/// Counts `text[0..len]` in every unit. `SENDCHECK_INVALID_TEXT`: it is not UTF-8.
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

/// Converts an offset into `text[0..len]` from one unit into another; the end of the text is an offset,
/// too. `SENDCHECK_INVALID_OFFSET`: it is past the end, or inside a character, or, on the way to
/// `SENDCHECK_GRAPHEMES`, inside a grapheme cluster. `SENDCHECK_INVALID_TEXT`: the text is not UTF-8.
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

/// Widens a range of `text[0..len]`, in UTF-16 code units, so that it cuts no grapheme cluster, and cuts it
/// off where the text ends: a decoration that is safe to send. `SENDCHECK_INVALID_OFFSET`: it is empty,
/// ends before it starts, or nothing of it is inside the text. `SENDCHECK_INVALID_TEXT`: the text is not
/// UTF-8.
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
            .ok_or(SENDCHECK_INVALID_OFFSET)?;
        let snapped = sendcheck_range { start: snapped.start(), end: snapped.end() };
        // SAFETY: `out` is not NULL.
        unsafe { pointer::write(out, snapped) };
        Ok(())
    })
}

/// Writes how many bytes the longest beginning of `text[0..len]` has that is no longer than `limit`, in
/// some unit, and cuts no grapheme cluster. `SENDCHECK_INVALID_TEXT`: the text is not UTF-8.
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
        _ => Err(SENDCHECK_INVALID_OPTION),
    }
}
