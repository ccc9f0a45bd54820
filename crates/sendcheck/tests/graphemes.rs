//! Grapheme clusters, held against `unicode-segmentation`.

#[path = "properties/units.rs"]
mod properties;
mod support;

use properties::{assert_cursor, places};
use proptest::prelude::*;
use sendcheck::text::{Boundary, BoundaryCursor, graphemes};
use support::{SCRIPTS, text_of_every_class};
use unicode_segmentation::UnicodeSegmentation;

fn ours(text: &str) -> Vec<&str> {
    graphemes(text).collect()
}

fn theirs(text: &str) -> Vec<&str> {
    text.graphemes(true).collect()
}

#[test]
fn known_texts() {
    for (text, clusters) in [
        ("", &[][..]),
        ("a\r\nb\n\rc", &["a", "\r\n", "b", "\n", "\r", "c"]),
        ("e\u{301}\u{302}", &["e\u{301}\u{302}"]),
        // Nothing to stand on: the mark is a cluster of its own.
        ("\u{301}a", &["\u{301}", "a"]),
        ("\n\u{301}\u{301}", &["\n", "\u{301}\u{301}"]),
        // Conjuncts, with joiners and a nukta; a non-joiner keeps them apart.
        ("क्षत्रिय", &["क्ष", "त्रि", "य"]),
        ("क्\u{200D}ष", &["क्\u{200D}ष"]),
        ("क्\u{200C}ष", &["क्\u{200C}", "ष"]),
        ("क़्ष", &["क़्ष"]),
        ("कषक", &["क", "ष", "क"]),
        // Thai: vowels before stand alone, SARA AM belongs to what it follows.
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
        assert_eq!(ours(text), clusters, "{text:?}");
        assert_eq!(theirs(text), clusters, "the expectation itself is wrong: {text:?}");
    }
}

/// Each character that the table holds before, after and between characters of every class.
#[test]
fn every_character_of_the_table() {
    const BEFORE: [&str; 15] = [
        "a",
        "\r",
        "\n",
        "\u{1100}",
        "\u{1161}",
        "\u{11A8}",
        "가",
        "각",
        "🇦",
        "😀",
        "😀\u{200D}",
        "क",
        "क्",
        "क्\u{300}",
        "\u{600}",
    ];
    const AFTER: [&str; 12] = [
        "a", "\r\n", "\u{1100}", "\u{1161}", "\u{11A8}", "가", "각", "🇦", "😀", "क", "\u{300}",
        "\u{903}",
    ];
    const AROUND: [(&str, &str); 5] =
        [("क", "्क"), ("क्", "क"), ("😀", "\u{200D}😀"), ("😀\u{200D}", "😀"), ("🇦", "🇦")];
    for start in (0..0x2_0000_u32).step_by(0x100) {
        let mut text = String::new();
        for c in (start..start + 0x100).filter_map(char::from_u32) {
            for before in BEFORE {
                text.extend([before, c.encode_utf8(&mut [0; 4]), "\n"]);
            }
            for after in AFTER {
                text.extend([c.encode_utf8(&mut [0; 4]), after, "\n"]);
            }
            for (before, after) in AROUND {
                text.extend([before, c.encode_utf8(&mut [0; 4]), after, "\n"]);
            }
        }
        assert!(graphemes(&text).eq(text.graphemes(true)), "in the block of U+{start:04X}");
    }
}

#[test]
fn every_character_beyond_the_table() {
    for start in (0x2_0000..=0x10_FFFF_u32).step_by(0x1000) {
        let characters = (start..start + 0x1000).filter_map(char::from_u32);
        let text: String = characters.flat_map(|c| [c, 'a', '🇦', c, '\u{94D}']).collect();
        assert!(graphemes(&text).eq(text.graphemes(true)), "in the block of U+{start:04X}");
    }
}

#[test]
fn scripts() {
    for text in SCRIPTS {
        assert_eq!(ours(text), theirs(text));
    }
}

#[test]
fn the_cursor_looks_no_further_back_than_it_must_and_no_less() {
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

/// Would take hours, if each offset looked back to the start.
#[test]
fn a_million_offsets_are_linear() {
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

/// Would take hours, if the same offset started again from the beginning.
#[test]
fn the_same_offset_again_costs_nothing() {
    let text = "🇦".repeat(100_000);
    let mut cursor = BoundaryCursor::new(&text);
    for _ in 0..100_000 {
        assert_eq!(cursor.at(199_998), Some(Boundary::InsideGrapheme));
    }
}

/// A line feed belongs to the carriage return before it, wherever eight bytes end.
#[test]
fn carriage_returns_before_a_line_feed() {
    for returns in 0..20 {
        let text = "\r".repeat(returns) + "\nabcdefghijk";
        let expected = returns.max(1) + 11;
        assert_eq!(graphemes(&text).count(), expected, "{returns}");
        assert_eq!(theirs(&text).len(), expected, "the expectation itself is wrong: {returns}");
    }
}

proptest! {
    #[test]
    fn any_text(text in ".{0,60}") {
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    #[test]
    fn texts_of_every_class(text in text_of_every_class(0..200)) {
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    #[test]
    fn the_cursor_at_any_offsets(
        text in text_of_every_class(0..900),
        mut offsets in prop::collection::vec(0_usize..2_000, 1..40),
    ) {
        offsets.sort_unstable();
        assert_cursor(&text, &offsets);
    }
}
