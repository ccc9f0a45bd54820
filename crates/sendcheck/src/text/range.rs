/// A half-open range of UTF-16 code units, `start..end`, never empty.
///
/// The API writes it as `[start, end)`. Ranges in reports and indices of JavaScript strings have the same unit.
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
    /// Creates a range from UTF-16 offsets.
    ///
    /// # Errors
    ///
    /// - [`RangeError::Empty`] if `end == start`.
    /// - [`RangeError::Reversed`] if `end < start`.
    pub const fn new(start: usize, end: usize) -> Result<Self, RangeError> {
        if end == start {
            return Err(RangeError::Empty);
        }
        if end < start {
            return Err(RangeError::Reversed);
        }
        Ok(Self { start, end })
    }

    /// Returns the offset of the first code unit.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// Returns the offset after the last code unit.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Returns the number of code units, at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub const fn len(self) -> usize {
        self.end - self.start
    }
}

/// An error returned for two offsets that do not form a range.
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
