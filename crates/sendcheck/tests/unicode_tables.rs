//! Unicode tables of the core, and properties of the standard library, compared with ICU of Unicode 17.0.

use icu_properties::props::{
    Alphabetic, DefaultIgnorableCodePoint, Emoji, ExtendedPictographic, GeneralCategory, Lowercase,
    WhiteSpace,
};
use icu_properties::{CodePointMapData, CodePointSetData};
use sendcheck::text::markup::find_markdown;
use sendcheck::text::{is_blank, is_one_emoji};

fn characters() -> impl Iterator<Item = char> {
    (0..=0x10_FFFF).filter_map(char::from_u32)
}

fn is_category(c: char, categories: &[GeneralCategory]) -> bool {
    categories.contains(&CodePointMapData::<GeneralCategory>::new().get(c))
}

#[test]
fn blank_characters_are_those_of_the_rule() {
    let white_space = CodePointSetData::new::<WhiteSpace>();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    for c in characters() {
        let expected = white_space.contains(c)
            || ignorable.contains(c)
            || is_category(c, &[GeneralCategory::Control])
            || matches!(c, '\u{2800}' | '\u{FFFC}');
        assert_eq!(is_blank(c.encode_utf8(&mut [0; 4])), expected, "{c:?}");
    }
}

#[test]
fn emoji_are_those_of_the_rule() {
    let emoji = CodePointSetData::new::<Emoji>();
    let pictographic = CodePointSetData::new::<ExtendedPictographic>();
    for c in characters() {
        let expected =
            c == '\u{20E3}' || (!c.is_ascii() && (emoji.contains(c) || pictographic.contains(c)));
        assert_eq!(is_one_emoji(c.encode_utf8(&mut [0; 4])), expected, "{c:?}");
    }
}

/// After a single `#`, a heading does not begin with a lower-case letter or a digit.
#[test]
fn headings_know_lower_case_and_digits() {
    let lowercase = CodePointSetData::new::<Lowercase>();
    let white_space = CodePointSetData::new::<WhiteSpace>();
    for c in characters() {
        let is_number = lowercase.contains(c) || is_category(c, &[GeneralCategory::DecimalNumber]);
        let expected = !is_number && !white_space.contains(c);
        assert_eq!(find_markdown(&format!("# {c}")).len() == 1, expected, "{c:?}");
    }
}

/// Strong text holds a sign of a word: Alphabetic or of general category N, except modifier letters.
#[test]
fn strong_text_knows_signs_of_words() {
    let alphabetic = CodePointSetData::new::<Alphabetic>();
    let numbers = [
        GeneralCategory::DecimalNumber,
        GeneralCategory::LetterNumber,
        GeneralCategory::OtherNumber,
    ];
    for c in characters() {
        let expected = (alphabetic.contains(c) || is_category(c, &numbers))
            && !('\u{2B0}'..='\u{2FF}').contains(&c);
        assert_eq!(find_markdown(&format!("**-{c}-**")).len() == 1, expected, "{c:?}");
    }
}
