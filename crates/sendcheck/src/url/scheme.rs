use super::bytes::{StackBuf, is_removed};
use crate::cut;

/// A URL's scheme, as far as rules tell schemes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Http,
    Https,
    Ftp,
    Ws,
    Wss,
    File,
    Data,
    Other,
}

impl Scheme {
    /// Splits `scheme:rest`.
    pub(super) fn split(text: &str) -> Option<(Self, &str)> {
        let mut name = StackBuf::EMPTY;
        for (index, byte) in text.bytes().enumerate() {
            match byte {
                b':' => {
                    let rest = text.get(index + 1..)?;
                    return (!name.is_empty()).then(|| (Self::named(name.as_bytes()), rest));
                }
                _ if is_removed(byte) => {}
                b'a'..=b'z' | b'A'..=b'Z' => name.push(byte.to_ascii_lowercase()),
                b'0'..=b'9' | b'+' | b'-' | b'.' if !name.is_empty() => name.push(byte),
                _ => return None,
            }
        }
        None
    }

    fn named(name: &[u8]) -> Self {
        const NAMED: [Scheme; 7] = [
            Scheme::Http,
            Scheme::Https,
            Scheme::Ftp,
            Scheme::Ws,
            Scheme::Wss,
            Scheme::File,
            Scheme::Data,
        ];
        let place = cut::place_among("http https ftp ws wss file data", name);
        place.and_then(|place| NAMED.get(place)).copied().unwrap_or(Self::Other)
    }

    /// Whether the standard calls it special: its host is a domain or an address, and `\` is `/`.
    pub(super) const fn is_special(self) -> bool {
        !matches!(self, Self::Data | Self::Other)
    }
}
