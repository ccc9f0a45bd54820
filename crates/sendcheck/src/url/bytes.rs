//! Reading a part of a URL as the standard sees it.

use crate::words::{self, equal};

/// Whether the standard removes this byte wherever it stands: tab, line feed, carriage return.
pub(super) const fn is_removed(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r')
}

/// The bytes of `text` without those that are removed.
pub(super) fn kept(text: &str) -> impl Iterator<Item = u8> + Clone + '_ {
    text.bytes().filter(|&byte| !is_removed(byte))
}

/// The text without the spaces and control characters around it.
pub(super) fn trim(text: &str) -> &str {
    if matches!(text.as_bytes(), [first, .., last] if *first > b' ' && *last > b' ') {
        return text;
    }
    let start = text.bytes().position(|byte| byte > b' ').unwrap_or(text.len());
    let end = text.bytes().rposition(|byte| byte > b' ').map_or(start, |last| last + 1);
    text.get(start..end).unwrap_or_default()
}

/// Whether nothing of `text` is kept.
pub(super) fn is_blank(text: &str) -> bool {
    kept(text).next().is_none()
}

/// Splits before the first byte that `stops`, which must not be part of a longer character.
pub(super) fn split_before(text: &str, stops: impl Fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(stops).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Splits before the first of two bytes of ASCII.
pub(super) fn split_before_either(text: &str, one: u8, other: u8) -> (&str, &str) {
    let may_hold = |word| equal(word, one) | equal(word, other);
    let is_wanted = |byte| byte == one || byte == other;
    let end = words::position(text.as_bytes(), may_hold, is_wanted);
    end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""))
}

/// What follows the first kept byte, if that is one of those `wanted`.
pub(super) fn after(text: &str, wanted: impl Fn(u8) -> bool) -> Option<&str> {
    let (_, rest) = split_before(text, |byte| !is_removed(byte));
    let mut chars = rest.chars();
    chars.next().and_then(|c| u8::try_from(c).ok()).filter(|&byte| wanted(byte))?;
    Some(chars.as_str())
}

/// The kept bytes of `text` with percent-escapes decoded; a `%` without two digits stays.
pub(super) fn percent_decoded(text: &str) -> impl Iterator<Item = u8> + '_ {
    let mut bytes = kept(text);
    core::iter::from_fn(move || {
        let byte = bytes.next()?;
        if byte == b'%' {
            let mut ahead = bytes.clone();
            if let (Some(high), Some(low)) = (hex_digit(ahead.next()), hex_digit(ahead.next())) {
                bytes = ahead;
                return Some(high * 16 + low);
            }
        }
        Some(byte)
    })
}

fn hex_digit(byte: Option<u8>) -> Option<u8> {
    u8::try_from(char::from(byte?).to_digit(16)?).ok()
}

/// The bytes as UTF-8; `None` in place of a character where they are not.
pub(super) fn utf8(mut bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = Option<char>> {
    core::iter::from_fn(move || {
        let lead = bytes.next()?;
        let len = match lead {
            0..0x80 => return Some(Some(char::from(lead))),
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            0xF0.. => 4,
        };
        let mut buffer = [lead; 4];
        let mut sequence = buffer.iter_mut().take(len);
        sequence.next();
        for slot in sequence {
            let Some(byte) = bytes.next() else { return Some(None) };
            *slot = byte;
        }
        let sequence = buffer.get(..len).and_then(|bytes| str::from_utf8(bytes).ok());
        Some(sequence.and_then(|text| text.chars().next()))
    })
}

/// Bytes to compare with known names, on the stack; more than fit equal no known name.
#[derive(Clone, Copy)]
pub(super) struct StackBuf {
    bytes: [u8; Self::CAPACITY_BYTES],
    len_bytes: usize,
}

impl StackBuf {
    /// Longer than any name, and than any IPv6 address with its closing bracket.
    const CAPACITY_BYTES: usize = 48;

    pub(super) const EMPTY: Self = Self { bytes: [0; Self::CAPACITY_BYTES], len_bytes: 0 };

    pub(super) fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.len_bytes) {
            *slot = byte;
        }
        self.len_bytes = self.len_bytes.saturating_add(1);
    }

    /// Whether no byte was pushed.
    pub(super) const fn is_empty(&self) -> bool {
        self.len_bytes == 0
    }

    /// The bytes; none when there were too many.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len_bytes).unwrap_or_default()
    }
}

impl FromIterator<u8> for StackBuf {
    fn from_iter<I: IntoIterator<Item = u8>>(bytes: I) -> Self {
        let mut short = Self::EMPTY;
        bytes.into_iter().take(Self::CAPACITY_BYTES + 1).for_each(|byte| short.push(byte));
        short
    }
}

#[cfg(test)]
mod tests {
    use super::StackBuf;

    #[test]
    fn of_too_many_bytes_there_are_none() {
        let of = |count: usize| (0..count).map(|_| b'a').collect::<StackBuf>();
        for count in 0..=StackBuf::CAPACITY_BYTES {
            assert_eq!(of(count).as_bytes().len(), count);
        }
        for count in StackBuf::CAPACITY_BYTES + 1..100 {
            assert_eq!(of(count).as_bytes(), b"", "{count}");
        }
    }
}
