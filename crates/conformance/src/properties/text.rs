//! Texts: their units, their links, and ranges that follow edits.

use std::ops::Range;

use sendcheck::links::{Confidence, contains_link, find_links};
use sendcheck::text::{
    Edit, Unit, Utf16Range, convert_offset, count_text, edit_range, truncate_text,
};
use unicode_segmentation::UnicodeSegmentation as _;

/// Every unit.
pub const UNITS: [Unit; 4] = [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Graphemes];

/// Returns the length of a text, counted slowly.
#[must_use]
pub fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Bytes => text.len(),
        Unit::CodePoints => text.chars().count(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Graphemes => text.graphemes(true).count(),
    }
}

/// Asserts that counts, offsets and truncation agree with slow ones.
///
/// # Panics
///
/// When they do not.
pub fn assert_units(text: &str, limit: usize) {
    let counts = count_text(text);
    let counted = [counts.bytes, counts.code_points, counts.utf16, counts.graphemes];
    assert_eq!(counted, UNITS.map(|unit| length(text, unit)), "{text:?}");
    let clusters = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]);
    for unit in UNITS {
        let longest = clusters.clone().rfind(|&end| length(&text[..end], unit) <= limit);
        assert_eq!(
            truncate_text(text, limit, unit),
            &text[..longest.unwrap_or(0)],
            "{limit} {unit}"
        );
    }
    for (at, _) in text.char_indices() {
        let utf16 = length(&text[..at], Unit::Utf16);
        assert_eq!(convert_offset(text, utf16, Unit::Utf16, Unit::Bytes), Ok(at), "{text:?}");
        assert_eq!(convert_offset(text, at, Unit::Bytes, Unit::Utf16), Ok(utf16), "{text:?}");
    }
}

/// Asserts that links are in order, disjoint and on boundaries, and found in any context.
///
/// # Panics
///
/// When they are not.
pub fn assert_links(text: &str) {
    let mut end = 0;
    for link in find_links(text) {
        let Range { start, end: link_end } = link.range();
        assert!(end <= start && start < link_end, "{link:?} in {text:?}");
        assert_eq!(text.get(start..link_end), Some(link.text()), "{text:?}");
        assert_eq!(link.utf16().start(), length(&text[..start], Unit::Utf16), "{text:?}");
        assert_eq!(link.utf16().end(), length(&text[..link_end], Unit::Utf16), "{text:?}");
        end = link_end;
    }
    for confidence in [Confidence::Weak, Confidence::Strong] {
        let is_found = find_links(text).any(|link| link.confidence() >= confidence);
        assert_eq!(contains_link(text, confidence), is_found, "{text:?}");
    }
    let found = |text: &str, from: usize| -> Vec<Range<usize>> {
        find_links(text).map(|link| link.range().start + from..link.range().end + from).collect()
    };
    // A blank line separates: what precedes it changes nothing.
    let before = [text, "\n\n", text].concat();
    let apart = [found(text, 0), found(text, text.len() + 2)].concat();
    assert_eq!(found(&before, 0), apart, "{text:?}");
}

/// Asserts that a range follows an edit as its code units do.
///
/// # Panics
///
/// When it does not.
pub fn assert_edited(length: usize, range: Utf16Range, start: usize, end: usize, inserted: usize) {
    let Ok(edit) = Edit::new(start, end, inserted) else {
        assert!(end < start);
        return;
    };
    if end > length || range.end() > length {
        return;
    }
    let mut marks: Vec<bool> =
        (0..length).map(|unit| range.start() <= unit && unit < range.end()).collect();
    let origin = if start < end { Some(start) } else { start.checked_sub(1) };
    let mark = origin.is_some_and(|unit| marks[unit]);
    marks.splice(start..end, std::iter::repeat_n(mark, inserted));
    let first = marks.iter().position(|&mark| mark);
    let last = marks.iter().rposition(|&mark| mark);
    let expected = first.zip(last).and_then(|(first, last)| Utf16Range::new(first, last + 1).ok());
    assert_eq!(edit_range(range, edit), expected, "{range:?} {edit:?}");
}
