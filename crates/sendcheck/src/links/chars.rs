//! The part that each character plays in a link.
#![expect(clippy::match_same_arms, reason = "in the order of the code points")]

/// The part that a character can play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Ends every link: white space, controls, quotes, dashes and brackets that enclose links.
    Stop,
    /// A letter or digit of a script that puts spaces between words; ASCII `-` and `_` too.
    Letter,
    /// A letter of a script written without spaces, or an emoji: it may be glued to a link.
    Cjk,
    /// The punctuation of such a script: never in a host, and glued like its letters.
    CjkMark,
    /// Anything else: never in a host.
    Mark,
}

/// Returns the class of a character.
#[inline]
pub(super) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => Class::Letter,
        '\0'..=' ' | '<' | '>' | '"' | '\\' | '`' | '|' | '\x7F' => Class::Stop,
        '\0'..='\x7F' => Class::Mark,
        _ => class_beyond_ascii(c),
    }
}

/// Returns `true` if a character may be in a host label.
pub(super) fn in_label(c: char) -> bool {
    matches!(class(c), Class::Letter | Class::Cjk)
}

/// Returns `true` for invisible format characters: soft hyphen, joiners, invisible operators, byte
/// order mark.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// Returns `true` for a full stop that IDNA takes for a dot.
pub(super) const fn is_ideographic_dot(c: char) -> bool {
    matches!(c, '\u{3002}' | '\u{FF0E}' | '\u{FF61}')
}

fn class_beyond_ascii(c: char) -> Class {
    match u32::from(c) {
        ..0xC0 => match c {
            'ª' | 'µ' | 'º' => Class::Letter,
            '\u{A0}' | ..'\u{A0}' => Class::Stop,
            _ => Class::Mark,
        },
        0xC0..0x2000 => alphabetic(c),
        0x2000..0x2E80 => symbolic(c),
        0x2E80..0x10000 => eastern(c),
        0x1B000..=0x1B2FF | 0x1F000..=0x1FAFF | 0x20000..=0x3FFFF => Class::Cjk,
        // The tags of a flag, and variation selectors.
        0xE0000..=0xE01EF => Class::Cjk,
        _ => Class::Letter,
    }
}

/// U+00C0 to U+1FFF: letters, but for the marks that end a sentence or enclose it.
fn alphabetic(c: char) -> Class {
    match c {
        '\u{61C}' | '\u{1680}' => Class::Stop,
        '×' | '÷' | '\u{37E}' | '\u{387}' | '\u{55A}'..='\u{55F}' | '\u{589}' | '\u{5BE}' => {
            Class::Mark
        }
        '\u{60C}' | '\u{61B}' | '\u{61E}' | '\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}' => {
            Class::Mark
        }
        '\u{964}' | '\u{965}' | '\u{104A}' | '\u{104B}' | '\u{1362}'..='\u{1368}' => Class::Mark,
        '\u{17D4}'..='\u{17D6}' => Class::Mark,
        '\u{1100}'..='\u{11FF}' => Class::Cjk,
        _ => Class::Letter,
    }
}

/// U+2000 to U+2E7F: punctuation, symbols, and the emoji among them.
fn symbolic(c: char) -> Class {
    match c {
        '\u{200C}' | '\u{200D}' => Class::Letter,
        '\u{2000}'..='\u{200B}' | '\u{200E}' | '\u{200F}' => Class::Stop,
        // Em dash, horizontal bar.
        '\u{2014}' | '\u{2015}' => Class::Stop,
        '\u{2028}'..='\u{202F}' | '\u{205F}' | '\u{2066}'..='\u{2069}' => Class::Stop,
        '\u{20E3}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' => Class::Cjk,
        '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' => Class::Cjk,
        '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}' | '\u{2122}' => Class::Mark,
        '\u{2200}'..='\u{22FF}' | '\u{2400}'..='\u{245F}' | '\u{2500}'..='\u{259F}' => Class::Mark,
        '\u{27C0}'..='\u{2AFF}' | '\u{2E00}'..='\u{2E7F}' => Class::Mark,
        _ => Class::Letter,
    }
}

/// U+2E80 to U+FFFF: CJK and Hangul, with what surrounds them.
fn eastern(c: char) -> Class {
    match c {
        // Space, stops, the brackets that enclose; 「」『』 may also be inside, in pairs.
        '\u{3000}' | '\u{3002}' | '\u{3008}'..='\u{300B}' => Class::Stop,
        '\u{3010}' | '\u{3011}' | '\u{3014}'..='\u{301B}' => Class::Stop,
        '\u{FF08}' | '\u{FF09}' | '\u{FF0E}' | '\u{FF1C}' | '\u{FF1E}' => Class::Stop,
        '\u{FF3B}' | '\u{FF3D}' | '\u{FF5B}'..='\u{FF5D}' | '\u{FF5F}'..='\u{FF61}' => Class::Stop,
        '\u{FFFC}' => Class::Stop,
        '\u{3005}'..='\u{3007}' => Class::Cjk,
        '\u{3001}'..='\u{3020}' | '\u{3030}' | '\u{30FB}' => Class::CjkMark,
        '\u{FE10}'..='\u{FE1F}' | '\u{FE30}'..='\u{FE6F}' => Class::CjkMark,
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3C}'..='\u{FF40}' => {
            Class::CjkMark
        }
        '\u{FF5E}' | '\u{FF62}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFE6}' => Class::CjkMark,
        '\u{2E80}'..='\u{9FFF}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' => Class::Cjk,
        '\u{F900}'..='\u{FAFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FF10}'..='\u{FFDC}' => Class::Cjk,
        '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FEFF}' => Class::Mark,
        '\u{FFE8}'..='\u{FFFF}' => Class::Mark,
        _ => Class::Letter,
    }
}
