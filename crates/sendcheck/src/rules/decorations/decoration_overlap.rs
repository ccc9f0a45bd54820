use alloc::vec::Vec;

use super::cover::Cover;
use crate::json::Place;
use crate::model::{Decoration, DecorationKind, Decorations, Units};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{Context, Found};
use crate::rules::definition::rule;
use crate::sort::sorted;

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
struct Taking<'d, 'a> {
    decoration: &'d Decoration<'a>,
    units: Units,
    is_animation: bool,
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    place: &Place<'_>,
    context: &mut Context<'_>,
) {
    if !decorations.list.iter().any(|decoration| decoration.kind == DecorationKind::Animation) {
        return;
    }
    // Without a text, nothing can be said of bounds.
    let length = decorations.text.map_or(u64::MAX, |text| text.glance.measure.utf16 as u64);
    let taking = decorations.list.iter().filter_map(|decoration| {
        let units = decoration.units().filter(|units| units.end <= length)?;
        let is_animation = match decoration.kind {
            DecorationKind::Style(_) => false,
            DecorationKind::Animation => true,
            DecorationKind::None | DecorationKind::Both => return None,
        };
        Some(Taking { decoration, units, is_animation })
    });
    // Mostly, they stand apart, and in order.
    if stand_apart(taking.clone()) {
        return;
    }
    let mut all = Vec::with_capacity(decorations.list.len());
    all.extend(taking);
    let taking: Vec<Taking<'_, '_>> = all;
    if stand_apart(sorted(&taking, |a, b| a.units.start.cmp(&b.units.start)).copied()) {
        return;
    }
    let ranges = || taking.iter().map(|taking| taking.units);
    let mut any = Cover::new(ranges());
    let mut animated = Cover::new(ranges());
    for (order, later) in taking.iter().enumerate() {
        // An animation bears nothing beside it, a style bears other styles.
        let cover = if later.is_animation { &any } else { &animated };
        if let Some(met) = cover.first_in(later.units).and_then(|met| taking.get(met)) {
            let (earlier, later) = (met.decoration, later.decoration);
            let related = place.item(earlier.index, earlier.offset_bytes);
            let place = place.item(later.index, later.offset_bytes);
            context.push(Found::new(Rule::DecorationOverlap, &place).related(&related));
        }
        any.add(later.units, order);
        if later.is_animation {
            animated.add(later.units, order);
        }
    }
}

/// Whether the decorations come in the order of their starts, and none begins inside another that it must
/// not meet.
fn stand_apart<'t>(mut taking: impl Iterator<Item = Taking<'t, 't>>) -> bool {
    let (mut last_start, mut end_of_any, mut end_of_animated) = (0, 0, 0);
    taking.all(|taking| {
        let Units { start, end } = taking.units;
        let free_from = if taking.is_animation { end_of_any } else { end_of_animated };
        let stands_apart = start >= last_start && start >= free_from;
        last_start = start;
        end_of_any = end_of_any.max(end);
        if taking.is_animation {
            end_of_animated = end_of_animated.max(end);
        }
        stands_apart
    })
}
