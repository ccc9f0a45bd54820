use alloc::vec::Vec;

use super::interval_index::{self, IntervalIndex};
use crate::json::Path;
use crate::model::{DecorationKind, Decorations, Ranged, Units};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "decoration-overlap",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the decoration shares characters with another one, and at least one of the two is an animation",
    help: "cut the ranges so that animations stand alone; touching is fine",
    what: "A decoration shares a code unit with an earlier one of the array, and at least one of the two is an animation. The finding is on the later one, once; `related` names the first one that it meets. Styles may overlap each other.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hello world", "text_decorations": [{"range": [0, 7], "style": "bold"}, {"range": [6, 11], "animation": "shake"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hello world", "text_decorations": [{"range": [0, 6], "style": "bold"}, {"range": [6, 11], "animation": "shake"}]}]}"#,
    source: "reference of chats.create, `text_decorations`",
}

/// A decoration that takes part.
#[derive(Clone, Copy)]
struct Candidate<'d, 'a> {
    decoration: &'d Ranged<'a>,
    units: Units,
    is_animation: bool,
}

impl<'d, 'a> Candidate<'d, 'a> {
    /// None for one that other rules refuse: beyond the text, or no style and no animation.
    fn of(decoration: &'d Ranged<'a>, length_utf16: u64) -> Option<Self> {
        let units = Some(decoration.units).filter(|units| units.end <= length_utf16)?;
        let is_animation = match decoration.kind {
            DecorationKind::Style(_) => false,
            DecorationKind::Animation => true,
            DecorationKind::None | DecorationKind::Both => return None,
        };
        Some(Self { decoration, units, is_animation })
    }
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if !decorations.list.iter().any(|decoration| decoration.kind == DecorationKind::Animation) {
        return;
    }
    // Without a text, nothing can be said of bounds.
    let length = decorations.text.map_or(u64::MAX, |text| text.prefilter.measure.utf16 as u64);
    // Mostly, they stand apart.
    if stand_apart(decorations.by_start().filter_map(|it| Candidate::of(it, length))) {
        return;
    }
    let taking: Vec<Candidate<'_, '_>> =
        decorations.list.iter().filter_map(|it| Candidate::of(it, length)).collect();
    let bounds = interval_index::bounds(taking.iter().map(|taking| taking.units));
    let (mut any, mut animated) = (IntervalIndex::new(&bounds), IntervalIndex::new(&bounds));
    for (order, later) in taking.iter().enumerate() {
        // An animation bears nothing beside it, a style bears other styles.
        let cover = if later.is_animation { &any } else { &animated };
        if let Some(met) = cover.first_in(later.units).and_then(|met| taking.get(met)) {
            let (earlier, later) = (met.decoration, later.decoration);
            let related = path.item(earlier.index, earlier.offset_bytes);
            let path = path.item(later.index, later.offset_bytes);
            context.push(DiagnosticBuilder::new(Rule::DecorationOverlap, &path).related(&related));
        }
        any.add(later.units, order);
        if later.is_animation {
            animated.add(later.units, order);
        }
    }
}

/// Whether none of the decorations, which come in the order of their starts, begins inside another that it
/// must not record_field.
fn stand_apart<'t>(mut taking: impl Iterator<Item = Candidate<'t, 't>>) -> bool {
    let (mut end_of_any, mut end_of_animated) = (0, 0);
    taking.all(|taking| {
        let Units { start, end } = taking.units;
        let free_from = if taking.is_animation { end_of_any } else { end_of_animated };
        let stands_apart = start >= free_from;
        end_of_any = end_of_any.max(end);
        if taking.is_animation {
            end_of_animated = end_of_animated.max(end);
        }
        stands_apart
    })
}
