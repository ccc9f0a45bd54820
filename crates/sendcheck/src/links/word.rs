//! Short words, compared as numbers.

/// A word of at most eight bytes in lower case. Words sort like their texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u64);

/// The most bytes of a [`Word`].
pub(super) const MAX_BYTES: usize = 8;

impl Word {
    /// Returns a word that is already in lower case.
    ///
    /// # Panics
    ///
    /// Panics if it is longer than eight bytes; callers are constants.
    pub(super) const fn new(lower: &str) -> Self {
        assert!(lower.len() <= MAX_BYTES, "the word is too long");
        let mut packed = [0; MAX_BYTES];
        let (mut to, mut from): (&mut [u8], _) = (&mut packed, lower.as_bytes());
        while let ([first, rest @ ..], [byte, others @ ..]) = (to, from) {
            *first = *byte;
            (to, from) = (rest, others);
        }
        Self(u64::from_be_bytes(packed))
    }

    /// Returns `text` in lower case, or `None` if it is longer than every word.
    pub(super) fn lower(text: &str) -> Option<Self> {
        let mut packed = [0; MAX_BYTES];
        let to = packed.get_mut(..text.len())?;
        if text.is_ascii() {
            to.copy_from_slice(text.as_bytes());
            packed.make_ascii_lowercase();
        } else {
            let mut len = 0;
            for c in text.chars().map(to_lower) {
                let end = len + c.len_utf8();
                c.encode_utf8(packed.get_mut(len..end)?);
                len = end;
            }
        }
        Some(Self(u64::from_be_bytes(packed)))
    }
}

/// Returns a list of words.
pub(super) const fn words<const COUNT: usize>(texts: [&str; COUNT]) -> [Word; COUNT] {
    let mut words = [Word(0); COUNT];
    let (mut to, mut from): (&mut [Word], &[&str]) = (&mut words, &texts);
    while let ([first, rest @ ..], [text, others @ ..]) = (to, from) {
        *first = Word::new(text);
        (to, from) = (rest, others);
    }
    words
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
    use super::{Word, is_title_case, to_lower, words};

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
    fn lowers_words_up_to_eight_bytes() {
        for (text, lower) in
            [("", ""), ("TomoRRow", "tomorrow"), ("MaÑana", "mañana"), ("ОК", "ок")]
        {
            assert_eq!(Word::lower(text), Some(Word::new(lower)), "{text}");
        }
        assert!(Word::lower("éééé").is_some() && Word::lower("ééééa").is_none());
        assert!(Word::lower("makefiles").is_none());
    }

    #[test]
    fn words_sort_like_their_texts() {
        assert!(words(["", "a", "aa", "ab", "b", "tomorrow", "é"]).is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn title_case_is_one_capital_at_the_start() {
        assert!(is_title_case("It") && is_title_case("Дети"));
        assert!(!is_title_case("it") && !is_title_case("IT") && !is_title_case("iT"));
        assert!(!is_title_case("") && !is_title_case("1T"));
    }
}
