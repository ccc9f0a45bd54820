/// A half-open range of UTF-16 code units, `start..end`, never empty.
///
/// It is what the API means by `[start, end)`, what JavaScript strings are indexed by, and what
/// every range in a report is.
///
/// ```
/// use sendcheck::text::{RangeError, Utf16Range};
///
/// assert_eq!(Utf16Range::new(0, 2)?.len(), 2);
/// assert_eq!(Utf16Range::new(3, 3), Err(RangeError::Empty));
/// # Ok::<(), RangeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Utf16Range {
    start: usize,
    end: usize,
}

impl Utf16Range {
    /// Makes a range from UTF-16 offsets.
    ///
    /// # Errors
    ///
    /// [`RangeError::Empty`] when `end == start`, [`RangeError::Reversed`] when `end < start`.
    pub const fn new(start: usize, end: usize) -> Result<Self, RangeError> {
        if end == start {
            return Err(RangeError::Empty);
        }
        if end < start {
            return Err(RangeError::Reversed);
        }
        Ok(Self { start, end })
    }

    /// The first code unit in it.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The first code unit after it.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many code units it holds; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub const fn len(self) -> usize {
        self.end - self.start
    }
}

/// Why two offsets are no range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RangeError {
    /// `end` equals `start`, as in `[3, 3)`.
    #[error("a range must hold at least one code unit")]
    Empty,
    /// `end` is less than `start`, as in `[5, 3)`.
    #[error("a range must not end before it starts")]
    Reversed,
}
