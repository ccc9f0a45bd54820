//! Conversions between units, snapping and truncating, held against slow and obvious ones.

mod support;

use proptest::prelude::*;
use sendcheck::text::{
    Converter, OffsetError, Unit, Utf16Range, convert_offset, convert_range, count_text,
    snap_range, truncate_text,
};
use support::{SCRIPTS, text_of_every_class};
use unicode_segmentation::UnicodeSegmentation;

const UNITS: [Unit; 4] = [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Graphemes];

fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Bytes => text.len(),
        Unit::CodePoints => text.chars().count(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Graphemes => text.graphemes(true).count(),
    }
}

/// The bytes between clusters, the text's end among them.
fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// The byte at an offset in a unit, if there is one.
fn byte_at(text: &str, offset: usize, unit: Unit) -> Option<usize> {
    let places: Vec<usize> = match unit {
        Unit::Graphemes => boundaries(text),
        _ => text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
    };
    places.into_iter().find(|&byte| length(&text[..byte], unit) == offset)
}

fn converted(text: &str, offset: usize, from: Unit, to: Unit) -> Result<usize, OffsetError> {
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

fn assert_converts(text: &str) {
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

fn assert_counts(text: &str) {
    let counts = count_text(text);
    assert_eq!(counts.bytes, length(text, Unit::Bytes));
    assert_eq!(counts.code_points, length(text, Unit::CodePoints));
    assert_eq!(counts.utf16, length(text, Unit::Utf16));
    assert_eq!(counts.graphemes, length(text, Unit::Graphemes), "{text:?}");
}

fn assert_truncates(text: &str, limit: usize) {
    for unit in UNITS {
        let expected = boundaries(text)
            .into_iter()
            .rfind(|&byte| length(&text[..byte], unit) <= limit)
            .unwrap();
        assert_eq!(truncate_text(text, limit, unit), &text[..expected], "{limit} {unit}");
    }
}

fn assert_snaps(text: &str, range: Utf16Range) {
    let boundaries: Vec<usize> =
        boundaries(text).into_iter().map(|byte| length(&text[..byte], Unit::Utf16)).collect();
    let end = *boundaries.last().unwrap();
    let start = *boundaries.iter().rfind(|&&at| at <= range.start()).unwrap();
    let stop = boundaries.iter().copied().find(|&at| at >= range.end()).unwrap_or(end);
    let expected = if range.start() < end { Utf16Range::new(start, stop).ok() } else { None };
    assert_eq!(snap_range(text, range), expected, "{text:?} {range:?}");
}

#[test]
fn scripts() {
    for text in SCRIPTS {
        assert_counts(text);
        assert_counts(&text.repeat(30));
        assert_converts(text);
        for limit in 0..text.len() + 2 {
            assert_truncates(text, limit);
        }
        for start in 0..length(text, Unit::Utf16) + 2 {
            for len in [1, 2, 5, 100] {
                assert_snaps(text, Utf16Range::new(start, start + len).unwrap());
            }
        }
    }
}

#[test]
fn what_people_ask() {
    let text = "Hi 👩‍👧, क्षमा!";
    assert_eq!(convert_range(text, 3..4, Unit::Graphemes, Unit::Utf16), Ok(3..8));
    assert_eq!(convert_range(text, 3..8, Unit::Utf16, Unit::Graphemes), Ok(3..4));
    assert_eq!(truncate_text(text, 7, Unit::Utf16), "Hi ");
    assert_eq!(truncate_text(text, 0, Unit::Graphemes), "");
    assert_eq!(truncate_text(text, usize::MAX, Unit::Bytes), text);
    assert_eq!(truncate_text("a\r\nb", 2, Unit::Bytes), "a");
    assert_eq!(snap_range("", Utf16Range::new(0, 1).unwrap()), None);
    assert_eq!(snap_range("ab", Utf16Range::new(1, 9).unwrap()), Utf16Range::new(1, 2).ok());
}

#[test]
fn errors_say_what_and_where() {
    let error = convert_offset("a🎉", 4, Unit::Utf16, Unit::Bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "offset 4 is past the end of the text, which has 3 UTF-16 code units"
    );
    let error = convert_offset("a🎉", 2, Unit::Utf16, Unit::Bytes).unwrap_err();
    assert_eq!(error.to_string(), "offset 2 in UTF-16 code units is inside a character");
    let error = convert_offset("e\u{301}", 1, Unit::CodePoints, Unit::Graphemes).unwrap_err();
    assert_eq!(error.to_string(), "offset 1 in code points is inside a grapheme cluster");
    // The start's error first.
    let error = convert_range("🎉", 1..9, Unit::Utf16, Unit::Bytes).unwrap_err();
    assert_eq!(error, OffsetError::InsideCharacter { offset: 1, unit: Unit::Utf16 });
}

/// Would take hours, if one offset cost the whole text.
#[test]
fn many_offsets_are_linear() {
    let text = "🇦".repeat(300_000) + &"क्".repeat(100_000);
    for from in UNITS {
        for to in UNITS {
            let mut converter = Converter::new(&text, from, to);
            let valid =
                (0..length(&text, from)).filter(|&at| converter.convert(at).is_ok()).count();
            assert!(valid >= 150_000);
        }
    }
    for unit in UNITS {
        assert!(truncate_text(&text, 500_000, unit).len() >= 499_000);
    }
    assert!(snap_range(&text, Utf16Range::new(1, 599_999).unwrap()).is_some());
}

proptest! {
    #[test]
    fn counts(text in text_of_every_class(0..300)) {
        assert_counts(&text);
    }

    #[test]
    fn conversions(text in text_of_every_class(0..24)) {
        assert_converts(&text);
    }

    #[test]
    fn truncations(text in text_of_every_class(0..100), limit in 0_usize..300) {
        assert_truncates(&text, limit);
    }

    #[test]
    fn snaps(text in text_of_every_class(0..100), start in 0_usize..200, len in 1_usize..50) {
        assert_snaps(&text, Utf16Range::new(start, start + len).unwrap());
    }
}
