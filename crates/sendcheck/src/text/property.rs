//! Properties of characters for the search of Markdown.

mod tables;

use tables::{BLOCKS, STAGE};

/// Whether it is what `CommonMark` calls a Unicode punctuation character: general category P or S.
pub(super) fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    matches!(lookup(c), 1 | 12 | 13) || matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether it is what `CommonMark` calls a Unicode whitespace character: general category Zs, or one
/// of tab, line feed, form feed and carriage return.
pub(super) fn is_whitespace(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The four bits of a character in the table, whose writer says what they mean.
fn lookup(c: char) -> u64 {
    let Ok(code_point) = usize::try_from(u32::from(c)) else { return 0 };
    let block = STAGE.get(code_point / 128).and_then(|&block| BLOCKS.get(usize::from(block)));
    match block.and_then(|words| words.get(code_point / 16 % 8)) {
        Some(word) => word >> (code_point % 16 * 4) & 0xF,
        None => 0,
    }
}
