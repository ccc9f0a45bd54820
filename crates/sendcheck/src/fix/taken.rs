//! The values that a round of fixes has changed.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::patch;
use super::propose::Proposal;
use super::text::TextChange;

/// The values that the fixes of a round touch.
#[derive(Default)]
pub(super) struct Taken {
    values: BTreeSet<String>,
    lists: BTreeSet<String>,
    strings: BTreeMap<String, Vec<(usize, usize)>>,
}

impl Taken {
    /// Takes what a proposal touches. Returns `false` if something of it was taken.
    pub(super) fn take(&mut self, proposal: &Proposal) -> bool {
        let is_free = proposal.texts.iter().all(|change| self.is_free_text(change))
            && proposal.touched_values().all(|path| self.is_free(&path))
            && proposal.touched_lists().all(|path| !self.lists.contains(path));
        if !is_free {
            return false;
        }
        for change in &proposal.texts {
            let ranges = self.strings.entry(change.path.clone()).or_default();
            ranges.extend(change.edits.iter().map(|edit| (edit.start_utf16, edit.end_utf16)));
        }
        self.values.extend(proposal.touched_values());
        self.lists.extend(proposal.touched_lists().map(Into::into));
        true
    }

    fn is_free_text(&self, change: &TextChange) -> bool {
        let Some(ranges) = self.strings.get(&change.path) else {
            return text_paths(&change.path).iter().all(|path| self.is_free(path));
        };
        change.edits.iter().all(|edit| {
            ranges.iter().all(|(start, end)| edit.end_utf16 <= *start || *end <= edit.start_utf16)
        })
    }

    /// Returns `true` if neither a value, nor what it is in, nor what is in it was touched.
    fn is_free(&self, path: &str) -> bool {
        let mut ancestor = path;
        loop {
            if self.values.contains(ancestor) || self.strings.contains_key(ancestor) {
                return false;
            }
            match ancestor.rsplit_once('/') {
                Some((parent, _)) if !parent.is_empty() => ancestor = parent,
                _ => break,
            }
        }
        let mut inside = String::from(path);
        inside.push('/');
        let is_inside = |other: &String| other.starts_with(&inside);
        let in_values = self.values.range(inside.clone()..).next().is_some_and(is_inside);
        let in_strings = self.strings.range(inside.clone()..).next();
        let touches_ranges = self.strings.keys().any(|string| {
            text_paths(string).iter().any(|own| {
                own == path
                    || path.starts_with(own.as_str())
                        && path.as_bytes().get(own.len()) == Some(&b'/')
            })
        });
        !in_values && !in_strings.is_some_and(|(other, _)| is_inside(other)) && !touches_ranges
    }
}

/// Returns the paths that change with a string: itself, and what has ranges in it.
fn text_paths(path: &str) -> [String; 4] {
    let sibling = |name| patch::sibling(path, name);
    [path.into(), sibling("text_decorations"), sibling("mention_range"), sibling("inline_stickers")]
}
