//! Where findings go: counted all, kept as many as the report may hold.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

use super::{Diagnostic, Finding, Severity};
use crate::report::Report;
use crate::{Operation, sort};

/// What the order of a report goes by: where the value begins, the range in it, the rule; then, for
/// absent fields of one object, the order in which they were missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) offset_bytes: usize,
    pub(crate) range: Option<crate::text::Utf16Range>,
    pub(crate) rule: crate::Rule,
}

#[derive(Debug)]
pub(crate) struct Sink {
    errors: Kept,
    warnings: Kept,
}

impl Sink {
    pub(crate) fn new(max_diagnostics: usize) -> Self {
        Self { errors: Kept::new(max_diagnostics), warnings: Kept::new(max_diagnostics) }
    }

    /// Counts a finding; makes it, with all that costs, only if it may be kept.
    pub(crate) fn add(
        &mut self,
        key: Key,
        severity: Severity,
        path_bytes: usize,
        make: impl FnOnce() -> Finding,
    ) {
        let kept = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        if let Some(order) = kept.admit(key, path_bytes) {
            kept.push((key, order, make()));
        }
    }

    /// The report: errors are kept before warnings, and all stand in one order.
    pub(crate) fn into_report(mut self, operation: Option<Operation>) -> Report {
        let max = self.errors.max;
        let (errors, warnings) = (self.errors.count, self.warnings.count);
        if errors + warnings == 0 {
            let diagnostics = Vec::new();
            return Report { operation, errors, warnings, truncated: false, diagnostics };
        }
        self.errors.trim();
        self.warnings.max = max.saturating_sub(self.errors.found.len());
        self.warnings.trim();
        let mut found = mem::take(&mut self.errors.found);
        found.append(&mut self.warnings.found);
        sort(&mut found);
        Report {
            operation,
            errors,
            warnings,
            truncated: errors + warnings > found.len(),
            diagnostics: found.into_iter().map(|(_, _, finding)| Diagnostic(finding)).collect(),
        }
    }
}

/// The first findings of one severity; never more than twice as many as the report may hold.
#[derive(Debug)]
struct Kept {
    max: usize,
    count: usize,
    found: Vec<Counted>,
    /// Set once more was found than may be kept: nothing after it counts.
    worst: Option<Key>,
    /// The bytes of the long paths that were written.
    long_paths_bytes: usize,
}

/// Only keys that no API has make a path longer than this.
const LONG_PATH_BYTES: usize = 1 << 10;
/// After so many bytes of long paths, no more are written: else a key of a megabyte with findings below it
/// would be copied into each of them.
const LONG_PATHS_BYTES_MAX: usize = 1 << 20;

impl Kept {
    const fn new(max: usize) -> Self {
        Self { max, count: 0, found: Vec::new(), worst: None, long_paths_bytes: 0 }
    }

    /// Counts a finding; how many came before it, if it is to be kept.
    fn admit(&mut self, key: Key, path_bytes: usize) -> Option<usize> {
        let order = self.count;
        self.count += 1;
        if self.max == 0 || self.worst.is_some_and(|worst| key >= worst) {
            return None;
        }
        if path_bytes > LONG_PATH_BYTES {
            if self.long_paths_bytes > LONG_PATHS_BYTES_MAX {
                return None;
            }
            self.long_paths_bytes += path_bytes;
        }
        Some(order)
    }

    #[inline(never)]
    fn push(&mut self, counted: Counted) {
        self.found.push(counted);
        if self.found.len() >= self.max.saturating_mul(2).max(16) {
            self.trim();
            self.worst = self.found.last().map(|(key, _, _)| *key);
        }
    }

    fn trim(&mut self) {
        sort(&mut self.found);
        self.found.truncate(self.max);
    }
}

/// A finding, what it is ordered by, and how many of its severity were found before it.
type Counted = (Key, usize, Finding);

fn sort(found: &mut Vec<Counted>) {
    if found.len() < 2 {
        return;
    }
    let key = |index| found.get(index).map_or(0, |found: &Counted| found.0.offset_bytes as u64);
    let order = sort::indices(found.len(), &key, &|a, b| match (found.get(a), found.get(b)) {
        (Some(a), Some(b)) => (a.0, a.1).cmp(&(b.0, b.1)),
        _ => Ordering::Equal,
    });
    let mut slots: Vec<Option<Counted>> = mem::take(found).into_iter().map(Some).collect();
    found.extend(order.into_iter().filter_map(|index| slots.get_mut(index)?.take()));
}
