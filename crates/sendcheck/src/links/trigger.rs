//! The fast way through text without links.

use super::steps;

/// Returns the first `.` or `:` at or after byte `from` that neither white space nor a dot follows.
/// No link is without one.
#[inline]
pub(super) fn find(bytes: &[u8], from: usize) -> Option<usize> {
    let hits = memchr::memchr2_iter(b'.', b':', bytes.get(from..)?);
    let found = hits.map(|hit| from + hit).find(|&hit| may_be_inside(bytes, hit));
    steps::add(found.map_or(bytes.len(), |hit| hit + 2) - from);
    found
}

/// Returns `true` if the text goes on after this dot or colon, as it does inside a link.
#[inline]
fn may_be_inside(bytes: &[u8], hit: usize) -> bool {
    bytes.get(hit + 1).is_some_and(|&next| next > b' ' && next != b'.')
}
