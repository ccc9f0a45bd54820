//! The decorations of a text: from styles of characters to ranges.

use std::ops::Range;

use crate::cell::{Cell, STYLES, text_of, trimmed};
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
    let mut before = 0;
    for (at, cell) in cells.iter().enumerate() {
        if cell.styles == before {
            continue;
        }
        for ((style, _), runs) in STYLES.into_iter().zip(&mut all) {
            match (before & style != 0, cell.styles & style != 0) {
                (false, true) => runs.push(at..cells.len()),
                (true, false) => {
                    if let Some(last) = runs.last_mut() {
                        last.end = at;
                    }
                }
                _ => {}
            }
        }
        before = cell.styles;
    }
    all
}

/// Returns the `text_decorations` of a piece, as JSON. `trims` removes white space at the ends of styles.
pub(crate) fn decorations(text: &Text, piece: &Range<usize>, trims: bool) -> Vec<String> {
    let cells = text.cells.get(piece.clone()).unwrap_or_default();
    let mut units = Vec::with_capacity(cells.len() + 1);
    let mut unit = 0;
    for cell in cells {
        units.push(unit);
        unit += cell.c.len_utf16();
    }
    units.push(unit);
    let mut found: Vec<(usize, usize, usize, String)> = Vec::new();
    if cells.iter().any(|cell| cell.styles != 0) {
        let is_cluster =
            if may_split(cells) { clusters(&text_of(cells), cells.len()) } else { Vec::new() };
        for (rank, ((_, name), runs)) in STYLES.into_iter().zip(runs(cells)).enumerate() {
            for range in merged(runs, cells, &is_cluster, trims) {
                let unit = |at: usize| units.get(at).copied().unwrap_or_default();
                let name = format!(r#""style":"{name}""#);
                found.push((unit(range.start), unit(range.end), rank, name));
            }
        }
    }
    for attached in &text.attached {
        if let AttachedKind::Animation(name) = &attached.kind
            && let Some((start, end)) = clipped(&attached.cells, piece, &units)
        {
            let name = format!(r#""animation":{}"#, crate::json::quoted(name));
            found.push((start, end, STYLES.len(), name));
        }
    }
    found.sort_by_key(|(start, end, rank, _)| (*start, *end, *rank));
    found
        .into_iter()
        .map(|(start, end, _, name)| format!(r#"{{"range":[{start},{end}],{name}}}"#))
        .collect()
}

/// Returns `true` if a style may begin or end inside a grapheme cluster: next to a character outside ASCII.
fn may_split(cells: &[Cell]) -> bool {
    cells.windows(2).any(|pair| match pair {
        [a, b] => {
            // Styles end before white space.
            let is_styled = a.styles | b.styles != 0;
            let changes = a.styles != b.styles || a.is_space() != b.is_space();
            is_styled && changes && !(a.c.is_ascii() && b.c.is_ascii())
        }
        _ => false,
    })
}

/// Returns a range of cells inside a piece, in UTF-16 code units.
pub(crate) fn clipped(
    cells: &Range<usize>,
    piece: &Range<usize>,
    units: &[usize],
) -> Option<(usize, usize)> {
    let start = cells.start.max(piece.start);
    let end = cells.end.min(piece.end);
    let unit = |at: usize| units.get(at - piece.start).copied();
    if start < end { Some((unit(start)?, unit(end)?)) } else { None }
}

/// Trims the ranges, widens them to whole clusters, and merges those that touch.
fn merged(
    runs: Vec<Range<usize>>,
    cells: &[Cell],
    is_cluster: &[bool],
    trims: bool,
) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for run in runs {
        let mut range = if trims { trimmed(cells, run) } else { run };
        if range.is_empty() {
            continue;
        }
        if !is_cluster.is_empty() {
            while is_cluster.get(range.start) == Some(&false) {
                range.start -= 1;
            }
            while is_cluster.get(range.end) == Some(&false) {
                range.end += 1;
            }
        }
        match out.last_mut() {
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}
