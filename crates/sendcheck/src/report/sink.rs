//! The diagnostics of a check: all are counted, and as many are kept as the report may hold.

use alloc::vec::Vec;
use core::cmp::Reverse;

use super::{Diagnostic, Report};
use crate::catalogue::{Rule, Severity};
use crate::schema::Operation;
use crate::text::Utf16Range;

/// The order of a report: where the value begins; then the range, none first, then by lower start, then the longer;
/// then the rule; then, for absent fields of one object, their order in the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    offset_bytes: usize,
    range: Option<(usize, Reverse<usize>)>,
    rule: Rule,
}

impl Key {
    pub(crate) fn new(offset_bytes: usize, range: Option<Utf16Range>, rule: Rule) -> Self {
        let range = range.map(|range| (range.start(), Reverse(range.end())));
        Self { offset_bytes, range, rule }
    }
}

#[derive(Debug)]
pub(crate) struct Sink {
    errors: BoundedList,
    warnings: BoundedList,
}

impl Sink {
    pub(crate) fn new(max_diagnostics: usize) -> Self {
        Self {
            errors: BoundedList::new(max_diagnostics),
            warnings: BoundedList::new(max_diagnostics),
        }
    }

    /// Counts a diagnostic; makes it, with all that costs, only if it may be kept.
    pub(crate) fn add(
        &mut self,
        key: Key,
        severity: Severity,
        path_bytes: usize,
        make: impl FnOnce() -> Diagnostic,
    ) {
        let kept = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        if kept.admits(key, path_bytes) {
            kept.push(make());
        }
    }

    /// Returns the report. If there are too many diagnostics, errors are kept before warnings. All are sorted.
    pub(crate) fn into_report(self, operation: Option<Operation>) -> Report {
        let Self { mut errors, mut warnings } = self;
        if errors.count + warnings.count == 0 {
            let diagnostics = Vec::new();
            return Report { operation, errors: 0, warnings: 0, truncated: false, diagnostics };
        }
        errors.trim();
        warnings.max = errors.max.saturating_sub(errors.found.len());
        warnings.trim();
        let mut diagnostics = errors.found;
        if diagnostics.is_empty() {
            diagnostics = warnings.found;
        } else {
            diagnostics.append(&mut warnings.found);
        }
        diagnostics = sort(diagnostics);
        Report {
            operation,
            errors: errors.count,
            warnings: warnings.count,
            truncated: errors.count + warnings.count > diagnostics.len(),
            diagnostics,
        }
    }
}

/// The first diagnostics of one severity; never more than twice as many as the report may hold.
#[derive(Debug)]
struct BoundedList {
    max: usize,
    count: usize,
    /// In the order in which they were found, but for those that a trim has left, which come first.
    found: Vec<Diagnostic>,
    /// Whether more was found than may be kept: nothing after the last of the first `max` counts then.
    is_full: bool,
    /// The bytes of the long paths that were written.
    long_paths_bytes: usize,
}

/// Only keys that no API has make a path longer than this.
const LONG_PATH_BYTES: usize = 1 << 10;
/// After this many bytes of long paths, no more are written: else a key of a megabyte with diagnostics below it
/// would be copied into each of them.
const LONG_PATHS_BYTES_MAX: usize = 1 << 20;

/// Most documents have no more diagnostics of one severity.
const FEW: usize = 2;

impl BoundedList {
    const fn new(max: usize) -> Self {
        Self { max, count: 0, found: Vec::new(), is_full: false, long_paths_bytes: 0 }
    }

    /// Counts a diagnostic; whether it is to be kept.
    fn admits(&mut self, key: Key, path_bytes: usize) -> bool {
        self.count += 1;
        if self.max == 0 || self.is_full && self.worst().is_some_and(|worst| key >= worst) {
            return false;
        }
        if path_bytes > LONG_PATH_BYTES {
            if self.long_paths_bytes > LONG_PATHS_BYTES_MAX {
                return false;
            }
            self.long_paths_bytes += path_bytes;
        }
        true
    }

    #[inline(never)]
    fn push(&mut self, found: Diagnostic) {
        if self.found.is_empty() {
            self.found = Vec::with_capacity(FEW);
        }
        self.found.push(found);
        if self.found.len() >= self.max.saturating_mul(2).max(16) {
            self.trim();
            self.is_full = true;
        }
    }

    /// Returns the last that is kept, of those that a trim has left.
    fn worst(&self) -> Option<Key> {
        self.found.get(self.max.checked_sub(1)?).map(key_of)
    }

    fn trim(&mut self) {
        if self.found.len() > self.max {
            self.found = sort(core::mem::take(&mut self.found));
            self.found.truncate(self.max);
        }
    }
}

fn key_of(diagnostic: &Diagnostic) -> Key {
    Key::new(diagnostic.offset_bytes, diagnostic.range, diagnostic.rule)
}

/// Sorts diagnostics. Those with the same key stay in the order in which they were found.
fn sort(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    crate::sort::sort(found, |a, b| key_of(a).cmp(&key_of(b)))
}
