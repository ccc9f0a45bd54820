//! Kinds of input, recognised by their first bytes.

use std::{fmt, io};

/// A kind of input that is not JSON in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Utf16,
    Utf32,
    Gzip,
    Zstd,
    Binary,
}

impl Kind {
    /// Returns what to do about it.
    pub(crate) const fn help(self) -> &'static str {
        match self {
            Self::Utf16 => "convert it to UTF-8, such as with `iconv -f UTF-16 -t UTF-8`",
            Self::Utf32 => "convert it to UTF-8, such as with `iconv -f UTF-32 -t UTF-8`",
            Self::Gzip | Self::Zstd => "decompress it; `--lines` reads compressed JSON Lines",
            Self::Binary => "check the JSON that would be sent",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf16 => "text is UTF-16",
            Self::Utf32 => "text is UTF-32",
            Self::Gzip | Self::Zstd => "compressed data",
            Self::Binary => "binary data",
        })
    }
}

impl std::error::Error for Kind {}

impl From<Kind> for io::Error {
    fn from(kind: Kind) -> Self {
        Self::other(kind)
    }
}

/// Returns the kind of an input, by its bytes or the first of them; none for text.
pub(crate) fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0x1F, 0x8B, ..] => Some(Kind::Gzip),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Kind::Zstd),
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some(Kind::Utf32),
        // An ASCII character among zeros.
        [1..0x80, 0, 0, 0, ..] | [0, 0, 0, 1..0x80, ..] => Some(Kind::Utf32),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(Kind::Utf16),
        // ASCII characters, each with a zero.
        [1..0x80, 0, 1..0x80, 0, ..] | [0, 1..0x80, 0, 1..0x80, ..] => Some(Kind::Utf16),
        _ => is_binary(&bytes[..bytes.len().min(1024)]).then_some(Kind::Binary),
    }
}

/// Text has no zeros, unless it is broken in one place only.
fn is_binary(bytes: &[u8]) -> bool {
    let is_text = match str::from_utf8(bytes) {
        Ok(_) => true,
        // A character may be cut at the end.
        Err(error) => error.error_len().is_none(),
    };
    !is_text && bytes.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind};

    #[test]
    fn kinds_are_recognised() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        assert_eq!(kind(&utf16("\u{FEFF}{}")), Some(Kind::Utf16));
        assert_eq!(kind(&utf16("{\"a\":1}")), Some(Kind::Utf16));
        for utf32 in
            [b"\xFF\xFE\0\0{\0\0\0", b"\0\0\xFE\xFF\0\0\0{", b"{\0\0\0}\0\0\0", b"\0\0\0{\0\0\0}"]
        {
            assert_eq!(kind(utf32), Some(Kind::Utf32), "{utf32:?}");
        }
        assert_eq!(kind(b"\x1f\x8b\x08\0"), Some(Kind::Gzip));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0"), Some(Kind::Binary));
        for text in ["", "{}", "é", "\u{FEFF}{}", "{\"\0\": 1}", "\0\x1b[31m"] {
            assert_eq!(kind(text.as_bytes()), None, "{text:?}");
        }
        // The check reports it, with its place.
        assert_eq!(kind(b"{\"a\": \"\xE9\"}"), None);
    }
}
