//! Ranges that follow the text that they are about while it is edited.

use super::range::{RangeError, Utf16Range};

/// An edit of a text: some UTF-16 code units are replaced by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_field_names, reason = "a number does not go without its unit")]
pub struct Edit {
    start_utf16: usize,
    end_utf16: usize,
    inserted_utf16: usize,
}

impl Edit {
    /// The units from `start_utf16` to `end_utf16` of the text as it was are replaced by so many
    /// others. Nothing is replaced where both are equal, nothing put there where `inserted_utf16`
    /// is 0.
    ///
    /// # Errors
    ///
    /// [`RangeError::Reversed`] when `end_utf16 < start_utf16`.
    pub const fn new(
        start_utf16: usize,
        end_utf16: usize,
        inserted_utf16: usize,
    ) -> Result<Self, RangeError> {
        if end_utf16 < start_utf16 {
            return Err(RangeError::Reversed);
        }
        Ok(Self { start_utf16, end_utf16, inserted_utf16 })
    }

    /// So many units are put in at an offset.
    #[must_use]
    pub const fn insertion(at_utf16: usize, inserted_utf16: usize) -> Self {
        Self { start_utf16: at_utf16, end_utf16: at_utf16, inserted_utf16 }
    }

    /// The units of a range are taken out.
    #[must_use]
    pub const fn deletion(range: Utf16Range) -> Self {
        Self { start_utf16: range.start(), end_utf16: range.end(), inserted_utf16: 0 }
    }

    /// Whether what is put in takes on what a range says of the text: as in an editor, if that is
    /// so for the first unit that is replaced, or else for the unit that is typed after.
    const fn is_taken_in(self, range: Utf16Range) -> bool {
        if self.start_utf16 < self.end_utf16 {
            range.start() <= self.start_utf16 && self.start_utf16 < range.end()
        } else {
            range.start() < self.start_utf16 && self.start_utf16 <= range.end()
        }
    }

    /// Where an offset, that is not inside of what is replaced, is afterwards.
    const fn moved(self, offset_utf16: usize) -> usize {
        (offset_utf16 - self.end_utf16).saturating_add(self.inserted_end())
    }

    const fn inserted_end(self) -> usize {
        self.start_utf16.saturating_add(self.inserted_utf16)
    }
}

/// Where the text of a range is after an edit; none if nothing is left of it.
///
/// As in an editor, text typed inside a range or at its end belongs to it, at its start it does not,
/// and text put in the place of other text belongs to what the first replaced unit belonged to. So
/// ranges that did not overlap never come to overlap, and an insertion that is deleted again leaves
/// no trace.
///
/// ```
/// use sendcheck::text::{Edit, Utf16Range, edit_range};
///
/// let range = |start, end| Utf16Range::new(start, end).unwrap();
/// let world = range(6, 11); // of "hello world"
/// assert_eq!(edit_range(world, Edit::insertion(0, 3)), Some(range(9, 14))); // moves on
/// assert_eq!(edit_range(world, Edit::insertion(8, 2)), Some(range(6, 13))); // grows
/// assert_eq!(edit_range(world, Edit::deletion(range(0, 8))), Some(range(0, 3))); // shrinks
/// assert_eq!(edit_range(world, Edit::deletion(range(5, 11))), None); // vanishes
/// ```
#[must_use]
pub fn edit_range(range: Utf16Range, edit: Edit) -> Option<Utf16Range> {
    let taken_in = edit.is_taken_in(range);
    let start = if range.start() < edit.start_utf16 {
        range.start()
    } else if taken_in {
        edit.start_utf16
    } else if range.start() >= edit.end_utf16 {
        edit.moved(range.start())
    } else {
        edit.inserted_end()
    };
    let end = if range.end() > edit.end_utf16 {
        edit.moved(range.end())
    } else if taken_in {
        edit.inserted_end()
    } else {
        range.end().min(edit.start_utf16)
    };
    Utf16Range::new(start, end).ok()
}
