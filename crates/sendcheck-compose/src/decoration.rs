//! The decorations of a text: from styles of characters to ranges.

use std::ops::Range;

use crate::cell::{Cell, STYLES, Units, text_of, trimmed};
use crate::flow::{AttachedKind, Text};
use crate::places::clusters;

/// Returns the ranges of all decorations in a part of a text, as cells.
pub(crate) fn ranges(text: &Text, cells: &Range<usize>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for runs in runs(text.cells.get(cells.clone()).unwrap_or_default()) {
        let moved = |range: Range<usize>| range.start + cells.start..range.end + cells.start;
        all.extend(runs.into_iter().map(moved));
    }
    all.extend(text.attached.iter().filter_map(|attached| match attached.kind {
        AttachedKind::Animation(_) => Some(attached.cells.clone()),
        AttachedKind::Mention { .. } | AttachedKind::Sticker { .. } => None,
    }));
    all
}

/// Returns the ranges of each style.
fn runs(cells: &[Cell]) -> [Vec<Range<usize>>; STYLES.len()] {
    let mut all: [Vec<Range<usize>>; STYLES.len()] = Default::default();
    let mut at = 0;
    for alike in cells.chunk_by(|a, b| a.styles == b.styles) {
        let end = at + alike.len();
        let styles = alike.first().map_or(0, |cell| cell.styles);
        for (_, runs) in STYLES.iter().zip(&mut all).filter(|((style, _), _)| styles & style != 0) {
            match runs.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => runs.push(at..end),
            }
        }
        at = end;
    }
    all
}

/// Returns the `text_decorations` of a piece, as JSON. `trims` removes white space at the ends of styles.
pub(crate) fn decorations(text: &Text, piece: &Range<usize>, trims: bool) -> Vec<String> {
    let cells = text.cells.get(piece.clone()).unwrap_or_default();
    let units = Units::new(cells);
    let mut found: Vec<(usize, usize, usize, String)> = Vec::new();
    for (rank, ((_, name), runs)) in STYLES.into_iter().zip(styled(cells, trims)).enumerate() {
        for run in runs {
            let (start, end) = (units.at(run.start), units.at(run.end));
            let json = format!(r#"{{"range":[{start},{end}],"style":"{name}"}}"#);
            found.push((start, end, rank, json));
        }
    }
    for attached in &text.attached {
        if let AttachedKind::Animation(name) = &attached.kind
            && let Some((start, end)) = clipped(&attached.cells, piece, &units)
        {
            let name = crate::json::quoted(name);
            let json = format!(r#"{{"range":[{start},{end}],"animation":{name}}}"#);
            found.push((start, end, STYLES.len(), json));
        }
    }
    found.sort_by_key(|(start, end, rank, _)| (*start, *end, *rank));
    found.into_iter().map(|(.., json)| json).collect()
}

/// Returns the ranges of each style, without white space at their ends, and with whole grapheme clusters.
fn styled(cells: &[Cell], trims: bool) -> [Vec<Range<usize>>; STYLES.len()] {
    let mut all = runs(cells);
    if trims {
        for run in all.iter_mut().flatten() {
            *run = trimmed(cells, run.clone());
        }
    }
    // Only next to a character outside ASCII can a range begin or end inside a grapheme cluster.
    let is_ascii = |at: usize| cells.get(at).is_none_or(|cell| cell.c.is_ascii());
    let may_split = |at: usize| !is_ascii(at) || at > 0 && !is_ascii(at - 1);
    let has_split = all.iter().flatten().any(|run| may_split(run.start) || may_split(run.end));
    let is_cluster = if has_split { clusters(&text_of(cells), cells.len()) } else { Vec::new() };
    all.map(|runs| merged(runs, &is_cluster))
}

/// Returns a range of cells inside a piece, in UTF-16 code units.
pub(crate) fn clipped(
    cells: &Range<usize>,
    piece: &Range<usize>,
    units: &Units,
) -> Option<(usize, usize)> {
    let start = cells.start.max(piece.start);
    let end = cells.end.min(piece.end);
    (start < end).then(|| (units.at(start - piece.start), units.at(end - piece.start)))
}

/// Widens the ranges to whole clusters, and merges those that touch.
fn merged(runs: Vec<Range<usize>>, is_cluster: &[bool]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(runs.len());
    for mut range in runs.into_iter().filter(|run| !run.is_empty()) {
        while is_cluster.get(range.start) == Some(&false) {
            range.start -= 1;
        }
        while is_cluster.get(range.end) == Some(&false) {
            range.end += 1;
        }
        match out.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}
