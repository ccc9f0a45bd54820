//! Lists that grow with a document.

use alloc::vec::Vec;

/// Adds to a list. A long one is hostile and attacks with its size, so it grows by a quarter and not to the
/// double.
pub(crate) fn push_thriftily<T>(list: &mut Vec<T>, item: T) {
    const LONG: usize = 10_000;
    if list.len() == list.capacity() && list.len() >= LONG {
        list.reserve_exact(list.len() / 4);
    }
    list.push(item);
}
