use super::steps;

/// The text under search, read by byte offset; an offset outside of it reads as `None`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'t>(pub(super) &'t str);

impl<'t> Source<'t> {
    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    /// Returns the byte at `at`.
    #[inline]
    pub(super) fn byte(self, at: usize) -> Option<u8> {
        self.0.as_bytes().get(at).copied()
    }

    /// Returns the byte before `at`.
    #[inline]
    pub(super) fn byte_before(self, at: usize) -> Option<u8> {
        at.checked_sub(1).and_then(|before| self.byte(before))
    }

    /// Returns the character that begins at `at`.
    #[inline]
    pub(super) fn char(self, at: usize) -> Option<char> {
        steps::add(1);
        let byte = self.byte(at)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.0.get(at..)?.chars().next() }
    }

    /// Returns the character that ends at `at`.
    #[inline]
    pub(super) fn char_before(self, at: usize) -> Option<char> {
        steps::add(1);
        let byte = self.byte_before(at)?;
        if byte.is_ascii() { Some(char::from(byte)) } else { self.0.get(..at)?.chars().next_back() }
    }

    /// Returns the text from byte `start` to byte `end`; empty if there is no such part.
    pub(super) fn slice(self, start: usize, end: usize) -> &'t str {
        self.0.get(start..end).unwrap_or_default()
    }

    /// Returns `true` if `ascii` begins at `at`.
    pub(super) fn has(self, at: usize, ascii: &str) -> bool {
        self.0.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(ascii.as_bytes()))
    }

    /// Returns `true` if two dots or more end at `at`: they separate hosts, as one does not.
    pub(super) fn has_two_dots_before(self, at: usize) -> bool {
        self.slice(0, at).ends_with("..")
    }

    /// Returns the start of `ascii`, if it ends at `end`, in any case, and begins at `floor` or
    /// after it.
    pub(super) fn start_of(self, ascii: &str, end: usize, floor: usize) -> Option<usize> {
        let start = end.checked_sub(ascii.len()).filter(|&start| start >= floor)?;
        self.0.as_bytes().get(start..end)?.eq_ignore_ascii_case(ascii.as_bytes()).then_some(start)
    }

    /// Returns the end of the run of bytes that `accepts` accepts, from `from` on.
    pub(super) fn run(self, from: usize, accepts: impl Fn(u8) -> bool) -> usize {
        let mut at = from;
        while self.byte(at).is_some_and(&accepts) {
            at += 1;
        }
        steps::add(at - from + 1);
        at
    }
}
