//! Searches for bytes.

use super::steps;

/// Returns the offset of the first of two bytes at or after `from`.
pub(super) fn find_either(bytes: &[u8], from: usize, one: u8, other: u8) -> Option<usize> {
    let rest = bytes.get(from..)?;
    #[cfg(feature = "std")]
    let len = memchr::memchr2(one, other, rest);
    #[cfg(not(feature = "std"))]
    let len = rest.iter().position(|&byte| byte == one || byte == other);
    steps::add(len.map_or(rest.len(), |len| len + 1));
    Some(from + len?)
}
