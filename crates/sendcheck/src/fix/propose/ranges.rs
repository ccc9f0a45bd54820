//! Rules of the groups "Ranges", "Decorations" and "Mentions and stickers".

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Context, Proposal};
use crate::catalogue::Rule;
use crate::fix::text::list_op;
use crate::fix::tree::{join, split};
use crate::json::Kind;
use crate::report::Diagnostic;
use crate::text::{Utf16Range, snap_range};

pub(super) fn propose(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let path = diagnostic.path();
    let tree = context.tree;
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
        Rule::RangeSplitsCharacter | Rule::RangeSplitsGrapheme => {
            let (start, end) = tree.range(tree.find(path)?)?;
            let text = text_of(context, path)?;
            let range = snap_range(&text, Utf16Range::new(start, end).ok()?)?;
            let new = format!("[{},{}]", range.start(), range.end());
            Some(Proposal::safe("widen the range to whole characters").replace(path, new))
        }
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
    let proposal = if is_safe { Proposal::safe(title) } else { Proposal::guess(title) };
    proposal.remove(target)
}

fn invalid_range(context: &Context<'_, '_>, path: &str) -> Option<Proposal> {
    let tree = context.tree;
    let [start, end] = tree.children(tree.find(path)?) else { return None };
    let number = |id: &usize| {
        let value = tree.node(*id)?.value;
        match value.kind() {
            Kind::Number => value.as_i64().or_else(|| whole(value.as_f64()?)),
            Kind::String => value.as_str()?.parse().ok(),
            _ => None,
        }
    };
    let (first, last) = (number(start)?, number(end)?);
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

/// Returns the integer that a number with a zero fraction is.
fn whole(number: f64) -> Option<i64> {
    /// No text is longer.
    const MAX: f64 = 4_294_967_295.0;
    if !(0.0..=MAX).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is in the range of integers")]
    let integer = number as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "both are exact")]
    let is_whole = integer as f64 == number;
    is_whole.then_some(integer)
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

/// Leaves the longer rest of a decoration that shares something with an earlier one.
fn overlap(context: &Context<'_, '_>, diagnostic: &Diagnostic) -> Option<Proposal> {
    let tree = context.tree;
    let path = diagnostic.path();
    let range_of = |path: &str| tree.range(tree.find(&join(path, "range"))?);
    let (start, end) = range_of(path)?;
    let (other_start, other_end) = range_of(diagnostic.related().first()?)?;
    let before = (start, other_start.clamp(start, end));
    let after = (other_end.clamp(start, end), end);
    let len = |(start, end): (usize, usize)| end - start;
    let rest = if len(before) >= len(after) { before } else { after };
    Some(if len(rest) == 0 {
        Proposal::guess("remove the decoration").remove(path)
    } else {
        let new = format!("[{},{}]", rest.0, rest.1);
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
    if items.len() > crate::limits::DECORATIONS {
        return Some(Proposal::plan("plan the message"));
    }
    let mut proposal = Proposal::safe("merge decorations that touch");
    proposal.or_plan = true;
    Some(proposal.op(list_op(true, path.into(), &items)))
}
