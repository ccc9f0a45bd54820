//! Splits a text into pieces.

#[cfg(feature = "serde")]
mod typed;

use std::collections::BTreeSet;
use std::ops::Range;

use sendcheck::limits;

use crate::cell::utf16_len;
use crate::decoration::ranges;
use crate::flow::{Slice, Text};
use crate::note_kind::SplitCause;
use crate::places::{Places, stickers};
#[cfg(feature = "serde")]
pub use typed::{Piece, Pieces, pieces};

/// Splits a text into pieces of at most `limit` UTF-16 code units. White space between them is removed. A piece is longer
/// if it has no place to split, such as a link.
///
/// ```
/// use sendcheck_compose::split::text_pieces;
///
/// assert_eq!(text_pieces("One two. Three four.", 12), ["One two.", "Three four."]);
/// ```
#[must_use]
pub fn text_pieces(text: &str, limit: usize) -> Vec<String> {
    let cells = crate::cell::cells_of(text, false);
    let text = Text { cells, has_plain_blocks: true, ..Text::default() };
    let pieces = slices(&Slice::whole(text), limit.clamp(1, limits::TEXT_UTF16_UNITS));
    pieces.iter().map(|piece| crate::cell::text_of(piece.cells())).collect()
}

/// Splits a text into pieces that fit. The first has no cause.
pub(crate) fn slices(slice: &Slice, limit: usize) -> Vec<Slice> {
    let text = &slice.text;
    let starts = decoration_starts(text, &slice.cells);
    let has_stickers = stickers(text).next().is_some();
    if utf16_len(slice.cells()) <= limit && starts.len() <= limits::DECORATIONS && !has_stickers {
        return vec![slice.clone()];
    }
    let places = Places::new(text, limit);
    let mut pieces = Vec::new();
    let mut rest = slice.clone();
    let mut next = 0;
    loop {
        while starts.get(next).is_some_and(|range| range.end <= rest.cells.start) {
            next += 1;
        }
        let bound = too_many_at(text, &rest.cells, starts.get(next..).unwrap_or_default());
        match cut(&places, &rest.cells, limit, bound) {
            Some((end, start, cause)) if start < rest.cells.end => {
                let cells = rest.cells.start..end;
                pieces.push(Slice { cells, ..rest.clone() });
                rest = Slice { cells: start..rest.cells.end, cause: Some(cause), ..rest };
            }
            _ => {
                pieces.push(rest);
                return pieces;
            }
        }
    }
}

/// Returns where the next piece ends, where the one after it begins, and why.
fn cut(
    places: &Places,
    rest: &Range<usize>,
    limit: usize,
    bound: Option<usize>,
) -> Option<(usize, usize, SplitCause)> {
    let len = places.len(rest.clone());
    let is_long = len > limit;
    if !is_long && bound.is_none() {
        return None;
    }
    let length_end = if is_long { places.end_within(rest.start, limit) } else { rest.end };
    // A first cell of two units may be longer than the limit.
    let length_end =
        if places.len(rest.start..length_end) > limit { rest.start } else { length_end };
    let max_end = bound.map_or(length_end, |bound| bound.min(length_end));
    let cause = if bound.is_some_and(|bound| bound < length_end || !is_long) {
        SplitCause::Decorations
    } else {
        SplitCause::Length
    };
    // Where decorations are too many, they are the limit.
    let half_of = if cause == SplitCause::Length { limit } else { places.len(rest.start..max_end) };
    match places.choose(rest, max_end, half_of) {
        Some(place) if places.len(rest.start..place.end) <= limits::TEXT_UTF16_UNITS => {
            Some((place.end, place.start, cause))
        }
        _ if len > limits::TEXT_UTF16_UNITS => {
            let end = places.cluster_within(rest.start, limits::TEXT_UTF16_UNITS);
            Some((end, end, cause))
        }
        _ => None,
    }
}

/// Returns the ranges of decorations in a part of a text, sorted by start, if there are too many for one piece.
fn decoration_starts(text: &Text, cells: &Range<usize>) -> Vec<Range<usize>> {
    let mut all = ranges(text, cells);
    all.sort_unstable_by_key(|range| (range.start, range.end));
    all
}

/// Returns the start of the first decoration or sticker that is too much for the rest of a text.
fn too_many_at(text: &Text, rest: &Range<usize>, decorations: &[Range<usize>]) -> Option<usize> {
    let mut ranges = decorations.iter().filter(|range| range.end > rest.start);
    let decoration = ranges.nth(limits::DECORATIONS).map(|range| range.start.max(rest.start));
    let mut images = BTreeSet::new();
    let in_rest = stickers(text).filter(|(start, _)| rest.contains(start));
    let sticker = in_rest.enumerate().find_map(|(index, (start, image))| {
        images.insert(image.to_owned());
        (index >= limits::STICKERS || images.len() > limits::STICKER_IMAGES).then_some(start)
    });
    decoration.into_iter().chain(sticker).min()
}
