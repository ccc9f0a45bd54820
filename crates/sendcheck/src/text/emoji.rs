//! Text that is one emoji.

use super::grapheme::graphemes;
use super::tables::{EMOJI, contains};

/// Returns `true` if a text is one grapheme cluster that contains an emoji.
///
/// An emoji is a character with the property `Emoji` or `Extended_Pictographic`, except `#`, `*` and the digits, which
/// need the enclosing keycap U+20E3.
///
/// ```
/// use sendcheck::text::is_one_emoji;
///
/// assert!(is_one_emoji("👍🏽") && is_one_emoji("1\u{FE0F}\u{20E3}"));
/// assert!(!is_one_emoji("👍👍") && !is_one_emoji("1"));
/// ```
#[must_use]
pub fn is_one_emoji(text: &str) -> bool {
    graphemes(text).next() == Some(text) && text.chars().any(is_emoji)
}

fn is_emoji(c: char) -> bool {
    c == '\u{20E3}' || contains(&EMOJI, c)
}
