//! Whether UTF-16 offsets cut through something, for a whole sweep of offsets at once.

use super::grapheme::{Context, Pair, last_sure_boundary, pair};
use super::offset::{Offsets, Utf16Units};
use super::property::Class;

/// What a UTF-16 offset into a text stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Boundary {
    /// Two grapheme clusters, or it is the start or the end of the text.
    Grapheme,
    /// Two characters of one grapheme cluster.
    InsideGrapheme,
    /// The two halves of a character's surrogate pair.
    InsideCharacter,
}

/// Tells of one UTF-16 offset after another what it stands between.
///
/// Offsets are meant to be asked in ascending order, equal ones allowed: then all the questions
/// together take time linear in the text, however many and whatever the text. A smaller offset than
/// the one before is answered too, but starts again from the text's beginning.
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
    text: &'t str,
    /// In UTF-16 units.
    place: Offsets,
    boundaries: Boundaries,
}

impl<'t> BoundaryCursor<'t> {
    /// Starts at the text's beginning.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, place: Offsets::START, boundaries: Boundaries::START }
    }

    /// What the offset, in UTF-16 code units, stands between; none when it is past the text's end.
    pub fn at(&mut self, offset_utf16: usize) -> Option<Boundary> {
        if offset_utf16 < self.place.units {
            *self = Self::new(self.text);
        }
        self.place = self.place.byte_offset::<Utf16Units>(self.text, offset_utf16);
        if self.place.units < offset_utf16 {
            // It is past the end, or one unit into the next character.
            return (self.place.byte < self.text.len()).then_some(Boundary::InsideCharacter);
        }
        Some(if self.boundaries.has(self.text, self.place.byte) {
            Boundary::Grapheme
        } else {
            Boundary::InsideGrapheme
        })
    }
}

/// Tells boundaries of grapheme clusters in ascending order, in linear time for all together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundaries {
    /// The last place whose context is known, in bytes.
    byte: usize,
    context: Context,
}

impl Boundaries {
    pub(super) const START: Self = Self { byte: 0, context: Context::START };

    /// Whether a boundary stands at a place between two characters of the text, which is always the
    /// same, and the place never before an earlier one.
    pub(super) fn has(&mut self, text: &str, byte: usize) -> bool {
        if let Some([b' '..=b'~', b' '..=b'~']) = around(text, byte) {
            return self.forget(byte);
        }
        let Some((before, after)) = text.split_at_checked(byte) else { return false };
        let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
            return true;
        };
        let next = Class::of(next);
        match pair(Class::of(last), next) {
            Pair::Break => self.forget(byte),
            Pair::Join => false,
            Pair::NeedsMemory => {
                self.look_back(before);
                self.context.breaks_before(next)
            }
        }
    }

    /// Of what came before such a boundary, nothing counts any more.
    const fn forget(&mut self, byte: usize) -> bool {
        *self = Self { byte, context: Context::START };
        true
    }

    /// Finds the context at the end of a part of the text: looks back to the last place where it is
    /// known, or where everything breaks, and never behind it again.
    fn look_back(&mut self, before: &str) {
        let unknown = before.get(self.byte..).unwrap_or_default();
        let (start, context) = match last_sure_boundary(unknown) {
            Some(start) => (start, Context::START),
            None => (0, self.context),
        };
        let characters = unknown.get(start..).unwrap_or_default().chars();
        let context = characters.fold(context, |context, c| context.then(Class::of(c)));
        *self = Self { byte: before.len(), context };
    }
}

/// The bytes before and behind a place in a text.
fn around(text: &str, byte: usize) -> Option<&[u8; 2]> {
    text.as_bytes().get(byte.checked_sub(1)?..)?.first_chunk()
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_place_between_two_bytes_has_both_around_it() {
        for (byte, expected) in
            [(0, None), (1, Some(b"ab")), (2, Some(b"bc")), (3, None), (9, None)]
        {
            assert_eq!(around("abc", byte), expected, "{byte}");
        }
    }
}
