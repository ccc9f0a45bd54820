//! Places in a text, given by what people have.

use core::ops::Range;

use crate::text::{OffsetError, RangeError, Unit, Utf16Range, convert_range};

/// Which stretch of a text is meant.
///
/// A plain `&str` means its first occurrence.
///
/// ```
/// use sendcheck::request::TextSelector;
///
/// let text = "la la 🎉 land";
/// let of = |place: TextSelector<'_>| place.find(text).map(|range| (range.start(), range.end()));
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
    /// All of the text.
    pub const EVERYTHING: Self = Self(Kind::Everything);

    /// An occurrence of a substring, the first being 0. Occurrences do not overlap.
    #[must_use]
    pub const fn occurrence(of: &'s str, index: usize) -> Self {
        Self(Kind::Occurrence { of, index })
    }

    /// A range of bytes of UTF-8, as Rust's strings are indexed.
    #[must_use]
    pub const fn bytes(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Bytes })
    }

    /// A range of Unicode code points: `char`s.
    #[must_use]
    pub const fn chars(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::CodePoints })
    }

    /// A range of grapheme clusters: what people call characters.
    #[must_use]
    pub const fn graphemes(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Graphemes })
    }

    /// A range of UTF-16 code units, as JavaScript's strings are indexed.
    #[must_use]
    pub const fn utf16(range: Range<usize>) -> Self {
        Self(Kind::Range { range, unit: Unit::Utf16 })
    }

    /// The range of the place in `text`. It takes time linear in the text.
    ///
    /// # Errors
    ///
    /// [`SelectorError`], if the text has no such place.
    pub fn find(&self, text: &str) -> Result<Utf16Range, SelectorError> {
        let (range, unit) = match &self.0 {
            Kind::Occurrence { of: "", .. } => return Err(RangeError::Empty.into()),
            Kind::Occurrence { of, index } => {
                let mut occurrences = text.match_indices(of);
                let (start, _) =
                    occurrences.nth(*index).ok_or(SelectorError::NotFound { index: *index })?;
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

/// Why a text has no such place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SelectorError {
    /// The substring does not occur, or not so often.
    #[error("the text does not hold occurrence {index} of that substring (the first is 0)")]
    NotFound {
        /// Which occurrence was meant, from 0.
        index: usize,
    },
    /// The range goes past the end, or cuts a character in two.
    #[error(transparent)]
    Offset(#[from] OffsetError),
    /// There is nothing in the range.
    #[error(transparent)]
    Range(#[from] RangeError),
}
