//! Whether UTF-16 offsets split a character or a grapheme cluster, in one forward pass over the text.

use unicode_segmentation::{GraphemeCursor, Graphemes, UnicodeSegmentation as _};

use super::utf16::Utf16Cursor;

/// The kind of position at a UTF-16 offset of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Boundary {
    /// Between two grapheme clusters, or at the start or end of the text.
    Grapheme,
    /// Between two characters of one grapheme cluster.
    InsideGrapheme,
    /// Between the two halves of a character's surrogate pair.
    InsideCharacter,
}

/// Classifies UTF-16 offsets of a text, one after another.
///
/// Ascending offsets take time linear in the text, all together, whatever the text. A smaller offset than the one
/// before starts again at the beginning of the text.
///
/// ```
/// use sendcheck::text::{Boundary, BoundaryCursor};
///
/// let mut cursor = BoundaryCursor::new("👍🏽!");
/// assert_eq!(cursor.at(0), Some(Boundary::Grapheme));
/// assert_eq!(cursor.at(1), Some(Boundary::InsideCharacter));
/// assert_eq!(cursor.at(2), Some(Boundary::InsideGrapheme)); // before the skin tone
/// assert_eq!(cursor.at(5), Some(Boundary::Grapheme));
/// assert_eq!(cursor.at(6), None);
/// ```
#[derive(Clone, Debug)]
pub struct BoundaryCursor<'t> {
    units: Utf16Cursor<'t>,
    clusters: ClusterCursor<'t>,
}

impl<'t> BoundaryCursor<'t> {
    /// Creates a cursor at the start of the text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { units: Utf16Cursor::new(text), clusters: ClusterCursor::new(text) }
    }

    /// Returns the kind of position at an offset in UTF-16 code units, or `None` past the end of the text.
    pub fn at(&mut self, offset_utf16: usize) -> Option<Boundary> {
        let byte = self.units.byte_at(offset_utf16);
        if self.units.utf16() < offset_utf16 {
            // Past the end, or one unit into the next character.
            return (byte < self.units.text().len()).then_some(Boundary::InsideCharacter);
        }
        Some(if self.clusters.is_boundary(byte) {
            Boundary::Grapheme
        } else {
            Boundary::InsideGrapheme
        })
    }
}

/// Finds boundaries of grapheme clusters in ascending order.
///
/// `GraphemeCursor` would look back from each offset, which is quadratic on a text of flags. So it gets one character
/// before the offset. If that does not decide, the clusters are read forward.
#[derive(Clone, Debug)]
pub(super) struct ClusterCursor<'t> {
    text: &'t str,
    /// A boundary, in bytes; then the end of the cluster after it, if that cluster was read.
    start: usize,
    end: usize,
    /// The clusters after `end`.
    rest: Graphemes<'t>,
}

impl<'t> ClusterCursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, start: 0, end: 0, rest: text.graphemes(true) }
    }

    /// Returns `true` if a byte offset between two characters is between two clusters.
    pub(super) fn is_boundary(&mut self, byte: usize) -> bool {
        if byte < self.start {
            *self = Self::new(self.text);
        }
        if byte < self.end || byte == self.start || byte >= self.text.len() {
            return byte == self.start || byte >= self.text.len();
        }
        let is_boundary = self.is_boundary_by_pair(byte).unwrap_or_else(|| self.read_until(byte));
        if is_boundary && self.start < byte {
            let rest = self.text.get(byte..).unwrap_or_default();
            *self = Self { start: byte, end: byte, rest: rest.graphemes(true), ..*self };
        }
        is_boundary
    }

    /// Returns whether there is a boundary between two characters, or `None` if more characters decide.
    fn is_boundary_by_pair(&self, byte: usize) -> Option<bool> {
        if let Some([b' '..=b'~', b' '..=b'~']) = self.text.as_bytes().get(byte - 1..=byte) {
            return Some(true);
        }
        let before = self.text.get(..byte)?.chars().next_back()?;
        let start = byte - before.len_utf8();
        let mut cursor = GraphemeCursor::new(byte, self.text.len(), true);
        cursor.is_boundary(self.text.get(start..)?, start).ok()
    }

    /// Reads on to the cluster that contains `byte`, and returns `true` if it begins there.
    fn read_until(&mut self, byte: usize) -> bool {
        while byte >= self.end
            && let Some(cluster) = self.rest.next()
        {
            self.start = self.end;
            self.end += cluster.len();
        }
        byte == self.start
    }
}
