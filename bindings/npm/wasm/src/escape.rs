//! The inside of a JSON string, made from text where it lies.

const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
const LOW_BITS: u64 = 0x0101_0101_0101_0101;

/// Escapes the first `bytes` of `room`, and says how many they become; changes nothing when there is no
/// room for them.
pub(crate) fn in_place(room: &mut [u8], bytes: usize) -> usize {
    let Some(text) = room.get(..bytes) else { return bytes };
    let clean = clean_prefix(text);
    let rest = text.get(clean..).unwrap_or_default();
    let escaped = bytes + rest.iter().map(|&byte| usize::from(extra(byte))).sum::<usize>();
    if escaped == bytes || escaped > room.len() {
        return escaped;
    }
    // From the back, so that nothing is written over before it is read.
    let mut to = escaped;
    for from in (clean..bytes).rev() {
        let byte = room.get(from).copied().unwrap_or_default();
        for escape in Escape::of(byte) {
            to -= 1;
            if let Some(place) = room.get_mut(to) {
                *place = escape;
            }
        }
    }
    escaped
}

/// How many bytes from the front need no escape, give or take seven.
fn clean_prefix(text: &[u8]) -> usize {
    let (words, _) = text.as_chunks::<8>();
    let is_clean = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word);
        let lower_than = |word: u64, limit: u64| word.wrapping_sub(LOW_BITS * limit) & !word;
        let quote = lower_than(word ^ (LOW_BITS * u64::from(b'"')), 1);
        let backslash = lower_than(word ^ (LOW_BITS * u64::from(b'\\')), 1);
        (lower_than(word, 0x20) | quote | backslash) & HIGH_BITS == 0
    };
    words.iter().position(|word| !is_clean(word)).unwrap_or(words.len()) * 8
}

/// How many bytes the byte's escape is longer.
const fn extra(byte: u8) -> u8 {
    match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 8 | 12 => 1,
        0..0x20 => 5,
        _ => 0,
    }
}

/// The bytes that a byte becomes, the last first.
struct Escape {
    byte: u8,
    given: u8,
}

impl Escape {
    const fn of(byte: u8) -> Self {
        Self { byte, given: 0 }
    }
}

impl Iterator for Escape {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.given > extra(self.byte) {
            return None;
        }
        self.given += 1;
        let short = match self.byte {
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            8 => b'b',
            12 => b'f',
            byte => byte,
        };
        Some(match (extra(self.byte), self.given) {
            (5, 1) => b"0123456789abcdef"[usize::from(self.byte % 16)],
            (5, 2) => b'0' + self.byte / 16,
            (5, 3 | 4) => b'0',
            (5, 5) => b'u',
            (_, 1) => short,
            _ => b'\\',
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &[u8], room: usize) -> (usize, Vec<u8>) {
        let mut buffer = text.to_vec();
        buffer.resize(room, b'.');
        let bytes = in_place(&mut buffer, text.len());
        (bytes, buffer)
    }

    #[test]
    fn what_json_must_escape_is_escaped() {
        let (bytes, buffer) =
            escaped(b"clean to begin \"a\\b\"\n\r\t\x08\x0c\x00\x1f\x7f\xc3\xa9", 100);
        let expected = b"clean to begin \\\"a\\\\b\\\"\\n\\r\\t\\b\\f\\u0000\\u001f\x7f\xc3\xa9";
        assert_eq!(&buffer[..bytes], expected);
        assert!(buffer[bytes..].iter().all(|&byte| byte == b'.'));
    }

    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=255 {
            for at in 0..20 {
                let mut text = [b'x'; 20];
                text[at] = byte;
                let (bytes, buffer) = escaped(&text, 40);
                let first = buffer[..bytes].iter().position(|&byte| byte != b'x');
                assert_eq!(first, (byte != b'x').then_some(at), "{byte} at {at}");
                assert_eq!(bytes, 20 + usize::from(extra(byte)));
                assert!(buffer[bytes - (19 - at)..bytes].iter().all(|&byte| byte == b'x'));
            }
        }
    }

    #[test]
    fn without_room_nothing_is_changed() {
        assert_eq!(escaped(b"\"\"", 3), (4, b"\"\".".to_vec()));
        assert_eq!(escaped(b"\"\"", 4), (4, b"\\\"\\\"".to_vec()));
    }
}
