//! A list that keeps the first constructs of a search.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::Construct;

/// The first constructs, by lowest start, then the longer.
#[derive(Debug)]
pub(super) struct FirstConstructs<K> {
    found: Vec<Construct<K>>,
    max: usize,
}

impl<K> FirstConstructs<K> {
    /// Creates a list of at most `max` constructs; `usize::MAX` for all.
    pub(super) const fn new(max: usize) -> Self {
        Self { found: Vec::new(), max }
    }

    /// Adds a construct, unless the list is full and the construct comes after its last.
    pub(super) fn push(&mut self, construct: Construct<K>) {
        if self.max == usize::MAX {
            // Sorted at the end: inserting each would take quadratic time.
            return self.found.push(construct);
        }
        let index = self.found.partition_point(|it| key(it) <= key(&construct));
        if index < self.max {
            self.found.truncate(self.max - 1);
            self.found.insert(index, construct);
        }
    }

    /// Adds a construct, if there is one.
    pub(super) fn extend(&mut self, construct: Option<Construct<K>>) {
        if let Some(construct) = construct {
            self.push(construct);
        }
    }

    /// Returns `false` if no construct that begins at an offset or after it can be among the first.
    pub(super) fn accepts(&self, start_bytes: usize) -> bool {
        !self.is_full() || self.found.last().is_some_and(|last| start_bytes <= last.start_bytes)
    }

    pub(super) fn is_full(&self) -> bool {
        self.found.len() == self.max
    }

    pub(super) fn into_vec(mut self) -> Vec<Construct<K>> {
        if self.max == usize::MAX {
            self.found.sort_by_key(key);
        }
        self.found
    }
}

const fn key<K>(construct: &Construct<K>) -> (usize, Reverse<usize>) {
    (construct.start_bytes, Reverse(construct.end_bytes))
}
