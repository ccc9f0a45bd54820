//! Lengths and blank texts, compared with the standard library.

mod support;

use proptest::prelude::*;
use sendcheck::text::{is_blank, measure};
use support::{SCRIPTS, text_of_every_class};

fn assert_measured(text: &str) {
    let length = measure(text);
    assert_eq!(length.bytes, text.len());
    assert_eq!(length.code_points, text.chars().count());
    assert_eq!(length.utf16, text.encode_utf16().count());
}

#[test]
fn scripts() {
    assert_measured("");
    for text in SCRIPTS {
        assert_measured(text);
        // Long enough that sums of bytes would overflow, and odd at the end.
        assert_measured(&text.repeat(1_000));
    }
}

#[test]
fn counts_do_not_overflow() {
    for unit in ["a", "é", "中", "😀"] {
        for count in [1, 2, 7, 8, 9, 2_039, 2_040, 2_041, 4_096, 100_000] {
            assert_measured(&unit.repeat(count));
        }
    }
}

#[test]
fn blank_shows_nothing() {
    for text in [
        "",
        " ",
        "\t\r\n",
        "\u{A0}\u{3000}",
        "\0\u{7F}\u{9F}",
        "\u{200D}\u{FE0F}\u{AD}",
        "\u{E0041}",
        "\u{2800}",
        " \u{FFFC}\n",
    ] {
        assert!(is_blank(text), "{text:?}");
    }
    for text in [".", " a", "\u{301}", "\u{FFFD}", "\u{E000}", "\u{200D}🎉", "\u{600}", "\u{2801}"]
    {
        assert!(!is_blank(text), "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text(text in ".{0,100}") {
        assert_measured(&text);
    }

    #[test]
    fn texts_of_every_class(text in text_of_every_class(0..600)) {
        assert_measured(&text);
    }
}
