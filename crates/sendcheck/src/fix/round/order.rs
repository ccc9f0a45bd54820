//! Changes that wait for others.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::super::patch::PatchOp;
use super::super::propose::Proposal;
use super::super::tree::split;
use super::place;
use crate::report::Diagnostic;
use crate::schema::RANGED_FIELDS;

/// Leaves out changes of texts whose ranges are renamed in this round: in the next one, they follow the text.
pub(super) fn texts_after_ranges(proposals: &mut Vec<(&Diagnostic, Proposal)>) {
    let ops = proposals.iter().flat_map(|(_, it)| &it.ops);
    let renamed: BTreeSet<&str> = ops.filter_map(renamed).collect();
    let waits = |it: &Proposal| it.texts.iter().any(|it| renamed.contains(place(&it.path)));
    let waiting: Vec<bool> = proposals.iter().map(|(_, it)| waits(it)).collect();
    let mut waiting = waiting.into_iter();
    proposals.retain(|_| waiting.next() != Some(true));
}

fn has_ranges(field: &str) -> bool {
    field == "range" || RANGED_FIELDS.contains(&field)
}

/// Returns the part whose ranges get another name.
fn renamed(op: &PatchOp) -> Option<&str> {
    match op {
        PatchOp::Move { path, .. } => has_ranges(split(path).1).then(|| place(path)),
        PatchOp::Add { .. } | PatchOp::Replace { .. } | PatchOp::Remove { .. } => None,
    }
}
