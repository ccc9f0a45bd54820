//! White space of text that was HTML.

use alloc::vec::Vec;

use crate::fix::text::StringEdit;

/// A character of the new text: from the old text, or of an edit.
struct NewChar {
    c: char,
    /// Its offset in the old text, in UTF-16 code units.
    old: Option<usize>,
    edit: usize,
    /// Whether it belongs to a break between blocks.
    is_break: bool,
}

/// Removes white space as CSS `pre-line` does: line breaks stay, except next to blocks.
pub(super) fn collapse(text: &str, edits: Vec<StringEdit>, are_breaks: &[bool]) -> Vec<StringEdit> {
    let chars = new_chars(text, &edits, are_breaks);
    let mut is_removed = alloc::vec![false; chars.len()];
    let mut last: Option<(char, bool)> = None;
    for (removed, new) in is_removed.iter_mut().zip(&chars) {
        let is_space = new.c.is_whitespace() && new.c != '\u{A0}';
        // A break between blocks takes the place of the white space next to it.
        let is_extra = match last {
            None => is_space,
            Some((c, is_break)) if is_space => {
                is_break && c == '\n' && (new.c != '\n' || new.old.is_some())
                    || new.c != '\n' && matches!(c, ' ' | '\t' | '\n')
            }
            Some(_) => false,
        };
        *removed = is_extra;
        if !is_extra {
            last = Some((new.c, new.is_break));
        }
    }
    remove_before_breaks(&chars, &mut is_removed);
    without(edits, &chars, &is_removed)
}

/// Removes spaces before line breaks and at the end, and line breaks before those of a block.
fn remove_before_breaks(chars: &[NewChar], is_removed: &mut [bool]) {
    let mut next: Option<(char, bool)> = None;
    let mut breaks = 0;
    for (new, removed) in chars.iter().zip(is_removed).rev() {
        if *removed {
            continue;
        }
        let is_space = new.c.is_whitespace() && new.c != '\u{A0}';
        breaks = if new.c == '\n' {
            breaks + 1
        } else if is_space {
            breaks
        } else {
            0
        };
        *removed = is_space
            && match next {
                None => true,
                Some((c, is_break)) => {
                    c == '\n' && (new.c != '\n' || is_break && (new.old.is_some() || breaks > 2))
                }
            };
        if !*removed {
            next = Some((new.c, new.is_break));
        }
    }
}

fn new_chars(text: &str, edits: &[StringEdit], are_breaks: &[bool]) -> Vec<NewChar> {
    let mut chars = Vec::with_capacity(text.len());
    let (mut unit, mut index) = (0, 0);
    let push_edits = |unit: usize, index: &mut usize, chars: &mut Vec<NewChar>| {
        while let Some(edit) = edits.get(*index).filter(|edit| edit.start_utf16 <= unit) {
            let is_break = are_breaks.get(*index) == Some(&true);
            let own = *index;
            chars.extend(edit.text.chars().map(|c| NewChar { c, old: None, edit: own, is_break }));
            *index += 1;
        }
    };
    for c in text.chars() {
        push_edits(unit, &mut index, &mut chars);
        let is_kept = index == 0 || edits.get(index - 1).is_none_or(|edit| edit.end_utf16 <= unit);
        if is_kept {
            chars.push(NewChar { c, old: Some(unit), edit: 0, is_break: false });
        }
        unit += c.len_utf16();
    }
    push_edits(usize::MAX, &mut index, &mut chars);
    chars
}

/// Returns the edits without the removed characters.
fn without(edits: Vec<StringEdit>, chars: &[NewChar], is_removed: &[bool]) -> Vec<StringEdit> {
    let mut edits = edits;
    for edit in &mut edits {
        edit.text.clear();
    }
    let mut removed: Vec<StringEdit> = Vec::new();
    for (new, is_removed) in chars.iter().zip(is_removed) {
        match (new.old, is_removed) {
            (Some(unit), true) => removed.push(StringEdit::new(unit, unit + new.c.len_utf16(), "")),
            (None, false) => {
                if let Some(edit) = edits.get_mut(new.edit) {
                    edit.text.push(new.c);
                }
            }
            _ => {}
        }
    }
    edits.append(&mut removed);
    edits.sort_by_key(|edit| (edit.start_utf16, edit.end_utf16));
    edits
}
