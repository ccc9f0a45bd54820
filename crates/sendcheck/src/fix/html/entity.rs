//! Character references.

use crate::text::markup::entity_char;

/// Decodes a reference that rules know.
pub(super) fn decode(reference: &str) -> Option<char> {
    let name = reference.strip_prefix('&')?.strip_suffix(';')?;
    let Some(number) = name.strip_prefix('#') else { return entity_char(name) };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    numeric(code)
}

/// Returns the character of a number, as HTML reads it: some control codes are those of Windows-1252.
fn numeric(code: u32) -> Option<char> {
    const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match code {
        0 => None,
        0x80..=0x9F => WINDOWS_1252.chars().nth((code - 0x80) as usize),
        _ => char::from_u32(code),
    }
}
