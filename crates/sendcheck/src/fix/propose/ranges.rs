//! Rules of the groups "Ranges", "Decorations" and "Mentions and stickers".

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::text::list_op;
use crate::fix::tree::{join, split};
use crate::limits;
use crate::report::Diagnostic;
use crate::sort::sorted;
use crate::text::{Utf16Range, snap_range};

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    match diagnostic.rule() {
        Rule::TooManyDecorations => merged(context, path),
        Rule::DecorationKind => {
            let animation = join(path, "animation");
            let both = context.exists(&animation) && context.exists(&join(path, "style"));
            Some(if both {
                Proposal::guess("remove the animation").remove(animation)
            } else {
                Proposal::guess("remove the decoration").remove(path)
            })
        }
        Rule::InvalidRange => invalid_range(context, path),
        Rule::RangeOutOfBounds => out_of_bounds(context, path),
        Rule::RangeSplitsCharacter | Rule::RangeSplitsGrapheme => widened(context, path),
        Rule::DecorationOverlap => overlap(context, diagnostic),
        Rule::DuplicateDecoration => Some(Proposal::safe("remove the duplicate").remove(path)),
        Rule::StickerOverlap => Some(Proposal::guess("remove the sticker").remove(path)),
        Rule::MentionInDirectChat | Rule::MentionRangeWithoutMention => {
            let part = split(path).0;
            let mut proposal = Proposal::guess("remove the mention");
            for name in ["mention", "mention_range"] {
                let field = join(part, name);
                if context.exists(&field) {
                    proposal = proposal.remove(field);
                }
            }
            Some(proposal)
        }
        _ => None,
    }
}

/// Returns the path of the part that a range is in.
fn part_of(path: &str) -> &str {
    let owner = split(path).0;
    match split(split(owner).0).1 {
        "text_decorations" | "inline_stickers" => split(split(owner).0).0,
        _ => owner,
    }
}

fn text_of(context: &Context<'_, '_>, path: &str) -> Option<String> {
    context.tree.text(&join(part_of(path), "value")).map(Into::into)
}

/// Removes what has a range: a decoration, a sticker, or the range of a mention.
fn removed(path: &str, is_safe: bool) -> Proposal {
    let owner = split(path).0;
    let (title, target) = match split(split(owner).0).1 {
        "text_decorations" => ("remove the decoration", owner),
        "inline_stickers" => ("remove the sticker", owner),
        _ => ("remove the range", path),
    };
    Proposal::safe_if(is_safe, title).remove(target)
}

fn invalid_range(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let (first, last) = context.tree.bounds(context.tree.find(path)?)?;
    if first < 0 || last < 0 {
        return None;
    }
    if first == last {
        let is_decoration = split(split(split(path).0).0).1 == "text_decorations";
        return is_decoration.then(|| removed(path, true));
    }
    let new = format!("[{},{}]", first.min(last), first.max(last));
    let proposal = if first < last {
        Proposal::safe("write integers")
    } else {
        Proposal::guess("swap start and end")
    };
    Some(proposal.replace(path, new))
}

fn out_of_bounds(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let (start, _) = context.tree.range(context.tree.find(path)?)?;
    let len = text_of(context, path)?.encode_utf16().count();
    Some(if start >= len {
        removed(path, false)
    } else {
        Proposal::guess("end the range with the text").replace(path, format!("[{start},{len}]"))
    })
}

/// Widens a range to whole characters, unless an animation or sticker is there.
fn widened(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let (start, end) = context.tree.range(context.tree.find(path)?)?;
    let range = snap_range(&text_of(context, path)?, Utf16Range::new(start, end).ok()?)?;
    let part = part_of(path);
    let others = items(context, &join(part, "text_decorations"))
        .into_iter()
        .filter(|it| it.is_animation)
        .chain(items(context, &join(part, "inline_stickers")));
    let meets = |other: Item| {
        other.path != split(path).0 && range.start() < other.end && other.start < range.end()
    };
    if others.into_iter().any(meets) {
        return None;
    }
    // An end past the text stays: another diagnostic is about it.
    let new = format!("[{},{}]", range.start(), range.end().max(end));
    Some(Proposal::safe("widen the range to whole characters").replace(path, new))
}

