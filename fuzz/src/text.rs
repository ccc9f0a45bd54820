//! Units of any text, held against slow and obvious conversions; clusters against `unicode-segmentation`.

use sendcheck::text::{Utf16Range, graphemes, is_blank, measure};
use unicode_segmentation::UnicodeSegmentation;

use crate::lossy;
use crate::shared::units::{
    assert_converts, assert_counts, assert_cursor, assert_snaps, assert_truncates,
};

/// How long a text is made at most: what is slow and obvious takes time in its square.
const TEXT_MAX_BYTES: usize = 300;
/// How long the part of it is whose every offset is converted from and to every unit.
const EVERY_OFFSET_BYTES: usize = 16;

/// The first two bytes are offsets to ask for, the others are the text.
pub fn check(data: &[u8]) {
    let Some((&[start, length], text)) = data.split_first_chunk::<2>() else { return };
    let text = &*lossy(text);
    let text = &text[..crate::floor(text, TEXT_MAX_BYTES)];
    let (start, length) = (usize::from(start), usize::from(length));
    assert!(graphemes(text).eq(text.graphemes(true)), "{text:?}");
    assert_counts(text);
    let measured = measure(text);
    assert_eq!(measured.bytes, text.len());
    assert_eq!(measured.code_points, text.chars().count());
    assert_eq!(measured.utf16, text.encode_utf16().count());
    let mut characters = text.chars();
    assert_eq!(is_blank(text), characters.all(|c| is_blank(c.encode_utf8(&mut [0; 4]))));
    assert_truncates(text, start);
    assert_truncates(text, length);
    if let Ok(range) = Utf16Range::new(start, start + length) {
        assert_snaps(text, range);
    }
    assert_cursor(text, &[0, start / 2, start, start + length, start + length + 1]);
    // Not always the beginning: what stands before a cluster decides about it, too.
    let from = crate::floor(text, start);
    let end = crate::floor(text, from + EVERY_OFFSET_BYTES);
    assert_converts(&text[from..end]);
}
