//! Offsets into a text, converted between four units.

use core::fmt;
use core::ops::Range;

use super::boundary::ClusterCursor;
use super::grapheme::{ceil_boundary, first_clusters, floor_boundary, graphemes};
use super::measure::measure;
use super::offset::{CharUnit, Offsets};
use super::range::Utf16Range;
use super::utf16::Utf16Cursor;

/// The unit of a length or an offset of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Bytes of UTF-8, the index of Rust's strings.
    Bytes,
    /// Unicode code points: Rust's `char`s, the index of Python's strings.
    CodePoints,
    /// UTF-16 code units, the index of JavaScript's strings and of the API's decorations.
    Utf16,
    /// Extended grapheme clusters, which people call characters.
    Graphemes,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Bytes => "bytes",
            Self::CodePoints => "code points",
            Self::Utf16 => "UTF-16 code units",
            Self::Graphemes => "grapheme clusters",
        })
    }
}

/// The length of a text in each unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Counts {
    /// In [`Unit::Bytes`].
    pub bytes: usize,
    /// In [`Unit::CodePoints`].
    pub code_points: usize,
    /// In [`Unit::Utf16`].
    pub utf16: usize,
    /// In [`Unit::Graphemes`].
    pub graphemes: usize,
}

/// Counts a text in every unit. [`measure`] is faster and does not count grapheme clusters.
///
/// ```
/// let counts = sendcheck::text::count_text("👍🏽é");
/// assert_eq!((counts.bytes, counts.code_points, counts.utf16, counts.graphemes), (10, 3, 5, 2));
/// ```
#[must_use]
pub fn count_text(text: &str) -> Counts {
    let length = measure(text);
    Counts {
        bytes: length.bytes,
        code_points: length.code_points,
        utf16: length.utf16,
        graphemes: graphemes(text).count(),
    }
}

/// An error returned for an offset that cannot be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OffsetError {
    /// The text is shorter: offset 4 in UTF-16 code units of `"abc"`.
    #[error("offset {offset} is past the end of the text, which has {length} {unit}")]
    PastEnd {
        /// The offset, in `unit`.
        offset: usize,
        /// The length of the text, in `unit`.
        length: usize,
        /// The unit of both.
        unit: Unit,
    },
    /// The offset splits a character: offset 1 in UTF-16 code units of `"🎉"`.
    #[error("offset {offset} in {unit} is inside a character")]
    InsideCharacter {
        /// The offset, in `unit`.
        offset: usize,
        /// The unit of the offset.
        unit: Unit,
    },
    /// The offset splits a grapheme cluster, so it has no equal in clusters: offset 1 in code points of `"👍🏽"`.
    #[error("offset {offset} in {unit} is inside a grapheme cluster")]
    InsideGrapheme {
        /// The offset, in `unit`.
        offset: usize,
        /// The unit of the offset.
        unit: Unit,
    },
}

/// Converts offsets into one text from one unit to another.
///
/// Ascending offsets take time linear in the text, all together. A smaller offset than the one before starts again
/// at the beginning of the text.
///
/// ```
/// use sendcheck::text::{Converter, OffsetError, Unit};
///
/// let mut converter = Converter::new("👍🏽 ok", Unit::Graphemes, Unit::Utf16);
/// assert_eq!(converter.convert(0), Ok(0));
/// assert_eq!(converter.convert(1), Ok(4));
/// assert_eq!(converter.convert(4), Ok(7));
/// let past = OffsetError::PastEnd { offset: 5, length: 4, unit: Unit::Graphemes };
/// assert_eq!(converter.convert(5), Err(past));
/// ```
#[derive(Clone, Debug)]
pub struct Converter<'t> {
    text: &'t str,
    from: Unit,
    to: Unit,
    /// The last position that was looked for, in `from`.
    found: Offsets,
    /// The last position that was converted, in `to`.
    converted: Offsets,
    clusters: ClusterCursor<'t>,
}

impl<'t> Converter<'t> {
    /// Creates a converter at the start of the text.
    #[must_use]
    pub fn new(text: &'t str, from: Unit, to: Unit) -> Self {
        let (found, converted) = (Offsets::START, Offsets::START);
        Self { text, from, to, found, converted, clusters: ClusterCursor::new(text) }
    }

    /// Returns the offset in the other unit. The end of the text is an offset, too.
    ///
    /// # Errors
    ///
    /// - [`OffsetError::PastEnd`] if the text is shorter.
    /// - [`OffsetError::InsideCharacter`] if the offset splits a character.
    /// - [`OffsetError::InsideGrapheme`] if the offset splits a cluster and the other unit is [`Unit::Graphemes`].
    pub fn convert(&mut self, offset: usize) -> Result<usize, OffsetError> {
        let unit = self.from;
        if offset < self.found.units {
            *self = Self::new(self.text, self.from, self.to);
        }
        self.found = advance(self.text, self.found, offset, unit);
        let Offsets { byte, units } = self.found;
        if units < offset {
            return Err(if byte < self.text.len() {
                OffsetError::InsideCharacter { offset, unit }
            } else {
                OffsetError::PastEnd { offset, length: units, unit }
            });
        }
        if self.to == Unit::Graphemes && !self.clusters.is_boundary(byte) {
            return Err(OffsetError::InsideGrapheme { offset, unit });
        }
        let since = self.text.get(self.converted.byte..byte).unwrap_or_default();
        let units = self.converted.units + length(since, self.to);
        self.converted = Offsets { byte, units };
        Ok(units)
    }
}

fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Bytes => text.len(),
        Unit::CodePoints => measure(text).code_points,
        Unit::Utf16 => measure(text).utf16,
        Unit::Graphemes => graphemes(text).count(),
    }
}

/// Moves forward to the last position that is not past the offset: between characters, or between clusters if they
/// are the unit.
fn advance(text: &str, at: Offsets, offset: usize, unit: Unit) -> Offsets {
    match unit {
        Unit::Bytes => {
            let mut byte = offset.min(text.len());
            while !text.is_char_boundary(byte) {
                byte -= 1;
            }
            Offsets { byte, units: byte }
        }
        Unit::CodePoints => at.advance(text, offset, CharUnit::CodePoints),
        Unit::Utf16 => at.advance(text, offset, CharUnit::Utf16),
        Unit::Graphemes => {
            let rest = text.get(at.byte..).unwrap_or_default();
            let (bytes, clusters) = first_clusters(rest, offset.saturating_sub(at.units));
            Offsets { byte: at.byte + bytes, units: at.units + clusters }
        }
    }
}

/// Converts one offset into a text from one unit to another. For many offsets, use [`Converter`].
///
/// ```
/// use sendcheck::text::{OffsetError, Unit, convert_offset};
///
/// assert_eq!(convert_offset("🎉 party", 5, Unit::Bytes, Unit::Utf16), Ok(3));
/// let inside = OffsetError::InsideCharacter { offset: 1, unit: Unit::Bytes };
/// assert_eq!(convert_offset("🎉 party", 1, Unit::Bytes, Unit::Utf16), Err(inside));
/// ```
///
/// # Errors
///
/// The errors of [`Converter::convert`].
pub fn convert_offset(
    text: &str,
    offset: usize,
    from: Unit,
    to: Unit,
) -> Result<usize, OffsetError> {
    Converter::new(text, from, to).convert(offset)
}

/// Converts both ends of a range of a text from one unit to another.
///
/// ```
/// use sendcheck::text::{Unit, convert_range};
///
/// let text = "say 🎉 party";
/// let party = text.find("party").map(|start| start..start + 5).unwrap();
/// assert_eq!(convert_range(text, party, Unit::Bytes, Unit::Utf16), Ok(7..12));
/// ```
///
/// # Errors
///
/// The errors of [`Converter::convert`], for the start first.
pub fn convert_range(
    text: &str,
    range: Range<usize>,
    from: Unit,
    to: Unit,
) -> Result<Range<usize>, OffsetError> {
    let mut converter = Converter::new(text, from, to);
    Ok(converter.convert(range.start)?..converter.convert(range.end)?)
}

/// Widens a range to whole grapheme clusters and ends it at the end of the text. Returns `None` if the range begins at
/// the end of the text or after it.
///
/// ```
/// use sendcheck::text::{Utf16Range, snap_range};
///
/// let snapped = snap_range("hi 👍🏽!", Utf16Range::new(4, 6)?);
/// assert_eq!(snapped, Some(Utf16Range::new(3, 7)?));
/// # Ok::<(), sendcheck::text::RangeError>(())
/// ```
#[must_use]
pub fn snap_range(text: &str, range: Utf16Range) -> Option<Utf16Range> {
    let mut cursor = Utf16Cursor::new(text);
    let start = cursor.byte_at(range.start());
    if start == text.len() {
        return None;
    }
    let mut end = cursor.byte_at(range.end());
    if cursor.utf16() < range.end() {
        // The end is inside a character, or past the text.
        end += text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    let mut cursor = Utf16Cursor::new(text);
    let start_utf16 = cursor.utf16_at(floor_boundary(text, start));
    Utf16Range::new(start_utf16, cursor.utf16_at(ceil_boundary(text, end))).ok()
}

/// Returns the longest start of a text that is no longer than the limit, in `unit`, and splits no grapheme cluster.
///
/// ```
/// use sendcheck::text::{Unit, truncate_text};
///
/// assert_eq!(truncate_text("ok 👍🏽", 6, Unit::Utf16), "ok ");
/// assert_eq!(truncate_text("ok 👍🏽", 4, Unit::Graphemes), "ok 👍🏽");
/// ```
#[must_use]
pub fn truncate_text(text: &str, limit: usize, unit: Unit) -> &str {
    let end = advance(text, Offsets::START, limit, unit).byte;
    text.get(..floor_boundary(text, end)).unwrap_or_default()
}