/// A decoration or sticker with a range.
struct Item {
    path: String,
    start: usize,
    end: usize,
    is_animation: bool,
}

/// Returns the items of a list that have a range, of the first that a text may have: a list may hold millions.
fn items(context: &Context<'_, '_>, list: &str) -> Vec<Item> {
    let tree = context.tree;
    let children = tree.find(list).map_or(&[][..], |id| tree.children(id));
    let first = children.iter().take(limits::DECORATIONS).enumerate();
    let items = first.filter_map(|(index, id)| {
        let (start, end) = tree.range(tree.field(*id, "range")?)?;
        let is_animation = tree.given(*id, "animation").is_some();
        Some(Item { path: join(list, &format!("{index}")), start, end, is_animation })
    });
    items.collect()
}

/// Leaves the longest rest of a decoration that shares something with earlier ones.
fn overlap(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let mut earlier = items(context, split(path).0);
    earlier.truncate(earlier.iter().position(|it| it.path == path)? + 1);
    let own = earlier.pop()?;
    earlier.retain(|it| it.is_animation || own.is_animation);
    let earlier = sorted(&earlier, |a, b| a.start.cmp(&b.start));
    // The longest range between the others, so far, and where the next one begins.
    let (mut longest, mut begin) = ((own.start, own.start), own.start);
    let mut rest = |start: usize, end: usize| {
        if end.saturating_sub(start) > longest.1 - longest.0 {
            longest = (start, end);
        }
    };
    for other in earlier {
        rest(begin, other.start.min(own.end));
        begin = begin.max(other.end);
    }
    rest(begin, own.end);
    Some(if longest.0 == longest.1 {
        Proposal::guess("remove the decoration").remove(path)
    } else {
        let new = format!("[{},{}]", longest.0, longest.1);
        Proposal::guess("leave what does not overlap").replace(&join(path, "range"), new)
    })
}

/// Merges the ranges of a style that overlap or touch.
fn merged(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    let list = tree.find(path)?;
    let mut out: Vec<(Option<String>, usize, usize, String)> = Vec::new();
    let mut sorted: Vec<(String, usize, usize, usize)> = Vec::new();
    for (index, id) in tree.children(list).iter().enumerate() {
        let range = tree.field(*id, "range").and_then(|range| tree.range(range));
        let style = tree.field(*id, "style").and_then(|style| tree.string(style));
        let is_style = tree.given(*id, "animation").is_none() && tree.children(*id).len() == 2;
        match (range, style) {
            (Some((start, end)), Some(style)) if is_style => {
                sorted.push((style.into(), start, end, index));
            }
            _ => out.push((None, index, index, tree.source(*id).into())),
        }
    }
    sorted.sort();
    for (style, start, end, _) in sorted {
        match out.last_mut() {
            Some((Some(own), _, own_end, _)) if *own == style && *own_end >= start => {
                *own_end = (*own_end).max(end);
            }
            _ => out.push((Some(style), start, end, String::new())),
        }
    }
    out.sort_by_key(|(style, start, end, _)| match style {
        Some(_) => (0, *start, *end),
        None => (1, *start, *end),
    });
    let items: Vec<String> = out
        .into_iter()
        .map(|(style, start, end, source)| match style {
            Some(style) => {
                format!(r#"{{"range":[{start},{end}],"style":{}}}"#, super::quoted(&style))
            }
            None => source,
        })
        .collect();
    if items.len() > limits::DECORATIONS {
        return Some(Proposal::plan("plan the message"));
    }
    let mut proposal = Proposal::safe("merge decorations that touch");
    proposal.or_plan = true;
    Some(proposal.op(list_op(true, path.into(), &items)))
}
