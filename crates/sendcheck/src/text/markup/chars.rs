//! Classes of characters that decide whether signs delimit a construct.

use crate::text::tables::{DECIMAL_DIGITS, contains};

/// Returns `true` for scripts that put no space between words, and their punctuation.
pub(super) const fn is_spaceless(c: char) -> bool {
    matches!(
        c,
        '\u{0E00}'..='\u{0EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1100}'..='\u{11FF}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7FF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE4F}'
            | '\u{FF00}'..='\u{FFEF}'
            | '\u{1B000}'..='\u{1B16F}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

/// Returns `true` for a sign of a word: Alphabetic or of general category N, and not a modifier letter.
pub(super) fn is_word_sign(c: char) -> bool {
    // Faces such as `(˘ω˘)` use modifier letters.
    c.is_alphanumeric() && !matches!(c, '\u{02B0}'..='\u{02FF}')
}

/// Returns `true` for a word character: a sign of a word that is not spaceless.
pub(super) fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| is_word_sign(c) && !is_spaceless(c))
}

/// Returns `true` if a construct may begin after this character; `None` is the start of the text.
pub(super) fn opens_after(before: Option<char>) -> bool {
    before
        .is_none_or(|c| c.is_whitespace() || is_spaceless(c) || "([{\"'*_~“‘\u{AB}¿¡–—".contains(c))
}

/// Returns `true` if a construct may end before this text.
pub(super) fn closes_before(after: &str) -> bool {
    let mut chars = after.chars();
    match chars.next() {
        None => true,
        Some('.') => !is_word(chars.next()),
        Some(c) => c.is_whitespace() || is_spaceless(c) || ")]}\"'*_~,;:!?”’\u{BB}…–—".contains(c),
    }
}

pub(super) const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’')
}

/// Returns the character with full-width parentheses as half-width ones: both count as the same sign.
pub(super) const fn half_width(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        c => c,
    }
}

/// Returns `true` for general category Nd.
pub(super) fn is_decimal_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && contains(&DECIMAL_DIGITS, c))
}

pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}
