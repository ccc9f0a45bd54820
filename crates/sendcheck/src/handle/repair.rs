//! Suggests what an invalid handle was meant to be.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt;

use super::{is_e164, is_email, is_plausible, is_uuid};
use crate::text::is_invisible;

/// A suggestion for an invalid phone number or handle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Repair {
    /// This phone number.
    Number(String),
    /// This email address alone.
    Email(String),
    /// Nothing: it is the id of a chat.
    ChatId,
    /// The same without this character.
    Character(char),
}

impl Repair {
    /// Suggests a repair where only a phone number is allowed.
    pub(crate) fn of_phone_number(text: &str) -> Option<Self> {
        Self::of(text, false)
    }

    /// Suggests a repair where a phone number or an email address is allowed.
    pub(crate) fn of_handle(text: &str) -> Option<Self> {
        Self::of(text, true)
    }

    fn of(text: &str, takes_email: bool) -> Option<Self> {
        if is_uuid(text) {
            return Some(Self::ChatId);
        }
        if let Some(number) = number(text) {
            return Some(Self::Number(number));
        }
        if let Some(address) = address(text).filter(|_| takes_email) {
            return Some(Self::Email(address.to_owned()));
        }
        text.chars().find(|&c| is_invisible(c) || is_typographic(c)).map(Self::Character)
    }
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "use `{number}`"),
            Self::Email(address) => write!(f, "use the address alone: `{address}`"),
            Self::ChatId => f.write_str("this is a chat id: send with chats.messages.send"),
            &Self::Character(c) => {
                let name = character_name(c);
                let point = u32::from(c);
                write!(f, "remove or replace the {name} (U+{point:04X})")
            }
        }
    }
}

/// Returns the number that is meant, without punctuation and with its country code.
fn number(text: &str) -> Option<String> {
    let is_kept = |c: &char| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '/') && !is_invisible(*c);
    // One more than the longest number: a longer text need not be copied.
    let longest = "tel:00".len() + 15;
    let bare: String = text.chars().filter(is_kept).take(longest + 1).collect();
    let has_scheme = bare.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("tel:"));
    let bare = if has_scheme { bare.get(4..)? } else { &bare };
    let international = match bare.strip_prefix("00") {
        Some(digits) => format!("+{digits}"),
        None => bare.to_owned(),
    };
    if is_e164(&international) {
        return Some(international);
    }
    let nanp = match bare.len() {
        10 => format!("+1{bare}"),
        11 if bare.starts_with('1') => format!("+{bare}"),
        _ => return None,
    };
    (is_e164(&nanp) && is_plausible(&nanp)).then_some(nanp)
}

/// Returns the address of `Name <address>`, or of an address with spaces around it.
fn address(text: &str) -> Option<&str> {
    let text = text.trim_matches(' ');
    let address = match text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
        Some((_, address)) => address.trim_matches(' '),
        None => text,
    };
    is_email(address).then_some(address)
}

/// Returns `true` for look-alikes of ASCII characters that editors and phones write.
fn is_typographic(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'..='\u{2015}'
            | '\u{2018}'..='\u{201F}'
            | '\u{2024}'
            | '\u{2026}'
            | '\u{2212}'
            | '\u{FE63}'
            | '\u{FF01}'..='\u{FF5E}'
    )
}

/// Returns the name of an invisible or typographic character.
pub(crate) fn character_name(c: char) -> &'static str {
    match c {
        '\t' => "tab",
        '\n' => "line feed",
        '\r' => "carriage return",
        '\u{A0}' => "no-break space",
        '\u{AD}' => "soft hyphen",
        '\u{2009}' => "thin space",
        '\u{200B}' => "zero width space",
        '\u{200C}' => "zero width non-joiner",
        '\u{200D}' => "zero width joiner",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{2010}' => "hyphen",
        '\u{2011}' => "non-breaking hyphen",
        '\u{2012}' => "figure dash",
        '\u{2013}' => "en dash",
        '\u{2014}' => "em dash",
        '\u{2015}' => "horizontal bar",
        '\u{2018}' => "left single quotation mark",
        '\u{2019}' => "right single quotation mark",
        '\u{201C}' => "left double quotation mark",
        '\u{201D}' => "right double quotation mark",
        '\u{2018}'..='\u{201F}' => "quotation mark",
        '\u{2024}' => "one dot leader",
        '\u{2026}' => "horizontal ellipsis",
        '\u{202A}' => "left-to-right embedding",
        '\u{202B}' => "right-to-left embedding",
        '\u{202C}' => "pop directional formatting",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{202F}' => "narrow no-break space",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{2212}' => "minus sign",
        '\u{3000}' => "ideographic space",
        '\u{FE63}' => "small hyphen-minus",
        '\u{FEFF}' => "zero width no-break space",
        '\u{FF0B}' => "fullwidth plus sign",
        '\u{FF10}'..='\u{FF19}' => "fullwidth digit",
        '\u{FF20}' => "fullwidth commercial at",
        '\u{FF01}'..='\u{FF5E}' => "fullwidth character",
        c if c.is_whitespace() => "white space character",
        c if c.is_control() => "control character",
        _ => "invisible character",
    }
}
