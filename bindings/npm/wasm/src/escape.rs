//! The inside of a JSON string, made from text where it lies.

const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
const LOW_BITS: u64 = 0x0101_0101_0101_0101;

/// Escapes the first `bytes` of `room`, and says how many they become; changes nothing when there is no
/// room for them.
pub(crate) fn in_place(room: &mut [u8], bytes: usize) -> usize {
    let escaped = bytes + room.get(..bytes).map_or(0, more);
    if escaped > room.len() {
        return escaped;
    }
    // From the back, so that nothing is written over before it is read; up to where nothing has to move.
    let (mut from, mut to) = (bytes, escaped);
    while from < to {
        let word = room.get(..from).and_then(<[u8]>::last_chunk::<8>).copied();
        if let Some(word) = word.filter(|word| is_clean(*word)) {
            (from, to) = (from - 8, to - 8);
            if let Some(place) = room.get_mut(to..to + 8) {
                place.copy_from_slice(&word);
            }
            continue;
        }
        from -= 1;
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

/// How many bytes longer a text is when it is escaped.
fn more(text: &[u8]) -> usize {
    if is_plain(text) {
        return 0;
    }
    let of_bytes = |bytes: &[u8]| bytes.iter().map(|&byte| usize::from(extra(byte))).sum::<usize>();
    let (words, rest) = text.as_chunks::<8>();
    let of_words =
        words.iter().map(|word| if is_clean(*word) { 0 } else { of_bytes(word) }).sum::<usize>();
    of_words + of_bytes(rest)
}

/// Whether none of eight bytes needs an escape.
#[inline]
fn is_clean(word: [u8; 8]) -> bool {
    let word = u64::from_le_bytes(word);
    let quotes = (word ^ (LOW_BITS * u64::from(b'"'))).wrapping_sub(LOW_BITS);
    let backslashes = (word ^ (LOW_BITS * u64::from(b'\\'))).wrapping_sub(LOW_BITS);
    let controls = word.wrapping_sub(LOW_BITS * 0x20);
    (quotes | backslashes | controls) & !word & HIGH_BITS == 0
}

/// Whether nothing in a text needs an escape, as in most. All bytes are asked without a stop, which takes many at a
/// time.
fn is_plain(text: &[u8]) -> bool {
    let specials =
        |byte: u8| u8::from(byte < 0x20) | u8::from(byte == b'"') | u8::from(byte == b'\\');
    text.iter().fold(0, |any, &byte| any | specials(byte)) == 0
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
