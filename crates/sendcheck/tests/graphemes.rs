//! Grapheme clusters: known texts, counts, and the cursor compared with a slow search.

#[path = "properties/units.rs"]
mod properties;
mod support;

use properties::{assert_cursor, places};
use proptest::prelude::*;
use sendcheck::text::{Boundary, BoundaryCursor, graphemes};
use support::{SCRIPTS, text_of_every_class};
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn known_texts() {
    for (text, clusters) in [
        ("", &[][..]),
        ("a\r\nb\n\rc", &["a", "\r\n", "b", "\n", "\r", "c"]),
        ("e\u{301}\u{302}", &["e\u{301}\u{302}"]),
        // A mark without a base is a cluster of its own.
        ("\u{301}a", &["\u{301}", "a"]),
        ("\n\u{301}\u{301}", &["\n", "\u{301}\u{301}"]),
        // Conjuncts, with joiners and a nukta; a non-joiner keeps them apart.
        ("क्षत्रिय", &["क्ष", "त्रि", "य"]),
        ("क्\u{200D}ष", &["क्\u{200D}ष"]),
        ("क्\u{200C}ष", &["क्\u{200C}", "ष"]),
        ("क़्ष", &["क़्ष"]),
        ("कषक", &["क", "ष", "क"]),
        // Thai: a vowel before its consonant is separate, SARA AM joins the consonant before it.
        ("เก็บ", &["เ", "ก็", "บ"]),
        ("น้ำ", &["น้ำ"]),
        // Hangul from jamo, mixed, and out of order.
        ("\u{1112}\u{1161}\u{11AB}\u{1100}", &["\u{1112}\u{1161}\u{11AB}", "\u{1100}"]),
        ("하\u{11AB}한\u{11AB}", &["하\u{11AB}", "한\u{11AB}"]),
        ("한\u{1161}", &["한", "\u{1161}"]),
        // Two flags and a half.
        ("🇩🇰🇳🇴🇸", &["🇩🇰", "🇳🇴", "🇸"]),
        ("🇩\u{200D}🇰🇳", &["🇩\u{200D}", "🇰🇳"]),
        ("👨‍👩‍👧‍👦👍🏽", &["👨‍👩‍👧‍👦", "👍🏽"]),
        ("❤\u{FE0F}\u{200D}🔥", &["❤\u{FE0F}\u{200D}🔥"]),
        ("👩\u{200D}\u{200D}👩", &["👩\u{200D}\u{200D}", "👩"]),
        ("a\u{200D}👩", &["a\u{200D}", "👩"]),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", &["🏴\u{E0067}\u{E0062}\u{E007F}"]),
        ("1\u{FE0F}\u{20E3}", &["1\u{FE0F}\u{20E3}"]),
        // Prepended, but to nothing when a control follows.
        ("\u{600}١٢", &["\u{600}١", "٢"]),
        ("\u{600}\n", &["\u{600}", "\n"]),
    ] {
        assert_eq!(graphemes(text).collect::<Vec<_>>(), clusters, "{text:?}");
        assert_eq!(graphemes(text).count(), clusters.len(), "{text:?}");
    }
}

#[test]
fn count_equals_the_length_of_the_list() {
    for text in SCRIPTS {
        for repeats in 1..5 {
            let text = text.repeat(repeats);
            assert_eq!(graphemes(&text).count(), text.graphemes(true).count(), "{text:?}");
        }
    }
}

#[test]
fn cursor_is_right_after_long_runs() {
    // Long runs whose boundaries hang on their first character.
    for head in ["", "🇦", "a", "\u{600}"] {
        for unit in ["🇦", "\u{94D}", "क\u{94D}", "😀\u{200D}", "\u{200D}", "\r\n", "가", "x"]
        {
            let text = format!("{head}{}क", unit.repeat(700));
            let expected = places(&text);
            for step in [1, 2, 3, 7, 64, 511, 513, 600] {
                let mut cursor = BoundaryCursor::new(&text);
                for offset in (0..expected.len()).step_by(step) {
                    assert_eq!(
                        cursor.at(offset),
                        Some(expected[offset]),
                        "{head}{unit} at {offset}"
                    );
                }
                assert_eq!(cursor.at(expected.len()), None);
            }
        }
    }
}

/// Would take hours if each offset looked back to the start.
#[test]
fn million_offsets_are_linear() {
    let text = "🇦".repeat(500_000);
    let mut cursor = BoundaryCursor::new(&text);
    for offset in (0..2_000_000).step_by(2) {
        let expected = if offset % 4 == 0 || offset == 1_000_000 {
            Boundary::Grapheme
        } else {
            Boundary::InsideGrapheme
        };
        if offset <= 1_000_000 {
            assert_eq!(cursor.at(offset), Some(expected));
        } else {
            assert_eq!(cursor.at(offset), None);
        }
    }
}

/// Would take hours if an equal offset started again at the beginning.
#[test]
fn equal_offsets_do_not_read_the_text_again() {
    let text = "🇦".repeat(100_000);
    let mut cursor = BoundaryCursor::new(&text);
    for _ in 0..100_000 {
        assert_eq!(cursor.at(199_998), Some(Boundary::InsideGrapheme));
    }
}

/// A line feed belongs to the carriage return before it, wherever a block of bytes ends.
#[test]
fn line_feed_joins_the_carriage_return_before_it() {
    for returns in 0..70 {
        let text = "\r".repeat(returns) + "\nabcdefghijk";
        let expected = returns.max(1) + 11;
        assert_eq!(graphemes(&text).count(), expected, "{returns}");
    }
}

proptest! {
    #[test]
    fn count_of_any_text(text in text_of_every_class(0..200)) {
        prop_assert_eq!(graphemes(&text).count(), text.graphemes(true).count());
    }

    #[test]
    fn cursor_at_any_offsets(
        text in text_of_every_class(0..900),
        mut offsets in prop::collection::vec(0_usize..2_000, 1..40),
    ) {
        offsets.sort_unstable();
        assert_cursor(&text, &offsets);
    }
}
