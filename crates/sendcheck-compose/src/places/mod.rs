//! Places where a text may be split.

mod marks;
mod protected;

use std::ops::Range;

use crate::cell::{ADDED, Cell, is_blank_char, text_of};
use crate::flow::{AttachedKind, Text};
use crate::sentence::{ends_east_asian, is_closer, is_east_asian, is_stop};
use marks::Marks;
pub(crate) use protected::clusters;
use protected::protected;

/// The classes of places, the best first.
pub(crate) const BLOCK: usize = 1;
pub(crate) const LINE: usize = 2;
pub(crate) const SENTENCE: usize = 3;
pub(crate) const WORD: usize = 4;
const EAST_ASIAN: usize = 5;
const CLUSTER: usize = 6;
const CLASSES: usize = 6;

/// A place: where the text before it ends, and where the text after it begins. White space between is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) end: usize,
    pub(crate) start: usize,
}

/// The places of a text, and what finding the right one needs.
#[derive(Debug)]
pub(crate) struct Places {
    /// The places of each class, in order.
    classes: [Vec<Place>; CLASSES],
    /// All places, in order.
    all: Vec<Place>,
    /// The UTF-16 offset of each cell, and of the end.
    pub(crate) units: Vec<usize>,
    /// Whether a grapheme cluster begins at a cell; true at the end.
    is_cluster: Vec<bool>,
    /// How many cells before each one show something.
    visible: Vec<usize>,
}

impl Places {
    pub(crate) fn new(text: &Text, limit: usize) -> Self {
        let cells = &text.cells;
        let (units, visible) = counts(cells);
        let string = text_of(cells);
        let is_cluster = clusters(&string, cells.len());
        let inside = protected(text, &string, &units, limit, &is_cluster);
        let mut places =
            Self { classes: Default::default(), all: Vec::new(), units, is_cluster, visible };
        places.find(text, &inside);
        places
    }

    fn find(&mut self, text: &Text, inside: &[bool]) {
        let cells = &text.cells;
        let mut marks = Marks::new(text);
        let mut ends = text.block_ends.iter().copied().chain([cells.len()]).peekable();
        let mut at = 1;
        while at < cells.len() {
            let is_space = cells.get(at).is_some_and(Cell::is_space);
            let (class, place, next) = if is_space {
                let end = run_end(cells, at);
                let (class, start) = marks.classify(cells, at, end);
                (class, Place { end: at, start }, end + 1)
            } else {
                (between(cells, at), Place { end: at, start: at }, at + 1)
            };
            while ends.next_if(|end| *end <= place.start).is_some() {}
            // Invisible characters at the end of a block stay with it, whether another block follows or not: a stream
            // does not know.
            let is_shown = ends.peek().is_some_and(|end| self.shows(place.start..*end));
            let is_free = |index: usize| !inside.get(index).copied().unwrap_or_default();
            if is_free(place.end) && is_free(place.start) && is_shown {
                if let Some(list) = self.classes.get_mut(class - 1) {
                    list.push(place);
                }
                self.all.push(place);
            }
            at = next;
        }
    }

    /// Returns `true` if some of the cells show something.
    fn shows(&self, cells: Range<usize>) -> bool {
        self.visible.get(cells.start) < self.visible.get(cells.end)
    }

