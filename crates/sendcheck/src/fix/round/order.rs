//! Changes that wait for others.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::patch::PatchOp;
use super::super::propose::Proposal;
use super::super::tree::split;
use super::place;
use crate::report::Diagnostic;

/// The fields that hold ranges of a text.
const RANGED: [&str; 4] = ["text_decorations", "mention_range", "inline_stickers", "range"];

/// Leaves out changes of texts whose ranges are renamed in this round: in the next one, they follow the text.
pub(super) fn texts_after_ranges(proposals: &mut Vec<(&Diagnostic, Proposal)>) {
    let renamed = |op: &PatchOp| match op {
        PatchOp::Move { path, .. } => {
            let is_ranged = RANGED.contains(&split(path).1);
            is_ranged.then(|| String::from(place(path)))
        }
        PatchOp::Add { .. } | PatchOp::Replace { .. } | PatchOp::Remove { .. } => None,
    };
    let ops = proposals.iter().flat_map(|(_, it)| &it.ops);
    let renamed: BTreeSet<String> = ops.filter_map(renamed).collect();
    proposals.retain(|(_, it)| !it.texts.iter().any(|it| renamed.contains(place(&it.path))));
}
