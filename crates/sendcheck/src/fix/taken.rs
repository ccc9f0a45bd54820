//! The values that a round of fixes has changed.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use super::patch;
use super::propose::Proposal;
use super::text::TextChange;
use super::tree::Tree;
use crate::limits;
use crate::schema::RANGED_FIELDS;

/// The values that the fixes of a round touch.
#[derive(Clone)]
pub(super) struct Taken<'t> {
    tree: &'t Tree<'t>,
    values: BTreeSet<String>,
    lists: BTreeSet<String>,
    strings: BTreeMap<String, Vec<(usize, usize)>>,
    /// The paths of what has ranges in a string that was touched.
    ranged: BTreeSet<String>,
    /// How many decorations the text of a string has.
    decorations: BTreeMap<String, usize>,
}

impl<'t> Taken<'t> {
    pub(super) fn new(tree: &'t Tree<'t>) -> Self {
        Self {
            tree,
            values: BTreeSet::new(),
            lists: BTreeSet::new(),
            strings: BTreeMap::new(),
            ranged: BTreeSet::new(),
            decorations: BTreeMap::new(),
        }
    }

    /// Takes what a proposal touches. Returns `false` if something of it was taken.
    pub(super) fn take(&mut self, proposal: &Proposal) -> bool {
        let is_free = proposal.texts.iter().all(|change| self.is_free_text(change))
            && proposal.touched_values().all(|path| self.is_free(&path))
            && proposal.touched_lists().all(|path| !self.lists.contains(path));
        let has_room = |change: &TextChange| {
            change.styles.is_empty() || self.decorations(change) <= limits::DECORATIONS
        };
        if !is_free || !proposal.texts.iter().all(has_room) {
            return false;
        }
        for change in &proposal.texts {
            self.decorations.insert(change.path.clone(), self.decorations(change));
            if !self.strings.contains_key(&change.path) {
                self.ranged.extend(text_paths(&change.path));
            }
            let ranges = self.strings.entry(change.path.clone()).or_default();
            ranges.extend(change.edits.iter().map(|edit| (edit.start_utf16, edit.end_utf16)));
        }
        self.values.extend(proposal.touched_values());
        self.lists.extend(proposal.touched_lists().map(Into::into));
        true
    }

    /// Returns how many decorations a text has with a change.
    fn decorations(&self, change: &TextChange) -> usize {
        let own = self.decorations.get(&change.path).copied().unwrap_or_else(|| {
            let list = self.tree.find(&patch::sibling(&change.path, "text_decorations"));
            list.map_or(0, |list| self.tree.children(list).len())
        });
        own + change.styles.len()
    }

    fn is_free_text(&self, change: &TextChange) -> bool {
        let Some(ranges) = self.strings.get(&change.path) else {
            return text_paths(&change.path).all(|path| self.is_free(&path));
        };
        change.edits.iter().all(|edit| {
            ranges.iter().all(|(start, end)| edit.end_utf16 <= *start || *end <= edit.start_utf16)
        })
    }

    /// Returns `true` if neither a value, nor what it is in, nor what is in it was touched.
    fn is_free(&self, path: &str) -> bool {
        let mut ancestor = path;
        loop {
            if self.values.contains(ancestor) || self.ranged.contains(ancestor) {
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
        !in_values && !in_strings.is_some_and(|(other, _)| is_inside(other))
    }
}

/// Returns the paths that change with a string: itself, and what has ranges in it.
fn text_paths(path: &str) -> impl Iterator<Item = String> {
    let ranged = RANGED_FIELDS.into_iter().map(move |name| patch::sibling(path, name));
    core::iter::once(String::from(path)).chain(ranged)
}
