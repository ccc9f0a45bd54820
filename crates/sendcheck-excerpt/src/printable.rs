//! Text without control characters.

use std::borrow::Cow;

/// Returns the text on one line and without control characters for the terminal: these become their pictures or
/// U+FFFD, and bidirectional controls become U+FFFD.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    map(text, picture)
}

/// Does the same as [`printable`], but keeps line breaks and tabs.
#[must_use]
pub fn printable_lines(text: &str) -> Cow<'_, str> {
    map(text, |char| if matches!(char, '\n' | '\t') { char } else { picture(char) })
}

fn map(text: &str, picture: impl Fn(char) -> char) -> Cow<'_, str> {
    // The common case, without decoding characters.
    if is_plain(text.as_bytes()) {
        return text.into();
    }
    if text.chars().all(|char| picture(char) == char) {
        return text.into();
    }
    text.chars().map(picture).collect()
}

/// Returns whether it is printable ASCII. Without an early exit, the compiler vectorizes the loop.
fn is_plain(bytes: &[u8]) -> bool {
    !bytes.iter().fold(false, |is_other, byte| is_other | !(b' '..=b'~').contains(byte))
}

fn picture(char: char) -> char {
    match char {
        '\0'..' ' => char::from_u32(0x2400 + u32::from(char)).unwrap_or(char),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}'
        | '\u{61C}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        char => char,
    }
}

#[cfg(test)]
mod tests {
    use super::{printable, printable_lines};

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(printable("plain – text 中 👨‍👩‍👧"), "plain – text 中 👨‍👩‍👧");
        assert_eq!(printable("\u{1b}[31m\0\n\t\u{7f}"), "␛[31m␀␊␉␡");
        assert_eq!(printable("\u{9b}31m \u{202e}x\u{2066}\u{200f}"), "�31m �x��");
        assert_eq!(printable_lines("a\n\tb\r"), "a\n\tb␍");
    }
}
