//! Texts, cut at bytes of ASCII. The standard library's searches are for any pattern, and so several times
//! the code; what is cut here is short.

/// Cuts at the first `byte`, which goes to neither side.
pub(crate) fn at_first(text: &str, byte: u8) -> Option<(&str, &str)> {
    around(text, text.bytes().position(|it| it == byte)?)
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

fn around(text: &str, index: usize) -> Option<(&str, &str)> {
    Some((text.get(..index)?, text.get(index + 1..)?))
}
