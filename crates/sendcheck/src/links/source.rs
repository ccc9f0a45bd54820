use super::steps;

/// The text under search, read by byte offset; an offset outside of it reads as nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'t>(pub(super) &'t str);

impl<'t> Source<'t> {
    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    /// The byte at `at`.
    #[inline]
    pub(super) fn byte(self, at: usize) -> Option<u8> {
        self.0.as_bytes().get(at).copied()
    }

    /// The byte before `at`.
    #[inline]
    pub(super) fn byte_before(self, at: usize) -> Option<u8> {
        at.checked_sub(1).and_then(|before| self.byte(before))
    }

    /// The character that begins at `at`.
    #[inline]
    pub(super) fn char(self, at: usize) -> Option<char> {
        steps::add(1);
        let byte = self.byte(at)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.0.get(at..)?.chars().next() }
    }

    /// The character that ends at `at`.
    #[inline]
    pub(super) fn char_before(self, at: usize) -> Option<char> {
        steps::add(1);
        let byte = self.byte_before(at)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.0.get(..at)?.chars().next_back() }
    }

    /// The part of the text from byte `start` to byte `end`; empty if there is no such part.
    pub(super) fn slice(self, start: usize, end: usize) -> &'t str {
        self.0.get(start..end).unwrap_or_default()
    }

    /// Whether `ascii` stands at `at`.
    pub(super) fn has(self, at: usize, ascii: &str) -> bool {
        self.0.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(ascii.as_bytes()))
    }

    /// Where the run of bytes that `of` accepts ends, from `from` on.
    pub(super) fn run(self, from: usize, of: impl Fn(u8) -> bool) -> usize {
        let mut at = from;
        while self.byte(at).is_some_and(&of) {
            at += 1;
        }
        steps::add(at - from + 1);
        at
    }
}
