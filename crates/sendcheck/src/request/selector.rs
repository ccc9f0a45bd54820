//! Selections of a text, in any unit.

use alloc::string::String;
use core::fmt;
use core::ops::Range;

use crate::catalogue::quote;
use crate::text::{OffsetError, RangeError, Unit, Utf16Range, convert_range};

/// A selection of a text. A `&str` selects its first occurrence.
///
/// ```
/// use sendcheck::request::TextSelector;
///
/// let text = "la la 🎉 land";
/// let of = |selector: TextSelector<'_>| selector.find(text).map(|range| (range.start(), range.end()));
/// assert_eq!(of("la".into()), Ok((0, 2)));
/// assert_eq!(of(TextSelector::occurrence("la", 1)), Ok((3, 5)));
/// assert_eq!(of(TextSelector::bytes(6..10)), Ok((6, 8)));
/// assert_eq!(of(TextSelector::chars(8..12)), Ok((9, 13)));
/// assert_eq!(of(TextSelector::graphemes(6..7)), Ok((6, 8)));
/// assert_eq!(of(TextSelector::EVERYTHING), Ok((0, 13)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextSelector<'s>(Kind<'s>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind<'s> {
    Occurrence { of: &'s str, index: usize },
    Range { range: Range<usize>, unit: Unit },
    Everything,
}

impl<'s> TextSelector<'s> {
    /// The whole text.
    pub const EVERYTHING: Self = Self(Kind::Everything);

    /// Selects an occurrence of a substring, the first being 0. Occurrences do not overlap.
    #[must_use]
    pub const fn occurrence(of: &'s str, index: usize) -> Self {
        Self(Kind::Occurrence { of, index })
    }

    /// Selects a range of UTF-8 bytes, the unit of Rust's strings.
    #[must_use]
    pub const fn bytes(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Bytes })
    }

    /// Selects a range of code points: `char`s.
    #[must_use]
    pub const fn chars(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::CodePoints })
    }

    /// Selects a range of grapheme clusters.
    #[must_use]
    pub const fn graphemes(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Graphemes })
    }

    /// Selects a range of UTF-16 code units, the unit of JavaScript's strings.
    #[must_use]
    pub const fn utf16(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Utf16 })
    }

    /// Returns the range of the selection in `text`. It takes time linear in the text.
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if `text` does not contain the selection.
    pub fn find(&self, text: &str) -> Result<Utf16Range, SelectorError> {
        let (range, unit) = match &self.0 {
            Kind::Occurrence { of: "", .. } => return Err(RangeError::Empty.into()),
            Kind::Occurrence { of, index } => {
                let mut occurrences = text.match_indices(of);
                let (start, _) = occurrences.nth(*index).ok_or_else(|| {
                    SelectorError::NotFound { substring: quote(of).into(), index: *index }
                })?;
                (start..start + of.len(), Unit::Bytes)
            }
            Kind::Range { range, unit } => (range.clone(), *unit),
            Kind::Everything => (0..text.len(), Unit::Bytes),
        };
        let range = convert_range(text, range, unit, Unit::Utf16)?;
        Ok(Utf16Range::new(range.start, range.end)?)
    }
}

impl<'s> From<&'s str> for TextSelector<'s> {
    fn from(substring: &'s str) -> Self {
        Self::occurrence(substring, 0)
    }
}

impl From<Utf16Range> for TextSelector<'_> {
    fn from(range: Utf16Range) -> Self {
        Self::utf16(range.start()..range.end())
    }
}

/// An error returned when a text does not contain a selection.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SelectorError {
    /// The substring does not occur that often, such as occurrence 1 of `Hi` in `Hi`.
    #[error("text does not contain `{substring}`{}", Times(*.index))]
    NotFound {
        /// The substring, cut at 80 code points.
        substring: String,
        /// The occurrence, from 0.
        index: usize,
    },
    /// The range ends after the text, or splits a character, such as bytes 0 to 1 of `é`.
    #[error(transparent)]
    Offset(#[from] OffsetError),
    /// The range is empty or reversed, such as `3..3`.
    #[error(transparent)]
    Range(#[from] RangeError),
}

/// Writes how often a substring was expected, unless that is once.
struct Times(usize);

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            index => write!(f, " {} times", index + 1),
        }
    }
}
