//! Names and IPv4 addresses of special schemes.
//!
//! The standard maps a name through IDNA's tables (UTS #46) before it looks for forbidden code
//! points. Without the tables, a name is read so:
//!
//! - Full-width forms of ASCII are ASCII, and the ideographic full stops are dots: IDNA maps them
//!   so, and an address or a forbidden character may hide behind them. White space counts as the
//!   space that IDNA makes of it.
//! - U+FFFD, which stands for invalid UTF-8 as well, is forbidden.
//! - In a name with a label that is not ASCII or begins with `xn--`, no label has more than 63 code
//!   points, and the whole not more than 253, not counting a trailing dot. Other names are as long
//!   as they like, and labels may be empty: the standard asks for no DNS lengths.
//! - Everything else passes: code points that IDNA refuses, labels that are no Punycode.

use super::bytes::{StackBuf, percent_decoded, utf8};
use super::host::is_forbidden;
use super::ipv4::{Ending, Ipv4Scan};
use super::{Host, UrlError};
use crate::words::{self, HIGHS, LOWS, equal, within};

const LABEL_MAX_CODE_POINTS: usize = 63;
const NAME_MAX_CODE_POINTS: usize = 253;

/// A valid name, as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Domain<'a> {
    text: &'a str,
    /// Nothing in it needs decoding, so that case alone is to be ignored.
    is_plain: bool,
}

impl<'a> Domain<'a> {
    /// The name's code points: decoded, ASCII in lower case.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> + 'a {
        code_points(self.text).flatten()
    }

    /// Whether the name is `plain`, in which nothing needs decoding.
    pub(super) fn is_plainly(&self, plain: &str) -> bool {
        if self.is_plain { self.text.eq_ignore_ascii_case(plain) } else { self.is(plain) }
    }

    /// Whether the name is `other`, which may be no valid name.
    pub(super) fn is(&self, other: &str) -> bool {
        if self.is_plain && self.text.eq_ignore_ascii_case(other) {
            return true;
        }
        let is_another = self.is_plain && is_plain(other);
        !is_another && parse(other) == Ok(Host::Domain(*self))
    }

    /// Whether the name has a dot, and its last label; a trailing dot aside. None for a name that is not plain.
    pub(super) fn plain_last_label(&self) -> Option<(bool, &'a [u8])> {
        let name = without_dot(self.text);
        let last = after_last_dot(name);
        self.is_plain.then_some((last.len() < name.len(), last))
    }

    /// The same for any name, decoded.
    pub(super) fn last_label(&self) -> (bool, StackBuf) {
        let mut has_dot = false;
        let mut last = StackBuf::EMPTY;
        let mut chars = self.chars().peekable();
        while let Some(c) = chars.next() {
            if c != '.' {
                // No label that is asked for has a byte that is not ASCII.
                last.push(u8::try_from(c).unwrap_or(u8::MAX));
            } else if chars.peek().is_some() {
                has_dot = true;
                last = StackBuf::EMPTY;
            }
        }
        (has_dot, last)
    }
}

impl PartialEq for Domain<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.chars().eq(other.chars())
    }
}

impl Eq for Domain<'_> {}

/// Parses a host of a special scheme that begins with no bracket and is not empty.
pub(super) fn parse(text: &str) -> Result<Host<'_>, UrlError> {
    if is_plain(text) {
        return parse_plain(text);
    }
    let mut ipv4 = Ipv4Scan::new();
    let mut lengths = Lengths::default();
    for c in code_points(text) {
        let c = c.filter(|&c| !is_forbidden_in_domain(c));
        let c = c.ok_or(UrlError::ForbiddenCharacter)?;
        lengths.push(c);
        ipv4.push(u8::try_from(c).unwrap_or(u8::MAX));
    }
    lengths.check()?;
    finish(ipv4, Domain { text, is_plain: false })
}

/// The same for a host that is plain.
pub(super) fn parse_plain(text: &str) -> Result<Host<'_>, UrlError> {
    let domain = Domain { text, is_plain: true };
    if !ends_in_digit_label(text) {
        return Ok(Host::Domain(domain));
    }
    let mut ipv4 = Ipv4Scan::new();
    text.bytes().for_each(|byte| ipv4.push(byte));
    finish(ipv4, domain)
}