    /// Returns the places after a cell whose first part shows something, up to an end.
    fn window<'p>(&self, list: &'p [Place], cells: &Range<usize>, max_end: usize) -> &'p [Place] {
        let seen = self.visible.get(cells.start).copied().unwrap_or_default();
        // The first index with something visible before it, and the last with something visible after it.
        let first = self.visible.partition_point(|count| *count <= seen);
        let total = self.visible.get(cells.end).copied().unwrap_or_default();
        let last = self.visible.partition_point(|count| *count < total);
        let from = list.partition_point(|place| place.end < first);
        let to = list.partition_point(|place| place.end <= max_end && place.start < last);
        list.get(from..to).unwrap_or_default()
    }

    fn class(&self, class: usize) -> &[Place] {
        self.classes.get(class - 1).map_or(&[], Vec::as_slice)
    }

    /// Returns the place at which a text is split: the last of the best class up to `max_end`, if at least half of
    /// `limit` is before it. `cells` is the rest of the text.
    pub(crate) fn choose(
        &self,
        cells: &Range<usize>,
        max_end: usize,
        limit: usize,
    ) -> Option<Place> {
        let len = |end: usize| self.len(cells.start..end);
        let last = |class: usize| self.window(self.class(class), cells, max_end).last().copied();
        let half = [BLOCK, LINE, SENTENCE]
            .into_iter()
            .find_map(|class| last(class).filter(|place| 2 * len(place.end) >= limit));
        half.or_else(|| [WORD, EAST_ASIAN, CLUSTER].into_iter().find_map(last))
            .or_else(|| [BLOCK, LINE, SENTENCE].into_iter().find_map(last))
            .or_else(|| {
                let all = self.window(&self.all, cells, cells.end);
                let index = all.partition_point(|place| place.end <= max_end);
                all.get(index).copied()
            })
    }

    /// Returns the last place of the first class that has one, before a cell.
    pub(crate) fn before(&self, cells: &Range<usize>, cell: usize) -> Option<Place> {
        [BLOCK, LINE, SENTENCE, WORD].into_iter().find_map(|class| {
            let window = self.window(self.class(class), cells, cell);
            window.iter().rev().find(|place| place.start <= cell).copied()
        })
    }

    /// Returns the last boundary of a cluster after a cell within a number of code units; inside a cluster that is
    /// longer, a boundary of a character.
    pub(crate) fn cluster_within(&self, start: usize, limit: usize) -> usize {
        let end = self.end_within(start, limit);
        let cluster = (start + 1..=end).rev().find(|at| self.is_cluster.get(*at) == Some(&true));
        cluster.unwrap_or(end)
    }

    /// Returns the end of the cells from a start that have at most this number of code units, and at least one cell.
    pub(crate) fn end_within(&self, start: usize, limit: usize) -> usize {
        let base = self.units.get(start).copied().unwrap_or_default();
        let end = self.units.partition_point(|units| *units <= base + limit).saturating_sub(1);
        end.max(start + 1)
    }

    /// Returns the length of a range, in UTF-16 code units.
    pub(crate) fn len(&self, cells: Range<usize>) -> usize {
        let units =
            |at: usize| self.units.get(at).or(self.units.last()).copied().unwrap_or_default();
        units(cells.end) - units(cells.start)
    }
}

fn counts(cells: &[Cell]) -> (Vec<usize>, Vec<usize>) {
    let (mut units, mut visible) = (vec![0], vec![0]);
    units.reserve(cells.len());
    visible.reserve(cells.len());
    let (mut unit, mut seen) = (0, 0);
    for cell in cells {
        unit += cell.c.len_utf16();
        seen += usize::from(!is_blank_char(cell.c));
        units.push(unit);
        visible.push(seen);
    }
    (units, visible)
}

fn run_end(cells: &[Cell], start: usize) -> usize {
    let rest = cells.get(start..).unwrap_or_default();
    start + rest.iter().take_while(|cell| cell.is_space()).count()
}

/// Returns the class of the boundary between two cells that are not white space.
fn between(cells: &[Cell], at: usize) -> usize {
    let char = |index: usize| cells.get(index).map_or(' ', |cell| cell.c);
    let (before, after) = (char(at - 1), char(at));
    if before.is_whitespace() {
        return CLUSTER;
    }
    if ends_east_asian(cells, at) && !is_closer(after) && !is_stop(after) {
        SENTENCE
    } else if is_east_asian(after)
        && (is_east_asian(before) || matches!(before, '、' | '，' | '。' | '！' | '？'))
    {
        EAST_ASIAN
    } else {
        CLUSTER
    }
}

/// Returns `true` if the cells have something that is not added by rendering and shows something.
pub(crate) fn has_own_text(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| !cell.is(ADDED) && !is_blank_char(cell.c))
}

/// Returns the stickers of a text: their first cells and images.
pub(crate) fn stickers(text: &Text) -> impl Iterator<Item = (usize, &str)> {
    text.attached.iter().filter_map(|attached| match &attached.kind {
        AttachedKind::Sticker { image, .. } => Some((attached.cells.start, image.as_str())),
        AttachedKind::Animation(_) | AttachedKind::Mention { .. } => None,
    })
}
