//! Boundaries at which a text is not split.

use std::ops::Range;

use sendcheck::links::find_links;
use sendcheck::text::graphemes;

use crate::flow::Text;

/// Returns for each cell, and for the end, whether a grapheme cluster begins there.
pub(crate) fn clusters(string: &str, len: usize) -> Vec<bool> {
    if string.is_ascii() && !string.contains('\r') {
        return vec![true; len + 1];
    }
    let mut is_cluster = vec![false; len + 1];
    let mut at = 0;
    for cluster in graphemes(string) {
        if let Some(first) = is_cluster.get_mut(at) {
            *first = true;
        }
        at += cluster.chars().count();
    }
    if let Some(last) = is_cluster.last_mut() {
        *last = true;
    }
    is_cluster
}

/// Returns for each boundary whether a split there is not allowed.
pub(super) fn protected(
    text: &Text,
    string: &str,
    units: &[usize],
    limit: usize,
    is_cluster: &[bool],
) -> Vec<bool> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut at = (0, 0);
    for link in find_links(string).strict(false) {
        let range = link.range();
        let mut cell_of = |byte: usize| {
            let between = string.get(at.0..byte).unwrap_or_default();
            at = (byte, at.1 + between.chars().count());
            at.1
        };
        let start = cell_of(range.start);
        ranges.push(start..cell_of(range.end));
    }
    let len = |range: &Range<usize>| {
        let unit = |at: usize| units.get(at).copied().unwrap_or_default();
        unit(range.end).saturating_sub(unit(range.start))
    };
    for unit in &text.units {
        let is_long = len(&unit.cells) > limit;
        ranges.push(if is_long { unit.address.clone() } else { unit.cells.clone() });
    }
    ranges.extend(text.attached.iter().map(|attached| attached.cells.clone()));
    // One pass, however much the ranges overlap.
    let mut changes = vec![0_i32; text.cells.len() + 2];
    for range in ranges.iter().filter(|range| range.len() > 1) {
        if let Some(change) = changes.get_mut(range.start + 1) {
            *change += 1;
        }
        if let Some(change) = changes.get_mut(range.end) {
            *change -= 1;
        }
    }
    let mut depth = 0;
    let boundaries = changes.iter().zip(is_cluster);
    boundaries
        .map(|(change, is_cluster)| {
            depth += change;
            depth > 0 || !is_cluster
        })
        .collect()
}
