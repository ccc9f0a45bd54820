use alloc::vec;
use alloc::vec::Vec;

use crate::model::Units;
use crate::sort::sort_numbers;

/// Every bound of some ranges, ascending and each once: stretch `i` begins at bound `i`.
pub(super) fn bounds(ranges: impl Iterator<Item = Units>) -> Vec<u64> {
    let mut bounds: Vec<u64> = ranges.flat_map(|units| [units.start, units.end]).collect();
    sort_numbers(&mut bounds);
    bounds.dedup();
    bounds
}

/// Which range, of those added in order, was the first to cover each code unit.
///
/// A tree over the stretches between the bounds of all ranges: adding a range and asking for the first
/// one in a range take time logarithmic in their number, whatever they are.
#[derive(Debug)]
pub(super) struct IntervalIndex<'b> {
    bounds: &'b [u64],
    /// The lowest order in each subtree: the children of node `i` are `2 * i` and `2 * i + 1`, and the
    /// leaves are the second half.
    lowest: Vec<usize>,
    /// For each stretch the next one that is not covered, itself or further on.
    next_free: Vec<usize>,
}

const FREE: usize = usize::MAX;

impl<'b> IntervalIndex<'b> {
    pub(super) fn new(bounds: &'b [u64]) -> Self {
        let stretches = bounds.len();
        Self { bounds, lowest: vec![FREE; stretches * 2], next_free: (0..=stretches).collect() }
    }

    fn stretch(&self, bound: u64) -> usize {
        self.bounds.partition_point(|&other| other < bound)
    }

    /// The lowest order of the ranges that share a code unit with `units`.
    pub(super) fn first_in(&self, units: Units) -> Option<usize> {
        let mut from = self.stretch(units.start) + self.bounds.len();
        let mut to = self.stretch(units.end) + self.bounds.len();
        let mut first = FREE;
        let at = |node: usize| self.lowest.get(node).copied().unwrap_or(FREE);
        while from < to {
            if from & 1 == 1 {
                first = first.min(at(from));
                from += 1;
            }
            if to & 1 == 1 {
                to -= 1;
                first = first.min(at(to));
            }
            from /= 2;
            to /= 2;
        }
        (first != FREE).then_some(first)
    }

    /// Adds a range; `order` is greater than those before it, so it changes only what is free.
    pub(super) fn add(&mut self, units: Units, order: usize) {
        let end = self.stretch(units.end);
        let mut stretch = self.free_from(self.stretch(units.start));
        while stretch < end {
            let mut node = stretch + self.bounds.len();
            while node > 0
                && let Some(lowest) = self.lowest.get_mut(node)
                && *lowest == FREE
            {
                *lowest = order;
                node /= 2;
            }
            if let Some(next) = self.next_free.get_mut(stretch) {
                *next = stretch + 1;
            }
            stretch = self.free_from(stretch + 1);
        }
    }

    /// The first free stretch from `stretch` on; shortens the way for the next who asks.
    fn free_from(&mut self, stretch: usize) -> usize {
        let mut free = stretch;
        while let Some(&next) = self.next_free.get(free)
            && next != free
        {
            free = next;
        }
        let mut passed = stretch;
        while passed != free
            && let Some(next) = self.next_free.get_mut(passed)
        {
            passed = core::mem::replace(next, free);
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::{IntervalIndex, Units, bounds};

    #[test]
    fn agrees_with_looking_at_each() {
        // Every sequence of five ranges within four units.
        let ranges: alloc::vec::Vec<Units> =
            (0..4).flat_map(|start| (start + 1..=4).map(move |end| Units { start, end })).collect();
        let count = ranges.len();
        for sequence in 0..count.pow(4) {
            let picked: alloc::vec::Vec<Units> =
                (0..4).map(|path| ranges[sequence / count.pow(path) % count]).collect();
            let bounds = bounds(picked.iter().copied());
            let mut cover = IntervalIndex::new(&bounds);
            for (order, units) in picked.iter().enumerate() {
                let expected = picked[..order]
                    .iter()
                    .position(|earlier| earlier.start < units.end && units.start < earlier.end);
                assert_eq!(cover.first_in(*units), expected, "{picked:?}");
                cover.add(*units, order);
            }
        }
    }
}
