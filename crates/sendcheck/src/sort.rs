//! One sort for all: the standard library's, compiled once, as each type that it is compiled for costs a
//! browser some kilobytes.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// The indices 0 to `len`, in the order of `key`, then of `compare`; stable. Most comparisons go by the key
/// alone.
#[inline(never)]
pub(crate) fn indices(
    len: usize,
    key: &dyn Fn(usize) -> u64,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = (0..len).map(|index| (key(index), index)).collect();
    let order = |a: &(u64, usize), b: &(u64, usize)| {
        let by_key = a.0.cmp(&b.0);
        by_key.then_with(|| compare(a.1, b.1)).then_with(|| a.1.cmp(&b.1))
    };
    keyed.sort_unstable_by(order);
    keyed.into_iter().map(|(_, index)| index).collect()
}

/// `items` in the order of `key`; stable.
pub(crate) fn sorted<T>(items: &[T], key: impl Fn(&T) -> u64) -> impl Iterator<Item = &T> {
    sorted_by(items, key, |_, _| Ordering::Equal)
}

/// `items` in the order of `key`, then of `compare`; stable.
pub(crate) fn sorted_by<T>(
    items: &[T],
    key: impl Fn(&T) -> u64,
    compare: impl Fn(&T, &T) -> Ordering,
) -> impl Iterator<Item = &T> {
    let key = |index| items.get(index).map_or(0, &key);
    let order = indices(items.len(), &key, &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    order.into_iter().filter_map(|index| items.get(index))
}

/// The first bytes of a text, as a key that orders texts as they do.
pub(crate) fn first_bytes(text: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
    u64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::{first_bytes, sorted};
    use alloc::vec::Vec;

    #[test]
    fn equal_items_keep_their_order() {
        let items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        let by_number: Vec<_> = sorted(&items, |item| item.0).map(|item| item.1).collect();
        assert_eq!(by_number, ['e', 'b', 'd', 'a', 'c']);
    }

    #[test]
    fn first_bytes_order_as_texts_do() {
        let texts = ["", "\0", "a", "a\0b", "ab", "abcdefgh", "abcdefghi", "b", "é"];
        assert!(texts.is_sorted_by_key(|text| first_bytes(text)));
    }
}
