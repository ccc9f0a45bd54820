//! Sweeps over the text once, for this rule and for `decoration-splits-grapheme`.

use alloc::vec::Vec;

use super::decoration_splits_grapheme as grapheme;
use crate::json::Path;
use crate::model::{Decorations, Units};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;
use crate::sort::sort_numbers;
use crate::text::{Boundary, BoundaryCursor};
use crate::words;

rule! {
    name: "decoration-splits-character",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the decoration begins or ends inside a character, between the two halves of its surrogate pair",
    help: "move the bound by one UTF-16 code unit",
    what: "A range starts or ends between the two UTF-16 code units of one character.",
    why: "Half a character cannot be decorated. Mostly the range was counted in code points.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "😀!", "text_decorations": [{"range": [0, 1], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "😀!", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `TextDecoration.range`: UTF-16 code units",
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(text) = decorations.text else { return };
    // In ASCII, only CR LF is more than one code unit long.
    if text.prefilter.measure.bytes == text.prefilter.measure.code_points
        && !words::holds(text.value.as_bytes(), b'\r')
    {
        return;
    }
    let bounds = split_bounds(text.value, decorations);
    let is_split =
        |offset: u64, boundary: Boundary| bounds.binary_search(&(offset, boundary as u8)).is_ok();
    if bounds.is_empty() {
        return;
    }
    for decoration in decorations.list {
        let path = path.item(decoration.index, decoration.offset_bytes);
        let path = path.field("range", decoration.range_offset_bytes);
        let Units { start, end } = decoration.units;
        let splits = |boundary| is_split(start, boundary) || is_split(end, boundary);
        if splits(Boundary::InsideCharacter) {
            context.report(Rule::DecorationSplitsCharacter, &path);
        }
        if splits(Boundary::InsideGrapheme) {
            grapheme::report(&path, context);
        }
    }
}

/// The bounds of decorations that split something, and what; ascending.
fn split_bounds(text: &str, decorations: &Decorations<'_, '_>) -> Vec<(u64, u8)> {
    // They are in order, too, where decorations do not overlap.
    let mut offsets = Vec::with_capacity(2 * decorations.list.len());
    offsets.extend(decorations.by_start().flat_map(|it| [it.units.start, it.units.end]));
    sort_numbers(&mut offsets);
    let mut cursor = BoundaryCursor::new(text);
    let mut split = Vec::new();
    for offset in offsets {
        match usize::try_from(offset).ok().and_then(|offset| cursor.at(offset)) {
            Some(Boundary::Grapheme) => {}
            Some(boundary) => split.push((offset, boundary as u8)),
            None => break,
        }
    }
    split
}
