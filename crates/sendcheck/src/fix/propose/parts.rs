//! Rules of the group "Parts", and texts that are empty.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::text::{list_op, with_range};
use crate::fix::tree::{Tree, join, split};
use crate::json::Kind;
use crate::limits;
use crate::report::Diagnostic;

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let tree = context.tree;
    match diagnostic.rule() {
        Rule::ConsecutiveText => joined(context, path),
        Rule::MediaSource | Rule::StickerSource => {
            let id = tree.find(path)?;
            let url =
                if tree.given(id, "voice_memo_url").is_some() { "voice_memo_url" } else { "url" };
            (tree.given(id, url).is_some() && tree.given(id, "attachment_id").is_some())
                .then(|| Proposal::guess(format!("remove `{url}`")).remove(join(path, url)))
        }
        Rule::EmptyText | Rule::BlankText => empty(context, diagnostic.rule(), path),
        _ => None,
    }
}

/// Removes an empty text part or poll option, if enough others stay.
fn empty(context: &Context<'_, '_>, rule: Rule, path: &str) -> Option<Proposal> {
    let item = split(path).0;
    let list_path = split(item).0;
    let list = context.tree.find(list_path)?;
    let count = context.tree.children(list).len();
    let (needed, what) = match split(list_path).1 {
        "parts" => (1, "the part"),
        "options" => (limits::POLL_OPTIONS_MIN, "the option"),
        _ => return None,
    };
    if count <= needed {
        return None;
    }
    let title = format!("remove {what}");
    // An unknown field may hold what is meant.
    let has_unknown =
        context.tree.find(item).is_some_and(|id| has_unknown_fields(context.tree, id));
    let is_safe = rule == Rule::EmptyText && needed == 1 && !has_unknown;
    Some(Proposal::safe_if(is_safe, title).remove(item))
}

/// Joins a text part with the one before it.
fn joined(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    let (list, index) = split(path);
    let before = join(list, &format!("{}", index.parse::<usize>().ok()?.checked_sub(1)?));
    let (first, second) = (tree.find(&before)?, tree.find(path)?);
    let text = |id| tree.string(tree.field(id, "value")?);
    let plan = || Some(Proposal::plan("plan the message"));
    let (Some(a), Some(b)) = (text(first), text(second)) else { return plan() };
    if loses_something(tree, first, second) {
        return plan();
    }
    let has = |id, name| tree.given(id, name).is_some();
    let mentions = usize::from(has(first, "mention")) + usize::from(has(second, "mention"));
    let has_stickers = has(first, "inline_stickers") || has(second, "inline_stickers");
    if mentions > 1 || mentions > 0 && has_stickers {
        return plan();
    }
    let has_space = a.ends_with(char::is_whitespace) || b.starts_with(char::is_whitespace);
    let value = if has_space { format!("{a}{b}") } else { format!("{a}\n{b}") };
    let len_a = a.encode_utf16().count();
    let by = len_a + usize::from(!has_space);
    let mut proposal = Proposal::safe("join the texts");
    proposal.or_plan = true;
    proposal = proposal.replace_string(&join(&before, "value"), &value);
    if let Some(op) = joined_list(context, first, second, &before, "text_decorations", by) {
        proposal = proposal.op(op);
    }
    proposal = joined_mention(
        context,
        (first, len_a),
        (second, b.encode_utf16().count()),
        by,
        &before,
        proposal,
    );
    if let Some(op) = joined_list(context, first, second, &before, "inline_stickers", by) {
        proposal = proposal.op(op);
    }
    Some(proposal.remove(path))
}

/// Returns `true` if a text part has something that another fix must make readable before it is joined.
fn loses_something(tree: &Tree<'_>, first: usize, second: usize) -> bool {
    let is_array = |id: usize| tree.node(id).is_some_and(|it| it.value.kind() == Kind::Array);
    let is_unread = |part, name| tree.given(part, name).is_some_and(|id| !is_array(id));
    let has_lost_range = |part| {
        let range = tree.given(part, "mention_range");
        range.is_some_and(|id| tree.given(part, "mention").is_none() || tree.range(id).is_none())
    };
    has_unknown_fields(tree, second)
        || ["text_decorations", "inline_stickers"].iter().any(|name| is_unread(second, name))
        || has_lost_range(first)
        || has_lost_range(second)
}

/// The fields that a join moves into the part before. A part with another one is not joined.
const JOINED_FIELDS: [&str; 6] =
    ["type", "value", "text_decorations", "mention", "mention_range", "inline_stickers"];

fn has_unknown_fields(tree: &Tree<'_>, part: usize) -> bool {
    let mut fields = tree.node(part).into_iter().flat_map(|node| node.value.fields());
    fields.any(|(key, _)| !JOINED_FIELDS.contains(&&*key.name()))
}

fn joined_mention(
    context: &Context<'_, '_>,
    (first, first_len): (usize, usize),
    (second, second_len): (usize, usize),
    by: usize,
    before: &str,
    mut proposal: Proposal,
) -> Proposal {
    let tree = context.tree;
    let range_path = join(before, "mention_range");
    if tree.given(first, "mention").is_some() && tree.given(first, "mention_range").is_none() {
        return proposal.add(range_path, format!("[0,{first_len}]"));
    }
    if let Some(mention) = tree.given(second, "mention") {
        let range = tree.given(second, "mention_range").and_then(|id| tree.range(id));
        let (start, end) = range.unwrap_or((0, second_len));
        proposal = proposal.add(range_path, format!("[{},{}]", start + by, end + by));
        proposal = proposal.add(join(before, "mention"), tree.source(mention));
    }
    proposal
}

/// Returns the operation that appends the list of a second part to that of the first.
fn joined_list(
    context: &Context<'_, '_>,
    first: usize,
    second: usize,
    before: &str,
    name: &str,
    by: usize,
) -> Option<crate::fix::PatchOp> {
    let tree = context.tree;
    let list = |id| {
        let list = tree.given(id, name)?;
        (tree.node(list)?.value.kind() == Kind::Array).then_some(list)
    };
    let added = list(second).map(|id| tree.children(id)).filter(|items| !items.is_empty())?;
    let own = list(first).map_or(&[][..], |id| tree.children(id));
    let mut items: Vec<String> = own.iter().map(|id| tree.source(*id).into()).collect();
    for id in added {
        let range = tree.field(*id, "range");
        let moved = range.and_then(|range| {
            let (start, end) = tree.range(range)?;
            with_range(tree, *id, range, start + by, end + by)
        });
        items.push(moved.unwrap_or_else(|| tree.source(*id).into()));
    }
    Some(list_op(tree.field(first, name).is_some(), join(before, name), &items))
}
