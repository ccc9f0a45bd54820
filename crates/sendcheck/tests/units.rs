//! Conversions between units, snapping and truncating, compared with slow versions.

#[path = "properties/units.rs"]
mod properties;
mod support;

use properties::{UNITS, assert_converts, assert_counts, assert_snaps, assert_truncates, length};
use proptest::prelude::*;
use sendcheck::text::{
    Converter, OffsetError, Unit, Utf16Range, convert_offset, convert_range, snap_range,
    truncate_text,
};
use support::{SCRIPTS, text_of_every_class};

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
fn common_conversions() {
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

/// Would take hours if one offset read the whole text.
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

/// Would take hours if an equal offset started again at the beginning.
#[test]
fn the_same_offset_again_costs_nothing() {
    let text = "🇦".repeat(100_000);
    let mut converter = Converter::new(&text, Unit::Graphemes, Unit::Utf16);
    for _ in 0..100_000 {
        assert_eq!(converter.convert(49_999), Ok(199_996));
    }
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
