//! Texts, cut at bytes of ASCII. The standard library's searches are for any pattern, and so several times
//! the code; what is cut here is short.

use crate::words::{equal, position};

/// Cuts at the first `byte`, which goes to neither side.
pub(crate) fn at_first(text: &str, byte: u8) -> Option<(&str, &str)> {
    let may_hold = |word| equal(word, byte);
    around(text, position(text.as_bytes(), may_hold, |it| it == byte)?)
}

/// What stands before the first `byte`: everything, where there is none.
pub(crate) fn before(text: &str, byte: u8) -> &str {
    at_first(text, byte).map_or(text, |(before, _)| before)
}

/// Whether each of the pieces between dots is right.
pub(crate) fn all_between_dots(text: &str, is_right: fn(&[u8]) -> bool) -> bool {
    text.as_bytes().split(|&byte| byte == b'.').all(is_right)
}

/// Which of `words`, which have a space between them, `word` is.
pub(crate) fn place_among(words: &str, word: &[u8]) -> Option<usize> {
    words.as_bytes().split(|&byte| byte == b' ').position(|listed| listed == word)
}

/// Words of at most eight bytes, to be found without cutting: each is a number, its key.
#[derive(Debug)]
pub(crate) struct Words(pub(crate) &'static [u64]);

impl Words {
    pub(crate) fn have(&self, key: u64) -> bool {
        self.0.contains(&key)
    }
}

/// Writes [`Words`] down, with a space between them.
macro_rules! words {
    ($text:literal) => {{
        const KEYS: [u64; $crate::cut::count_of($text)] = $crate::cut::keys_of($text);
        $crate::cut::Words(&KEYS)
    }};
}
pub(crate) use words;

/// The key of a word that another byte is put to.
pub(crate) const fn longer_key(key: u64, byte: u8) -> u64 {
    key << 8 | byte as u64
}

/// How many words there are.
pub(crate) const fn count_of(words: &str) -> usize {
    let (mut count, mut rest) = (1, words.as_bytes());
    while let [byte, after @ ..] = rest {
        if *byte == b' ' {
            count += 1;
        }
        rest = after;
    }
    count
}

/// The keys of so many words.
pub(crate) const fn keys_of<const COUNT: usize>(words: &str) -> [u64; COUNT] {
    let mut keys = [0; COUNT];
    let (mut places, mut rest): (&mut [u64], _) = (&mut keys, words.as_bytes());
    while let [key, others @ ..] = places {
        while let [byte, after @ ..] = rest {
            rest = after;
            if *byte == b' ' {
                break;
            }
            *key = longer_key(*key, *byte);
        }
        places = others;
    }
    keys
}

fn around(text: &str, index: usize) -> Option<(&str, &str)> {
    Some((text.get(..index)?, text.get(index + 1..)?))
}
