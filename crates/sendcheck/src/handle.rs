//! The forms of phone numbers, email addresses and identifiers.

use crate::cut;
use crate::words::{HIGHS, within};

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
    const FORM: &[u8; 36] = b"01234567-89ab-cdef-0123-456789abcdef";
    // Without branches, it becomes vector code.
    let is_right = |(byte, form): (&u8, &u8)| {
        let is_hyphen = *byte == b'-';
        (is_hyphen == (*form == b'-')) & (is_hyphen | byte.is_ascii_hexdigit())
    };
    <&[u8; 36]>::try_from(text.as_bytes())
        .is_ok_and(|bytes| bytes.iter().zip(FORM).fold(true, |all, pair| all & is_right(pair)))
}

#[cfg(test)]
mod tests;
