//! Where addresses are in a text, so that signs in them stay.

use std::ops::Range;

use sendcheck::links::find_links;

/// The web addresses of a text.
#[derive(Debug, Default)]
pub(crate) struct Addresses(Vec<Range<usize>>);

impl Addresses {
    pub(crate) fn of(text: &str) -> Self {
        Self(find_links(text).filter(|link| link.is_web()).map(|link| link.range()).collect())
    }

    /// Returns `true` if the character at this byte is in an address, but not its first.
    pub(crate) fn hold(&self, at_bytes: usize) -> bool {
        let next = self.0.partition_point(|link| link.end <= at_bytes);
        self.0.get(next).is_some_and(|link| link.start < at_bytes)
    }
}
