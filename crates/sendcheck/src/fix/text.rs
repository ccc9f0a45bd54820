//! Changes of strings, and of the ranges that follow them.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::patch::{PatchOp, sibling};
use super::tree::Tree;
use crate::json::{Kind, write};
use crate::text::{Edit, Utf16Range, edit_range};

/// A replaced part of a string, in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StringEdit {
    /// Start of the part.
    pub start_utf16: usize,
    /// End of the part (exclusive).
    pub end_utf16: usize,
    /// The new text.
    pub text: String,
}

impl StringEdit {
    pub(super) fn new(start_utf16: usize, end_utf16: usize, text: impl Into<String>) -> Self {
        Self { start_utf16, end_utf16, text: text.into() }
    }
}

/// A changed string: edits, ascending and without overlap, and styles of parts of the old string.
#[derive(Clone, Debug)]
pub(super) struct TextChange {
    pub(super) path: String,
    pub(super) edits: Vec<StringEdit>,
    pub(super) styles: Vec<(usize, usize, &'static str)>,
}

/// Returns `true` for the `value` of a text part.
pub(super) fn is_text_part(tree: &Tree<'_>, path: &str) -> bool {
    path.ends_with("/value") && tree.text(&sibling(path, "type")).is_some_and(|kind| kind == "text")
}

/// Returns the operations for the changes of one string: text, decorations, mention, stickers.
pub(super) fn compile(
    tree: &Tree<'_>,
    path: &str,
    changes: &[&TextChange],
) -> Option<Vec<PatchOp>> {
    let mut edits: Vec<&StringEdit> = changes.iter().flat_map(|change| &change.edits).collect();
    edits.sort_by_key(|edit| (edit.start_utf16, edit.end_utf16));
    let old = tree.text(path)?;
    let mut value = String::new();
    write::string(&edited(&old, &edits)?, &mut value);
    let mut ops = Vec::new();
    ops.push(PatchOp::Replace { path: path.into(), value });
    if !is_text_part(tree, path) {
        return Some(ops);
    }
    let moved = |start, end| move_range(start, end, &edits);
    let list_path = sibling(path, "text_decorations");
    let list = tree.find(&list_path);
    let array = list.filter(|id| tree.node(*id).is_some_and(|it| it.value.kind() == Kind::Array));
    let children = array.map_or(&[][..], |id| tree.children(id));
    let mut items: Vec<String> = Vec::new();
    let mut is_changed = false;
    for child in children {
        let Some(range) = tree.field(*child, "range") else {
            items.push(tree.source(*child).into());
            continue;
        };
        let Some((start, end)) = tree.range(range) else {
            items.push(tree.source(*child).into());
            continue;
        };
        match moved(start, end) {
            Some(new) if new == (start, end) => items.push(tree.source(*child).into()),
            Some((start, end)) => {
                is_changed = true;
                items.push(with_range(tree, *child, range, start, end)?);
            }
            None => is_changed = true,
        }
    }
    for (start, end, style) in changes.iter().flat_map(|change| &change.styles) {
        if let Some((start, end)) = moved(*start, *end) {
            is_changed = true;
            items.push(format!(r#"{{"range":[{start},{end}],"style":"{style}"}}"#));
        }
    }
    if is_changed {
        ops.push(list_op(list.is_some(), list_path, &items));
    }
    push_other_ranges(tree, path, &moved, &mut ops);
    Some(ops)
}

/// Moves the ranges of the mention and of stickers.
fn push_other_ranges(
    tree: &Tree<'_>,
    path: &str,
    moved: &dyn Fn(usize, usize) -> Option<(usize, usize)>,
    ops: &mut Vec<PatchOp>,
) {
    let mut push = |path: String, id: usize| {
        let Some((start, end)) = tree.range(id) else { return };
        match moved(start, end) {
            Some(new) if new == (start, end) => {}
            Some((start, end)) => {
                ops.push(PatchOp::Replace { path, value: format!("[{start},{end}]") });
            }
            None => ops.push(PatchOp::Remove { path }),
        }
    };
    let mention = sibling(path, "mention_range");
    if let Some(id) = tree.find(&mention) {
        push(mention, id);
    }
    let stickers = sibling(path, "inline_stickers");
    if let Some(list) = tree.find(&stickers) {
        for (index, sticker) in tree.children(list).iter().enumerate() {
            if let Some(range) = tree.field(*sticker, "range") {
                push(format!("{stickers}/{index}/range"), range);
            }
        }
    }
}

/// Returns the operation that makes a list these items: added, replaced, or removed when empty.
pub(super) fn list_op(is_there: bool, path: String, items: &[String]) -> PatchOp {
    let value = format!("[{}]", items.join(","));
    match (is_there, items.is_empty()) {
        (true, true) => PatchOp::Remove { path },
        (true, false) => PatchOp::Replace { path, value },
        (false, _) => PatchOp::Add { path, value },
    }
}

/// Returns the source of an object, with another range.
pub(super) fn with_range(
    tree: &Tree<'_>,
    id: usize,
    range: usize,
    start: usize,
    end: usize,
) -> Option<String> {
    let (whole, old) = (tree.node(id)?.value.span(), tree.node(range)?.value.span());
    let source = tree.source(id);
    let before = source.get(..old.start_bytes() - whole.start_bytes())?;
    let after = source.get(old.end_bytes() - whole.start_bytes()..)?;
    Some(format!("{before}[{start},{end}]{after}"))
}

/// Returns the string after edits.
pub(super) fn edited(old: &str, edits: &[&StringEdit]) -> Option<String> {
    let mut cursor = crate::text::Utf16Cursor::new(old);
    let mut out = String::with_capacity(old.len());
    let mut at = 0;
    for edit in edits {
        let start = cursor.byte_at(edit.start_utf16);
        out.push_str(old.get(at..start)?);
        out.push_str(&edit.text);
        at = cursor.byte_at(edit.end_utf16);
    }
    out.push_str(old.get(at..)?);
    Some(out)
}

/// Returns the range of the same text after edits.
fn move_range(start: usize, end: usize, edits: &[&StringEdit]) -> Option<(usize, usize)> {
    let mut range = Utf16Range::new(start, end).ok()?;
    for edit in edits.iter().rev() {
        let inserted = edit.text.encode_utf16().count();
        let edit = Edit::new(edit.start_utf16, edit.end_utf16, inserted).ok()?;
        range = edit_range(range, edit)?;
    }
    Some((range.start(), range.end()))
}
