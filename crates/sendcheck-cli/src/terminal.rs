//! What a terminal can show.

use std::borrow::Cow;

/// Columns where there is no terminal to ask: in files and pipes.
const WIDTH_OF_FILES: usize = 100;

/// How many columns standard output has, if it is a terminal.
pub(crate) fn columns() -> Option<usize> {
    let (width, _) = terminal_size::terminal_size_of(std::io::stdout())?;
    Some(usize::from(width.0).max(40))
}

/// How many columns to write for.
pub(crate) fn width_columns() -> usize {
    columns().unwrap_or(WIDTH_OF_FILES)
}

/// The text in lines of at most so many columns, broken between words.
pub(crate) fn wrapped(text: &str, width_columns: usize, indent: &str) -> String {
    let wrapping = textwrap::Options::new(width_columns.max(20))
        .subsequent_indent(indent)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::fill(text, wrapping)
}

/// The text on one line and without what could steer a terminal: control characters become their
/// pictures or U+FFFD, and what turns the direction of writing becomes U+FFFD.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    map(text, picture)
}

/// The same, but line breaks and tabs stay.
pub(crate) fn printable_lines(text: &str) -> Cow<'_, str> {
    map(text, |char| if matches!(char, '\n' | '\t') { char } else { picture(char) })
}

fn map(text: &str, picture: impl Fn(char) -> char) -> Cow<'_, str> {
    // Nearly always, and told without looking at characters.
    if is_plain(text.as_bytes()) {
        return text.into();
    }
    if text.chars().all(|char| picture(char) == char) {
        return text.into();
    }
    text.chars().map(picture).collect()
}

/// Whether it is printable ASCII. All bytes are asked without a stop, which takes many at a time.
fn is_plain(bytes: &[u8]) -> bool {
    !bytes.iter().fold(false, |is_odd, byte| is_odd | !(b' '..=b'~').contains(byte))
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
    fn controls_are_shown_and_not_obeyed() {
        assert_eq!(printable("plain – text 中 👨‍👩‍👧"), "plain – text 中 👨‍👩‍👧");
        assert_eq!(printable("\u{1b}[31m\0\n\t\u{7f}"), "␛[31m␀␊␉␡");
        assert_eq!(printable("\u{9b}31m \u{202e}x\u{2066}\u{200f}"), "�31m �x��");
        assert_eq!(printable_lines("a\n\tb\r"), "a\n\tb␍");
    }
}
