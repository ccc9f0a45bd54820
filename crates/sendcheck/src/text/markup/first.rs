//! A list that keeps the first constructs of a search.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::{Construct, FINDINGS_MAX};

/// The first constructs, by lowest start, then the longer.
#[derive(Debug)]
pub(super) struct FirstConstructs<K>(Vec<Construct<K>>);

impl<K> FirstConstructs<K> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a construct, unless the list is full and the construct comes after its last.
    pub(super) fn push(&mut self, construct: Construct<K>) {
        let key = |it: &Construct<K>| (it.start_bytes, Reverse(it.end_bytes));
        let index = self.0.partition_point(|it| key(it) <= key(&construct));
        if index < FINDINGS_MAX {
            self.0.truncate(FINDINGS_MAX - 1);
            self.0.insert(index, construct);
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
        !self.is_full() || self.0.last().is_some_and(|last| start_bytes <= last.start_bytes)
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() == FINDINGS_MAX
    }

    pub(super) fn into_vec(self) -> Vec<Construct<K>> {
        self.0
    }
}
