//! Lower case, for the scripts that top-level domains are written in.

/// The most bytes of a [`Lower`]: more than any listed word or top-level domain has.
pub(super) const MAX_BYTES: usize = 24;

/// A short string in lower case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lower {
    bytes: [u8; MAX_BYTES],
    len: usize,
}

impl Lower {
    /// Returns `text` in lower case, or `None` if it is too long to be a listed word.
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut lower = Self { bytes: [0; MAX_BYTES], len: text.len() };
        if text.is_ascii() {
            let bytes = lower.bytes.get_mut(..text.len())?;
            bytes.copy_from_slice(text.as_bytes());
            bytes.make_ascii_lowercase();
            return Some(lower);
        }
        lower.len = 0;
        for c in text.chars().map(to_lower) {
            let end = lower.len + c.len_utf8();
            c.encode_utf8(lower.bytes.get_mut(lower.len..end)?);
            lower.len = end;
        }
        Some(lower)
    }

    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|it| str::from_utf8(it).ok()).unwrap_or_default()
    }
}

/// Returns `true` if the first letter is a capital, and no other one is.
pub(super) fn is_title_case(word: &str) -> bool {
    let mut letters = word.chars().map(|c| to_lower(c) != c);
    letters.next() == Some(true) && letters.all(|is_capital| !is_capital)
}

/// Returns a letter in lower case. Covers the alphabets of top-level domains: the standard
/// library's tables would cost more bytes than the whole scanner.
pub(super) fn to_lower(c: char) -> char {
    let lower = match u32::from(c) {
        upper @ (0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F) => {
            upper + 0x20
        }
        upper @ 0x400..=0x40F => upper + 0x50,
        upper @ 0x48A..=0x4BF if upper % 2 == 0 => upper + 1,
        other => other,
    };
    char::from_u32(lower).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{Lower, is_title_case, to_lower};

    #[test]
    fn lowers_like_the_standard_library_in_every_alphabet_with_case() {
        let latin = 0x00..=0xFF;
        let greek = (0x391..=0x3A1).chain(0x3A3..=0x3A9).chain(0x3AC..=0x3C9);
        let cyrillic = (0x400..=0x45F).chain(0x48A..=0x4BF);
        for c in latin.chain(greek).chain(cyrillic).filter_map(char::from_u32) {
            let mut lower = c.to_lowercase();
            assert_eq!((Some(to_lower(c)), None), (lower.next(), lower.next()), "{c:?}");
        }
    }

    #[test]
    fn lowers_words_up_to_a_length() {
        for (text, lower) in [("", ""), ("MaÑana", "mañana"), ("ОК", "ок")] {
            assert_eq!(Lower::new(text).unwrap().as_str(), lower);
        }
        assert!(Lower::new(&"A".repeat(24)).is_some() && Lower::new(&"a".repeat(25)).is_none());
        assert!(Lower::new(&"é".repeat(12)).is_some() && Lower::new(&"é".repeat(13)).is_none());
    }

    #[test]
    fn title_case_is_one_capital_at_the_start() {
        assert!(is_title_case("It") && is_title_case("Дети"));
        assert!(!is_title_case("it") && !is_title_case("IT") && !is_title_case("iT"));
        assert!(!is_title_case("") && !is_title_case("1T"));
    }
}
