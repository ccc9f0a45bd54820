//! Ranges of strings.

/// A range: `start <= i < end`, in the unit that the function names.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct sendcheck_range {
    /// Start of the range.
    pub start: usize,
    /// End of the range (exclusive).
    pub end: usize,
}
