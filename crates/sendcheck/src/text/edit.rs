//! Ranges that move with edits of their text.

use super::range::{RangeError, Utf16Range};

/// An edit of a text that replaces some UTF-16 code units by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::struct_field_names, reason = "the unit is part of each name")]
pub struct Edit {
    start_utf16: usize,
    end_utf16: usize,
    inserted_utf16: usize,
}

impl Edit {
    /// Creates an edit that replaces the code units from `start_utf16` to `end_utf16` of the old text by
    /// `inserted_utf16` others.
    ///
    /// # Errors
    ///
    /// Returns [`RangeError::Reversed`] if `end_utf16 < start_utf16`.
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

    /// Creates an edit that inserts code units at an offset.
    #[must_use]
    pub const fn insertion(at_utf16: usize, inserted_utf16: usize) -> Self {
        Self { start_utf16: at_utf16, end_utf16: at_utf16, inserted_utf16 }
    }

    /// Creates an edit that deletes the code units of a range.
    #[must_use]
    pub const fn deletion(range: Utf16Range) -> Self {
        Self { start_utf16: range.start(), end_utf16: range.end(), inserted_utf16: 0 }
    }

    /// Returns `true` if inserted text belongs to a range: if the range contains the first replaced code unit or, for
    /// an insertion, the code unit before it.
    const fn extends(self, range: Utf16Range) -> bool {
        if self.start_utf16 < self.end_utf16 {
            range.start() <= self.start_utf16 && self.start_utf16 < range.end()
        } else {
            range.start() < self.start_utf16 && self.start_utf16 <= range.end()
        }
    }

    /// Returns the new position of an offset at or after the end of the edit.
    const fn moved(self, offset_utf16: usize) -> usize {
        (offset_utf16 - self.end_utf16).saturating_add(self.inserted_end())
    }

    const fn inserted_end(self) -> usize {
        self.start_utf16.saturating_add(self.inserted_utf16)
    }
}

/// Returns the range of the same text after an edit, or `None` if nothing of the text is left.
///
/// The rules are those of editors. Text typed inside a range or at its end belongs to the range. Text typed at its start
/// does not. Text that replaces other text belongs to the ranges of the first replaced code unit. Ranges that do not
/// overlap never start to overlap, and an insertion that is deleted again changes nothing.
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
    let is_extended = edit.extends(range);
    let start = if range.start() < edit.start_utf16 {
        range.start()
    } else if is_extended {
        edit.start_utf16
    } else if range.start() >= edit.end_utf16 {
        edit.moved(range.start())
    } else {
        edit.inserted_end()
    };
    let end = if range.end() > edit.end_utf16 {
        edit.moved(range.end())
    } else if is_extended {
        edit.inserted_end()
    } else {
        range.end().min(edit.start_utf16)
    };
    Utf16Range::new(start, end).ok()
}

/// Returns the range of a decoration after an edit of its text, as [`edit_range`] does, but `None` if all of its text is
/// replaced: what is pasted over a decorated text is not decorated.
///
/// ```
/// use sendcheck::text::{Edit, Utf16Range, edit_decoration_range};
///
/// let range = |start, end| Utf16Range::new(start, end).unwrap();
/// let world = range(6, 11); // of "hello world"
/// assert_eq!(edit_decoration_range(world, Edit::new(8, 9, 2)?), Some(range(6, 12)));
/// assert_eq!(edit_decoration_range(world, Edit::new(6, 11, 5)?), None);
/// # Ok::<(), sendcheck::text::RangeError>(())
/// ```
#[must_use]
pub fn edit_decoration_range(range: Utf16Range, edit: Edit) -> Option<Utf16Range> {
    let is_replaced = edit.start_utf16 < edit.end_utf16
        && edit.start_utf16 <= range.start()
        && range.end() <= edit.end_utf16;
    if is_replaced { None } else { edit_range(range, edit) }
}
