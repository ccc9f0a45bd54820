//! Patches: lists of operations, and documents to which they are applied.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::ops::Range;

use super::tree::{Tree, join, split};
use crate::json::{Kind, unescape_segment, write};

/// An operation of a JSON Patch (RFC 6902). Values are JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatchOp {
    /// Adds a field.
    Add {
        /// The path of the field.
        path: String,
        /// Its value.
        value: String,
    },
    /// Replaces a value.
    Replace {
        /// The path of the value.
        path: String,
        /// The new value.
        value: String,
    },
    /// Removes a field or item.
    Remove {
        /// Its path.
        path: String,
    },
    /// Moves a field.
    Move {
        /// The path of the field.
        from: String,
        /// The new path.
        path: String,
    },
}

impl PatchOp {
    pub(super) fn write_json(&self, out: &mut String) {
        let (name, from, path, value) = match self {
            Self::Add { path, value } => ("add", None, path, Some(value)),
            Self::Replace { path, value } => ("replace", None, path, Some(value)),
            Self::Remove { path } => ("remove", None, path, None),
            Self::Move { from, path } => ("move", Some(from), path, None),
        };
        out.push_str("{\"op\":\"");
        out.push_str(name);
        if let Some(from) = from {
            out.push_str("\",\"from\":");
            write::string(from, out);
            out.push_str(",\"path\":");
        } else {
            out.push_str("\",\"path\":");
        }
        write::string(path, out);
        if let Some(value) = value {
            out.push_str(",\"value\":");
            out.push_str(value);
        }
        out.push('}');
    }
}

/// A change of the text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ByteEdit {
    /// The replaced bytes; empty if the edit only inserts.
    pub range: Range<usize>,
    /// The text instead.
    pub text: String,
}

/// Applies operations to a document and keeps everything else byte for byte. All paths are those of the document before
/// the patch. Returns `None` if an operation does not fit.
pub(super) fn apply(text: &str, tree: &Tree<'_>, ops: &[PatchOp]) -> Option<String> {
    splice(text, &edits(text, tree, ops)?)
}

/// Returns the changes of the text that operations mean, in order and without overlaps. All paths are those of the
/// document before the patch. Returns `None` if an operation does not fit.
pub(super) fn edits(text: &str, tree: &Tree<'_>, ops: &[PatchOp]) -> Option<Vec<ByteEdit>> {
    let mut edits = Edits::default();
    for op in ops {
        match op {
            PatchOp::Replace { path, value } => edits.replace(tree, tree.find(path)?, value)?,
            PatchOp::Remove { path } => edits.remove(tree, tree.find(path)?)?,
            PatchOp::Add { path, value } => edits.add(tree, path, value)?,
            PatchOp::Move { from, path } => edits.move_to(tree, from, path)?,
        }
    }
    edits.finish(text, tree)
}

#[derive(Default)]
struct Edits {
    /// Replaced bytes: start, end, and the text instead.
    replaced: Vec<(usize, usize, String)>,
    /// The removed children of each container, by index.
    removed: BTreeMap<usize, Vec<usize>>,
    /// The fields that are added to each object.
    added: BTreeMap<usize, Vec<String>>,
}

impl Edits {
    fn replace(&mut self, tree: &Tree<'_>, id: usize, value: &str) -> Option<()> {
        let span = tree.node(id)?.value.span();
        self.replaced.push((span.start_bytes(), span.end_bytes(), value.into()));
        Some(())
    }

    fn remove(&mut self, tree: &Tree<'_>, id: usize) -> Option<()> {
        let node = tree.node(id)?;
        self.removed.entry(node.parent?).or_default().push(node.index);
        Some(())
    }

    fn add(&mut self, tree: &Tree<'_>, path: &str, value: &str) -> Option<()> {
        let (parent, name) = split(path);
        let parent = tree.find(parent)?;
        let name = unescape_segment(name);
        // A field that is null is replaced.
        if let Some(field) = tree.field(parent, &name) {
            return self.replace(tree, field, value);
        }
        (tree.node(parent)?.value.kind() == Kind::Object).then_some(())?;
        let mut field = String::new();
        write::string(&name, &mut field);
        field.push(':');
        field.push_str(if is_compact(tree) { "" } else { " " });
        field.push_str(value);
        self.added.entry(parent).or_default().push(field);
        Some(())
    }

    fn move_to(&mut self, tree: &Tree<'_>, from: &str, path: &str) -> Option<()> {
        let id = tree.find(from)?;
        let ((old, _), (new, name)) = (split(from), split(path));
        if old == new && tree.find(path).is_none() {
            let key = tree.node(id)?.key?;
            let mut written = String::new();
            write::string(&unescape_segment(name), &mut written);
            self.replaced.push((key.start_bytes(), key.end_bytes(), written));
            return Some(());
        }
        self.add(tree, path, tree.source(id))?;
        self.remove(tree, id)
    }