fn finish(ipv4: Ipv4Scan, domain: Domain<'_>) -> Result<Host<'_>, UrlError> {
    match ipv4.finish() {
        Ending::Name => Ok(Host::Domain(domain)),
        Ending::Address(address) => Ok(Host::Ipv4(address)),
        Ending::NoAddress => Err(UrlError::Ipv4),
    }
}

/// Whether nothing is forbidden or needs decoding, and the name is too short to be too long.
fn is_plain(text: &str) -> bool {
    split_plain(text).is_some_and(|(_, rest)| rest.is_empty())
}

/// Splits what is plain from what follows; none if that is empty or too long.
pub(super) fn split_plain(text: &str) -> Option<(&str, &str)> {
    // Words of letters, digits, hyphens and dots are skipped.
    let may_end = |word| {
        let is_letter = within(word | (LOWS * 0x20), b'a', b'z');
        let is_digit_dash_or_dot = within(word, b'-', b'9');
        (!(is_letter | is_digit_dash_or_dot) & HIGHS) | equal(word, b'/')
    };
    let is_end = |byte: u8| PLAIN.get(usize::from(byte)) != Some(&true);
    let end = words::position(text.as_bytes(), may_end, is_end).unwrap_or(text.len());
    let (plain, rest) = text.split_at_checked(end)?;
    (1..=LABEL_MAX_CODE_POINTS).contains(&plain.len()).then_some((plain, rest))
}

/// Which bytes of ASCII [`is_plain_byte`].
static PLAIN: [bool; 128] = {
    let mut plain = [false; 128];
    let (mut rest, mut byte): (&mut [bool], u8) = (&mut plain, 0);
    while let [first, after @ ..] = rest {
        *first = is_plain_byte(byte);
        (rest, byte) = (after, byte + 1);
    }
    plain
};

const fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii() && byte != b'%' && !byte.is_ascii_control() && !is_forbidden(byte)
}

fn is_forbidden_in_domain(c: char) -> bool {
    match u8::try_from(c) {
        Ok(byte) if byte.is_ascii() => !is_plain_byte(byte),
        _ => c.is_whitespace() || c == char::REPLACEMENT_CHARACTER,
    }
}

/// Whether the last label begins with a digit, as every IPv4 number does.
fn ends_in_digit_label(plain: &str) -> bool {
    let name = without_dot(plain);
    // What no number ends in mostly spares the search for the dot.
    let may_be_number = name
        .last()
        .is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f' | b'X' | b'x'));
    may_be_number && after_last_dot(name).first().is_some_and(u8::is_ascii_digit)
}

fn without_dot(name: &str) -> &[u8] {
    let name = name.as_bytes();
    name.strip_suffix(b".").unwrap_or(name)
}

fn after_last_dot(name: &[u8]) -> &[u8] {
    name.rsplit(|&byte| byte == b'.').next().unwrap_or_default()
}

fn code_points(text: &str) -> impl Iterator<Item = Option<char>> + '_ {
    utf8(percent_decoded(text)).map(|c| c.map(fold))
}

fn fold(c: char) -> char {
    let c = match c {
        '\u{3002}' | '\u{FF61}' => '.',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    c.to_ascii_lowercase()
}

/// Measures labels, and sees whether the name is one whose lengths count.
#[derive(Default)]
struct Lengths {
    name: usize,
    label: usize,
    /// How much of `xn--` the label begins with.
    prefix: usize,
    longest_label: usize,
    is_international: bool,
    ends_in_dot: bool,
}

impl Lengths {
    fn push(&mut self, c: char) {
        self.name += 1;
        self.ends_in_dot = c == '.';
        if c == '.' {
            (self.label, self.prefix) = (0, 0);
            return;
        }
        if self.prefix == self.label && "xn--".chars().nth(self.prefix) == Some(c) {
            self.prefix += 1;
        }
        self.label += 1;
        self.longest_label = self.longest_label.max(self.label);
        self.is_international |= !c.is_ascii() || self.prefix == "xn--".len();
    }

    fn check(&self) -> Result<(), UrlError> {
        let name = self.name - usize::from(self.ends_in_dot);
        let too_long = self.longest_label > LABEL_MAX_CODE_POINTS || name > NAME_MAX_CODE_POINTS;
        if self.is_international && too_long { Err(UrlError::HostTooLong) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{Host, is_plain_byte, parse, split_plain};

    #[test]
    fn what_is_plain_ends_at_the_first_byte_that_is_not() {
        for filling in ["a", "Z", "0", "-", "x1", "a."] {
            for length in 1..40 {
                let before: String = filling.chars().cycle().take(length).collect();
                for byte in 0..0x80_u8 {
                    for after in ["", "b", "////////", "@@@@@@@@?"] {
                        let text = alloc::format!("{before}{}{after}", char::from(byte));
                        let end = text.bytes().position(|byte| !is_plain_byte(byte));
                        let expected = text.split_at(end.unwrap_or(text.len()));
                        assert_eq!(split_plain(&text), Some(expected), "{text:?}");
                    }
                }
            }
        }
        for text in ["", "/", "@@@@@@@@a", "ä"] {
            assert_eq!(split_plain(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_label_of_a_plain_name_is_told_as_it_stands() {
        for (name, expected) in [
            ("example.com", (true, "com")),
            ("a.b.CO.", (true, "CO")),
            ("localhost", (false, "localhost")),
        ] {
            let Ok(Host::Domain(domain)) = parse(name) else { panic!("{name}") };
            assert_eq!(
                domain.plain_last_label(),
                Some((expected.0, expected.1.as_bytes())),
                "{name}"
            );
        }
    }
}
