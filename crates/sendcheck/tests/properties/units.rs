//! Properties of the units of any text, by slow versions. Shared with the fuzz targets.
#![allow(dead_code, reason = "not every user needs all of it")]

use sendcheck::text::{
    Boundary, BoundaryCursor, Converter, OffsetError, Unit, Utf16Range, convert_offset, count_text,
    snap_range, truncate_text,
};
use unicode_segmentation::UnicodeSegmentation;

pub(crate) const UNITS: [Unit; 4] = [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Graphemes];

pub(crate) fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Bytes => text.len(),
        Unit::CodePoints => text.chars().count(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Graphemes => text.graphemes(true).count(),
    }
}

/// The bytes between clusters, the text's end among them.
pub(crate) fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// The byte at an offset in a unit, if there is one.
pub(crate) fn byte_at(text: &str, offset: usize, unit: Unit) -> Option<usize> {
    let places: Vec<usize> = match unit {
        Unit::Graphemes => boundaries(text),
        _ => text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
    };
    places.into_iter().find(|&byte| length(&text[..byte], unit) == offset)
}

pub(crate) fn converted(
    text: &str,
    offset: usize,
    from: Unit,
    to: Unit,
) -> Result<usize, OffsetError> {
    if offset > length(text, from) {
        return Err(OffsetError::PastEnd { offset, length: length(text, from), unit: from });
    }
    let byte =
        byte_at(text, offset, from).ok_or(OffsetError::InsideCharacter { offset, unit: from })?;
    if to == Unit::Graphemes && !boundaries(text).contains(&byte) {
        return Err(OffsetError::InsideGrapheme { offset, unit: from });
    }
    Ok(length(&text[..byte], to))
}

pub(crate) fn assert_converts(text: &str) {
    for from in UNITS {
        for to in UNITS {
            let mut ascending = Converter::new(text, from, to);
            for offset in 0..length(text, from) + 3 {
                let expected = converted(text, offset, from, to);
                assert_eq!(ascending.convert(offset), expected, "{text:?} {offset} {from} {to}");
                assert_eq!(convert_offset(text, offset, from, to), expected);
            }
            assert_eq!(ascending.convert(0), Ok(0), "it starts again");
        }
    }
}

pub(crate) fn assert_counts(text: &str) {
    let counts = count_text(text);
    assert_eq!(counts.bytes, length(text, Unit::Bytes));
    assert_eq!(counts.code_points, length(text, Unit::CodePoints));
    assert_eq!(counts.utf16, length(text, Unit::Utf16));
    assert_eq!(counts.graphemes, length(text, Unit::Graphemes), "{text:?}");
}

pub(crate) fn assert_truncates(text: &str, limit: usize) {
    for unit in UNITS {
        let expected = boundaries(text)
            .into_iter()
            .rfind(|&byte| length(&text[..byte], unit) <= limit)
            .unwrap();
        assert_eq!(truncate_text(text, limit, unit), &text[..expected], "{limit} {unit}");
    }
}

pub(crate) fn assert_snaps(text: &str, range: Utf16Range) {
    let boundaries: Vec<usize> =
        boundaries(text).into_iter().map(|byte| length(&text[..byte], Unit::Utf16)).collect();
    let end = *boundaries.last().unwrap();
    let start = *boundaries.iter().rfind(|&&at| at <= range.start()).unwrap();
    let stop = boundaries.iter().copied().find(|&at| at >= range.end()).unwrap_or(end);
    let expected = if range.start() < end { Utf16Range::new(start, stop).ok() } else { None };
    assert_eq!(snap_range(text, range), expected, "{text:?} {range:?}");
}

/// Returns the boundary at each UTF-16 offset, by a slow search.
pub(crate) fn places(text: &str) -> Vec<Boundary> {
    let mut all = vec![];
    for cluster in text.graphemes(true) {
        for (at, c) in cluster.char_indices() {
            all.push(if at == 0 { Boundary::Grapheme } else { Boundary::InsideGrapheme });
            all.extend((1..c.len_utf16()).map(|_| Boundary::InsideCharacter));
        }
    }
    all.push(Boundary::Grapheme);
    all
}

/// Asks the cursor at every offset, in order and then backwards.
pub(crate) fn assert_cursor(text: &str, offsets: &[usize]) {
    let expected = places(text);
    let mut cursor = BoundaryCursor::new(text);
    for &offset in offsets {
        assert_eq!(cursor.at(offset), expected.get(offset).copied(), "at {offset} of {text:?}");
    }
    // The promise is kept for offsets that go back, too.
    for &offset in offsets.iter().rev() {
        assert_eq!(
            cursor.at(offset),
            expected.get(offset).copied(),
            "back at {offset} of {text:?}"
        );
    }
}
