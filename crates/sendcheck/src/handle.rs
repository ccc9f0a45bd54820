//! The forms of phone numbers, email addresses and identifiers.

use crate::cut;
use crate::words::{HIGHS, LOWS, within};

const LOCAL_PART_MAX_BYTES: usize = 64;
const LABEL_MAX_BYTES: usize = 63;
const EMAIL_MAX_BYTES: usize = 254;

/// Whether `text` names a recipient: a phone number or an email address.
pub(crate) fn is_handle(text: &str) -> bool {
    is_e164(text) || is_email(text)
}

/// Whether `text` is a phone number in E.164 form: `^\+[1-9][0-9]{1,14}$`.
pub(crate) fn is_e164(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(is_e164_digits)
}

/// [`is_e164`], where the `+` may be missing, as in a query.
pub(crate) fn is_e164_plus_optional(text: &str) -> bool {
    is_e164_digits(text.strip_prefix('+').unwrap_or(text))
}

fn is_e164_digits(digits: &str) -> bool {
    let digits = digits.as_bytes();
    matches!(digits.len(), 2..=15) && !digits.starts_with(b"0") && are_digits(digits)
}

/// Whether at most sixteen bytes are digits: two words, which may overlap, are all of them unless they are few.
fn are_digits(bytes: &[u8]) -> bool {
    let is_all_digits = |word| within(u64::from_le_bytes(word), b'0', b'9') == HIGHS;
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => is_all_digits(*first) && is_all_digits(*last),
        _ => bytes.iter().all(u8::is_ascii_digit),
    }
}

/// Whether `text` is a bare email address: a dot-atom of RFC 5322, `@`, and a domain of two labels
/// or more, within 254 bytes.
#[inline(never)] // Most handles are phone numbers, and need none of its room on the stack.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local_part, domain)) = cut::at_first(text, b'@') else { return false };
    text.len() <= EMAIL_MAX_BYTES
        && local_part.len() <= LOCAL_PART_MAX_BYTES
        && cut::all_between_dots(local_part, is_atom)
        && domain.as_bytes().contains(&b'.')
        && cut::all_between_dots(domain, is_label)
}

fn is_atom(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(|&byte| is_atext(byte))
}

/// RFC 5322, section 3.2.3.
fn is_atext(byte: u8) -> bool {
    matches!(
        byte,
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/'
            | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~'
    )
}

fn is_label(text: &[u8]) -> bool {
    matches!(text.len(), 1..=LABEL_MAX_BYTES)
        && text.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with(b"-")
        && !text.ends_with(b"-")
}

/// Whether `text` is a UUID as 8-4-4-4-12 hexadecimal digits in any case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The last word overlaps the one before.
    let words = bytes.as_chunks().0.iter().chain(bytes.last_chunk());
    bytes.len() == 36
        && words.zip(UUID_HYPHENS).fold(true, |all, (word, hyphens)| {
            let word = u64::from_le_bytes(*word);
            all & (hyphens_in(word) == hyphens) & (hex_digits_in(word) | hyphens == HIGHS)
        })
}

/// Where the hyphens are in the words of a UUID: the high bit of each such byte.
const UUID_HYPHENS: [u64; 5] = [
    hyphens_in(u64::from_le_bytes(*b"00000000")),
    hyphens_in(u64::from_le_bytes(*b"-0000-00")),
    hyphens_in(u64::from_le_bytes(*b"00-0000-")),
    hyphens_in(u64::from_le_bytes(*b"00000000")),
    hyphens_in(u64::from_le_bytes(*b"00000000")),
];

const fn hyphens_in(word: u64) -> u64 {
    within(word, b'-', b'-')
}

const fn hex_digits_in(word: u64) -> u64 {
    // Capital letters become small ones, and digits stay what they are; nothing else becomes a letter up to `f`.
    let small = word | (LOWS * 0x20);
    within(word, b'0', b'9') | within(small, b'a', b'f')
}

#[cfg(test)]
mod tests;
