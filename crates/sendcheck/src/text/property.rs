//! What Unicode says of one character, as far as the rules ask.

use super::tables::{BLOCKS, STAGE};

/// A character's part in UAX #29: its `Grapheme_Cluster_Break`, refined where rules `GB9c` and `GB11`
/// scan_bytes at other properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Other,
    Cr,
    Lf,
    Control,
    /// `Extend`, and `InCB=Extend`.
    Extend,
    /// `Extend`, and `InCB=Linker`.
    Linker,
    /// `Extend`, but nothing to conjuncts: U+200C only.
    NonJoiner,
    Joiner,
    SpacingMark,
    Prepend,
    RegionalIndicator,
    L,
    V,
    T,
    Lv,
    Lvt,
    Pictographic,
    /// `InCB=Consonant`
    Consonant,
}

impl Class {
    #[inline]
    pub(super) fn of(c: char) -> Self {
        match c {
            // ASCII, and Chinese characters.
            ' '..='~' | '\u{3400}'..='\u{9FFF}' => Self::Other,
            '\n' => Self::Lf,
            '\r' => Self::Cr,
            '\u{200C}' => Self::NonJoiner,
            '\u{200D}' => Self::Joiner,
            '\u{AC00}'..='\u{D7A3}' => {
                if (u32::from(c) - 0xAC00).is_multiple_of(28) {
                    Self::Lv
                } else {
                    Self::Lvt
                }
            }
            '\u{1F1E6}'..='\u{1F1FF}' => Self::RegionalIndicator,
            '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}' => Self::Extend,
            '\u{E0000}'..='\u{E0FFF}' => Self::Control,
            c => Self::tabled(c),
        }
    }

    fn tabled(c: char) -> Self {
        match lookup(c) {
            2 => Self::Control,
            3 | 13 => Self::Extend,
            4 => Self::Linker,
            5 => Self::SpacingMark,
            6 => Self::Prepend,
            7 => Self::L,
            8 => Self::V,
            9 => Self::T,
            10 => Self::Consonant,
            11 | 12 => Self::Pictographic,
            _ => Self::Other,
        }
    }
}

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