    fn finish(mut self, text: &str, tree: &Tree<'_>) -> Option<Vec<ByteEdit>> {
        let mut kept_any = BTreeMap::new();
        for (parent, indices) in &mut self.removed {
            indices.sort_unstable();
            indices.dedup();
            let children = tree.children(*parent);
            kept_any.insert(*parent, indices.len() < children.len());
            remove_children(tree, children, indices, &mut self.replaced)?;
        }
        for (parent, fields) in &self.added {
            let span = tree.node(*parent)?.value.span();
            let children = tree.children(*parent);
            let has_kept = kept_any.get(parent).copied().unwrap_or(!children.is_empty());
            let at = match children.last() {
                Some(last) => tree.node(*last)?.value.span().end_bytes(),
                None => span.start_bytes() + 1,
            };
            let gap = gap(text, tree, children);
            let mut written = String::new();
            for (index, field) in fields.iter().enumerate() {
                if has_kept || index > 0 {
                    written.push(',');
                    written.push_str(gap);
                }
                written.push_str(field);
            }
            self.replaced.push((at, at, written));
        }
        Some(in_order(self.replaced))
    }
}

/// Returns `true` if the document has no space between its first key and its value.
fn is_compact(tree: &Tree<'_>) -> bool {
    let first = tree
        .find("")
        .and_then(|root| tree.children(root).first())
        .and_then(|first| tree.node(*first));
    let key_and_value = first.and_then(|field| {
        let (key, value) = (field.key?, field.value.span());
        Some(value.start_bytes() == key.end_bytes() + ":".len())
    });
    key_and_value.unwrap_or(false)
}

/// Returns the white space before a field of an object.
fn gap<'t>(text: &'t str, tree: &Tree<'_>, children: &[usize]) -> &'t str {
    let before = |id: usize| {
        let start = tree.node(id)?.key?.start_bytes();
        let head = text.get(..start)?;
        text.get(head.trim_end().len()..start)
    };
    match children {
        [] => " ",
        [only] => before(*only).filter(|gap| !gap.is_empty()).unwrap_or(" "),
        [.., last] => before(*last).unwrap_or(" "),
    }
}

/// Removes children with the commas between them.
fn remove_children(
    tree: &Tree<'_>,
    children: &[usize],
    removed: &[usize],
    edits: &mut Vec<(usize, usize, String)>,
) -> Option<()> {
    let start = |index: usize| {
        let node = tree.node(*children.get(index)?)?;
        Some(node.key.unwrap_or(node.value.span()).start_bytes())
    };
    let end = |index: usize| Some(tree.node(*children.get(index)?)?.value.span().end_bytes());
    // The removed children at the end go with the comma before them, all others with the comma after them.
    let mut tail = children.len();
    for index in removed.iter().rev() {
        if index + 1 == tail {
            tail = *index;
        }
    }
    for index in removed.iter().copied().filter(|index| *index < tail) {
        edits.push((start(index)?, start(index + 1)?, String::new()));
    }
    if tail < children.len() {
        let from = match tail.checked_sub(1) {
            Some(before) => end(before)?,
            None => start(0)?,
        };
        edits.push((from, end(children.len() - 1)?, String::new()));
    }
    Some(())
}

/// Orders edits, and drops those inside something removed.
fn in_order(mut edits: Vec<(usize, usize, String)>) -> Vec<ByteEdit> {
    edits.sort_by_key(|(start, end, _)| (*start, *end));
    let mut kept: Vec<ByteEdit> = Vec::with_capacity(edits.len());
    for (start, end, text) in edits {
        if kept.last().is_none_or(|last| last.range.end <= start) {
            kept.push(ByteEdit { range: start..end, text });
        }
    }
    kept
}

/// Applies edits that are in order and do not overlap.
fn splice(text: &str, edits: &[ByteEdit]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.range.start)?);
        out.push_str(&edit.text);
        at = edit.range.end;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// Orders paths by the first of their list or object, and items of a list from the last one down.
pub(super) fn removals(mut paths: Vec<String>) -> Vec<PatchOp> {
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    for (index, path) in paths.iter().enumerate() {
        order.entry(split(path).0.into()).or_insert(index);
    }
    paths.sort_by_cached_key(|path| {
        let (parent, name) = split(path);
        (order.get(parent).copied(), Reverse(name.parse::<usize>().ok()))
    });
    paths.into_iter().map(|path| PatchOp::Remove { path }).collect()
}

/// Returns the path of a field next to a string.
pub(super) fn sibling(path: &str, name: &str) -> String {
    join(split(path).0, name)
}
