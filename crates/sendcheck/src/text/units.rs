//! The same place of a text in four units.

use core::fmt;
use core::ops::Range;

use super::boundary::Boundaries;
use super::grapheme::{ceil_boundary, first_clusters, floor_boundary, graphemes};
use super::measure::measure;
use super::offset::{CodePoints, Offsets, Utf16Units};
use super::range::Utf16Range;

/// What a length or an offset of a text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Bytes of UTF-8: what Rust's strings are indexed by.
    Bytes,
    /// Unicode code points: Rust's `char`s, and what Python's strings are indexed by.
    CodePoints,
    /// UTF-16 code units: what JavaScript's strings are indexed by, and the API's decorations.
    Utf16,
    /// Extended grapheme clusters: what people call characters.
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

/// Counts a text in every unit; [`measure`] is faster where grapheme clusters are not asked for.
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

/// Why an offset into a text cannot be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OffsetError {
    /// The text is shorter: 4 UTF-16 units into `"abc"`.
    #[error("offset {offset} is past the end of the text, which has {length} {unit}")]
    PastEnd {
        /// The offset that was given, in `unit`.
        offset: usize,
        /// The length of the text, in `unit`.
        length: usize,
        /// The unit of both.
        unit: Unit,
    },
    /// It cuts a character in two: 1 UTF-16 unit into `"🎉"`.
    #[error("offset {offset} in {unit} is inside a character")]
    InsideCharacter {
        /// The offset that was given, in `unit`.
        offset: usize,
        /// Its unit.
        unit: Unit,
    },
    /// It cuts a grapheme cluster in two, so that there is no offset in clusters for it: 1 code point
    /// into `"👍🏽"`.
    #[error("offset {offset} in {unit} is inside a grapheme cluster")]
    InsideGrapheme {
        /// The offset that was given, in `unit`.
        offset: usize,
        /// Its unit.
        unit: Unit,
    },
}

/// Converts offsets into one text from one unit into another.
///
/// Offsets are best asked in ascending order: then all of them together take time linear in the text.
/// A smaller one than the one before starts again from the beginning.
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
    /// The last place that was looked for, in `from`.
    place: Offsets,
    boundaries: Boundaries,
    /// The last place that was converted, in `to`.
    converted: Offsets,
}

impl<'t> Converter<'t> {
    /// Starts at the text's beginning.
    #[must_use]
    pub const fn new(text: &'t str, from: Unit, to: Unit) -> Self {
        let (place, boundaries) = (Offsets::START, Boundaries::START);
        Self { text, from, to, place, boundaries, converted: place }
    }

    /// The offset in the other unit; the end of the text is one, too.
    ///
    /// # Errors
    ///
    /// [`OffsetError::PastEnd`], [`OffsetError::InsideCharacter`], and, only on the way to
    /// [`Unit::Graphemes`], [`OffsetError::InsideGrapheme`].
    pub fn convert(&mut self, offset: usize) -> Result<usize, OffsetError> {
        let unit = self.from;
        if offset < self.place.units {
            *self = Self::new(self.text, self.from, self.to);
        }
        self.place = byte_offset(self.text, self.place, offset, unit);
        let Offsets { byte, units } = self.place;
        if units < offset {
            return Err(if byte < self.text.len() {
                OffsetError::InsideCharacter { offset, unit }
            } else {
                OffsetError::PastEnd { offset, length: units, unit }
            });
        }
        if self.to == Unit::Graphemes && !self.boundaries.has(self.text, byte) {
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

/// The last place between characters, or clusters where they are the unit, not past the offset.
fn byte_offset(text: &str, place: Offsets, offset: usize, unit: Unit) -> Offsets {
    match unit {
        Unit::Bytes => {
            let mut byte = offset.min(text.len());
            while !text.is_char_boundary(byte) {
                byte -= 1;
            }
            Offsets { byte, units: byte }
        }
        Unit::CodePoints => place.byte_offset::<CodePoints>(text, offset),
        Unit::Utf16 => place.byte_offset::<Utf16Units>(text, offset),
        Unit::Graphemes => {
            let rest = text.get(place.byte..).unwrap_or_default();
            let (bytes, clusters) = first_clusters(rest, offset.saturating_sub(place.units));
            Offsets { byte: place.byte + bytes, units: place.units + clusters }
        }
    }
}

/// Converts one offset into a text from one unit into another; for many, see [`Converter`].
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
/// As [`Converter::convert`].
pub fn convert_offset(
    text: &str,
    offset: usize,
    from: Unit,
    to: Unit,
) -> Result<usize, OffsetError> {
    Converter::new(text, from, to).convert(offset)
}

/// Converts both ends of a range of a text from one unit into another.
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
/// As [`Converter::convert`], for the start first.
pub fn convert_range(
    text: &str,
    range: Range<usize>,
    from: Unit,
    to: Unit,
) -> Result<Range<usize>, OffsetError> {
    let mut converter = Converter::new(text, from, to);
    Ok(converter.convert(range.start)?..converter.convert(range.end)?)
}

/// Widens a range so that it cuts no grapheme cluster, and cuts it off where the text ends; none is
/// left of a range that begins at the end of the text or after it.
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
    let start = Offsets::START.byte_offset::<Utf16Units>(text, range.start());
    if start.byte == text.len() {
        return None;
    }
    let end = start.byte_offset::<Utf16Units>(text, range.end());
    // The end may be inside a character: then it is at least the next one's start.
    let inside = text.get(end.byte..).and_then(|rest| rest.chars().next());
    let inside_len = inside.filter(|_| end.units < range.end()).map_or(0, char::len_utf8);

    let start_byte = floor_boundary(text, start.byte);
    let end_byte = ceil_boundary(text, end.byte + inside_len);
    let units = |from, to| text.get(from..to).map_or(0, |part| measure(part).utf16);
    let start_utf16 = start.units - units(start_byte, start.byte);
    Utf16Range::new(start_utf16, end.units + units(end.byte, end_byte)).ok()
}

/// The longest beginning of a text that is no longer than the limit, in some unit, and cuts no
/// grapheme cluster.
///
/// ```
/// use sendcheck::text::{Unit, truncate_text};
///
/// assert_eq!(truncate_text("ok 👍🏽", 6, Unit::Utf16), "ok ");
/// assert_eq!(truncate_text("ok 👍🏽", 4, Unit::Graphemes), "ok 👍🏽");
/// ```
#[must_use]
pub fn truncate_text(text: &str, limit: usize, unit: Unit) -> &str {
    let place = byte_offset(text, Offsets::START, limit, unit);
    text.get(..floor_boundary(text, place.byte)).unwrap_or_default()
}
