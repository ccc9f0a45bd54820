//! Where the payload of a scheme without `//` begins and ends.

use super::chars::{self, Class};
use super::source::Source;
use super::tail;

/// The start of a link, and of its payload.
#[derive(Clone, Copy)]
pub(super) struct Starts {
    pub(super) link: usize,
    pub(super) payload: usize,
}

/// Returns the end of what may follow a payload: `?query` or `;parameters`.
pub(super) fn query_end(source: Source<'_>, starts: Starts, end: usize) -> usize {
    match source.byte(end) {
        Some(b'?' | b';') => tail::end_of_rest(source, starts.link, end),
        _ => end,
    }
}

/// Returns `true` if a word does not go on at `end`.
pub(super) fn ends_word(source: Source<'_>, end: usize) -> bool {
    next_in_word(source, end).is_none()
}

/// Returns the letter or digit with which a word goes on at `at`: underscores and invisible characters at its end come
/// off.
pub(super) fn next_in_word(source: Source<'_>, mut at: usize) -> Option<char> {
    loop {
        let c = source.char(at).filter(|&c| chars::class(c) == Class::Letter)?;
        if c != '_' && !chars::is_invisible(c) {
            return Some(c);
        }
        at += c.len_utf8();
    }
}
