//! Runs of `*`, `_` and `~~`, and which of them belong together.

use alloc::vec::Vec;

use super::Kind;
use super::found::{Constructs, Offsets, narrow};
use crate::text::property::{is_punctuation, is_whitespace};

/// A run of delimiters, or what is left of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) mark: u8,
    pub(super) start: Offsets,
    /// How many there were.
    pub(super) len: u32,
    /// How many at its start closed something.
    pub(super) closed: u32,
    /// How many at its end opened something.
    pub(super) opened: u32,
    pub(super) can_open: bool,
    pub(super) can_close: bool,
    /// The place of the run among all that can begin a construct.
    pub(super) order: u32,
}

impl Run {
    const fn left(&self) -> u32 {
        self.len - self.closed - self.opened
    }
}

/// Whether a run between two characters can open and close; no character counts as white space.
pub(super) fn flanking(mark: u8, before: Option<char>, after: Option<char>) -> (bool, bool) {
    let space = |c: Option<char>| c.is_none_or(is_whitespace);
    let punctuation = |c: Option<char>| c.is_some_and(is_punctuation);
    let left = !space(after) && (!punctuation(after) || space(before) || punctuation(before));
    let right = !space(before) && (!punctuation(before) || space(after) || punctuation(after));
    if mark == b'_' {
        // Not inside a word, as in `snake_case_name`.
        (left && (!right || punctuation(before)), right && (!left || punctuation(after)))
    } else {
        (left, right)
    }
}

/// Pairs runs, in the order of the text: «process emphasis» of the specification.
pub(super) fn pair(runs: &mut [Run], found: &mut Constructs) {
    // Places in `runs` of those that may still open something.
    let mut openers: Vec<u32> = Vec::new();
    let mut bottoms = OpenersBottom::default();
    for place in 0..runs.len() {
        let Some((before, [closer, ..])) = runs.split_at_mut_checked(place) else { break };
        while closer.can_close && closer.left() > 0 {
            let mut above = openers.iter().copied().enumerate().skip(bottoms.get(closer)).rev();
            let fitting = above.find(|&(_, place)| {
                before.get(place as usize).is_some_and(|run| fits(run, closer))
            });
            let Some((height, opener)) =
                fitting.and_then(|(height, place)| Some((height, before.get_mut(place as usize)?)))
            else {
                bottoms.raise(closer, openers.len());
                break;
            };
            take(opener, closer, found);
            openers.truncate(height + usize::from(opener.left() > 0));
            bottoms.lower_all(openers.len());
        }
        if closer.can_open && closer.left() > 0 {
            openers.push(narrow(place));
        }
    }
}

fn fits(opener: &Run, closer: &Run) -> bool {
    // The «multiple of three» rule, by which `*a**b*` is one emphasis.
    let both_ways = opener.can_close || closer.can_open;
    let sum_fits = !(opener.len + closer.len).is_multiple_of(3)
        || (opener.len.is_multiple_of(3) && closer.len.is_multiple_of(3));
    opener.mark == closer.mark && (!both_ways || sum_fits)
}

/// Takes the innermost delimiters of two runs for a construct.
fn take(opener: &mut Run, closer: &mut Run, found: &mut Constructs) {
    let two = opener.left() >= 2 && closer.left() >= 2;
    let kind = match (opener.mark, two) {
        (b'~', _) => Kind::Strikethrough,
        (_, true) => Kind::Strong,
        (_, false) => Kind::Emphasis,
    };
    let taken = if two { 2 } else { 1 };
    opener.opened += taken;
    closer.closed += taken;
    let start = opener.start.plus(opener.len - opener.opened);
    found.add(opener.order, kind, start, closer.start.plus(closer.closed));
}

/// For each sort of closer, below which opener none fits it: to have looked once is enough.
#[derive(Default)]
struct OpenersBottom([usize; OpenersBottom::SORTS]);

impl OpenersBottom {
    const SORTS: usize = 3 * 2 * 3;

    /// What `fits` asks of a closer, as a number.
    fn sort(closer: &Run) -> usize {
        let mark = match closer.mark {
            b'*' => 0,
            b'_' => 1,
            _ => 2,
        };
        (mark * 2 + usize::from(closer.can_open)) * 3 + (closer.len % 3) as usize
    }

    fn get(&self, closer: &Run) -> usize {
        self.0.get(Self::sort(closer)).copied().unwrap_or_default()
    }

    fn raise(&mut self, closer: &Run, openers: usize) {
        if let Some(bottom) = self.0.get_mut(Self::sort(closer)) {
            *bottom = openers;
        }
    }

    fn lower_all(&mut self, openers: usize) {
        for bottom in &mut self.0 {
            *bottom = (*bottom).min(openers);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Offsets, OpenersBottom, Run};
    use alloc::vec::Vec;

    /// One closer of every sort: of every mark, and all that the «multiple of three» rule asks for.
    fn closers() -> Vec<Run> {
        let start = Offsets { byte: 0, utf16: 0 };
        let closer = |mark, can_open, len| Run {
            mark,
            start,
            len,
            closed: 0,
            opened: 0,
            can_open,
            can_close: true,
            order: 0,
        };
        let each = |mark| {
            [false, true]
                .into_iter()
                .flat_map(move |can_open| [1, 2, 3].map(|len| closer(mark, can_open, len)))
        };
        b"*_~".iter().copied().flat_map(each).collect()
    }

    #[test]
    fn each_sort_of_closer_has_its_own_bottom() {
        let closers = closers();
        for (place, raised) in closers.iter().enumerate() {
            let mut bottoms = OpenersBottom::default();
            bottoms.raise(raised, 5);
            for (other, closer) in closers.iter().enumerate() {
                let expected = if other == place { 5 } else { 0 };
                assert_eq!(bottoms.get(closer), expected, "{raised:?} {closer:?}");
            }
            bottoms.lower_all(3);
            assert_eq!(bottoms.get(raised), 3);
        }
    }
}
