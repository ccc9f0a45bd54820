//! The forms of phone numbers, email addresses and identifiers.

mod repair;
#[cfg(test)]
mod tests;

use alloc::borrow::Cow;

pub(crate) use repair::{Repair, character_name};

const LOCAL_PART_MAX_BYTES: usize = 64;
const LABEL_MAX_BYTES: usize = 63;
const EMAIL_MAX_BYTES: usize = 254;

/// Returns `true` for a handle: a phone number or an email address.
pub(crate) fn is_handle(text: &str) -> bool {
    is_e164(text) || is_email(text)
}

/// Returns `true` for a phone number in E.164 form: `^\+[1-9][0-9]{1,14}$`.
pub(crate) fn is_e164(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(is_e164_digits)
}

/// Returns `true` for a phone number in E.164 form whose `+` may be missing, as in a query.
pub(crate) fn is_e164_plus_optional(text: &str) -> bool {
    is_e164_digits(text.strip_prefix('+').unwrap_or(text))
}

fn is_e164_digits(digits: &str) -> bool {
    matches!(digits.len(), 2..=15)
        && !digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns `true` if a network may reach this number. A handle that is not a valid phone number is
/// plausible, too: other rules report it.
///
/// In the North American Numbering Plan (`+1`), a number has ten digits, and neither its area code
/// nor its exchange begins with 0 or 1. Area codes that end in 11 are service codes. The area code
/// 555 is exempt from the check of the exchange: the API's documentation uses it in examples.
/// Elsewhere, numbers have at least 8 digits, except in Niue and Tokelau (7).
pub(crate) fn is_plausible(number: &str) -> bool {
    let Some(digits) = number.strip_prefix('+') else { return true };
    let is_plausible = match digits.as_bytes() {
        [b'1', national @ ..] => is_plausible_nanp(national),
        [b'6', b'8', b'3', ..] | [b'6', b'9', b'0', ..] => digits.len() >= 7,
        _ => digits.len() >= 8,
    };
    is_plausible || !is_e164_digits(digits)
}

/// Returns `true` for a plausible number of the North American Numbering Plan, without `+1`.
fn is_plausible_nanp(national: &[u8]) -> bool {
    let [a, b, c, d, _, _, _, _, _, _] = national else { return false };
    let begins_well = |digit: &u8| !matches!(digit, b'0' | b'1');
    let is_example = (*a, *b, *c) == (b'5', b'5', b'5');
    begins_well(a) && (*b, *c) != (b'1', b'1') && (begins_well(d) || is_example)
}

/// Returns `true` for a bare email address: a dot-atom of RFC 5322, `@`, and a domain of two labels
/// or more, within 254 characters.
pub(crate) fn is_email(text: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', text.as_bytes()) else { return false };
    let (Some(local_part), Some(domain)) = (text.get(..at), text.get(at + 1..)) else {
        return false;
    };
    text.len() <= EMAIL_MAX_BYTES
        && local_part.len() <= LOCAL_PART_MAX_BYTES
        && local_part.as_bytes().split(|byte| *byte == b'.').all(is_atom)
        && domain.as_bytes().contains(&b'.')
        && domain.as_bytes().split(|byte| *byte == b'.').all(is_label)
}

fn is_atom(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().copied().all(is_atext)
}

/// RFC 5322, section 3.2.3.
const fn is_atext(byte: u8) -> bool {
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

/// Returns the form in which handles are compared: valid email addresses in lower case, all others
/// unchanged. Two handles name the same recipient if their forms are equal.
pub(crate) fn comparable(handle: &str) -> Cow<'_, str> {
    if is_email(handle) && handle.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(handle.to_ascii_lowercase())
    } else {
        Cow::Borrowed(handle)
    }
}

/// Returns `true` for a UUID: 8-4-4-4-12 hexadecimal digits in any case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let Ok(bytes) = <&[u8; 36]>::try_from(text.as_bytes()) else { return false };
    // Counted without a branch for each byte, so that the compiler can vectorize it.
    let hex_digits: u8 = bytes.iter().map(|byte| u8::from(byte.is_ascii_hexdigit())).sum();
    hex_digits == 32 && [8, 13, 18, 23].iter().all(|&index| bytes.get(index) == Some(&b'-'))
}
