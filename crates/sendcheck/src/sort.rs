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
    // Most come in order, which the standard library does not notice when it is built for size.
    if !keyed.is_sorted_by(|a, b| order(a, b).is_lt()) {
        // Not the stable sort, which takes as much memory again.
        keyed.sort_unstable_by(order);
    }
    keyed.into_iter().map(|(_, index)| index).collect()
}

/// The same where the key decides alone.
#[inline(never)]
pub(crate) fn indices_by_key(len: usize, key: &dyn Fn(usize) -> u64) -> Vec<usize> {
    // Mostly, a key and its index fit into one number, which is compared at once.
    let mut all = len as u64;
    let pack = |index| {
        let key = key(index);
        all |= key;
        key << 32 | index as u64
    };
    let mut packed: Vec<u64> = (0..len).map(pack).collect();
    if all > u64::from(u32::MAX) {
        drop(packed);
        return indices(len, key, &|_, _| Ordering::Equal);
    }
    sort_numbers(&mut packed);
    let index = |packed: u64| usize::try_from(packed & u64::from(u32::MAX)).unwrap_or_default();
    packed.into_iter().map(index).collect()
}

/// Numbers in ascending order.
#[inline(never)]
#[expect(clippy::stable_sort_primitive, reason = "built for size, this is the faster one")]
pub(crate) fn sort_numbers(numbers: &mut [u64]) {
    // Most come in order, which the standard library does not notice when it is built for size.
    if !numbers.is_sorted() {
        numbers.sort();
    }
}

/// `items` in the order of `key`; stable.
pub(crate) fn sorted<T>(items: &[T], key: impl Fn(&T) -> u64) -> impl Iterator<Item = &T> {
    let key = |index| items.get(index).map_or(0, &key);
    let order = indices_by_key(items.len(), &key);
    order.into_iter().filter_map(|index| items.get(index))
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
    use super::{first_bytes, indices_by_key, sorted};
    use alloc::vec::Vec;

    #[test]
    fn equal_items_keep_their_order() {
        let items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        let by_number: Vec<_> = sorted(&items, |item| item.0).map(|item| item.1).collect();
        assert_eq!(by_number, ['e', 'b', 'd', 'a', 'c']);
    }

    #[test]
    fn keys_of_any_size_are_sorted() {
        let keys = [u64::MAX, 3, u64::from(u32::MAX), 1 << 32, 3, 0];
        assert_eq!(indices_by_key(keys.len(), &|index| keys[index]), [5, 1, 4, 2, 3, 0]);
        assert_eq!(indices_by_key(3, &|index| keys[index]), [1, 2, 0]);
        assert_eq!(indices_by_key(2, &|index| keys[index + 3]), [1, 0]);
    }

    #[test]
    fn first_bytes_order_as_texts_do() {
        let texts = ["", "\0", "a", "a\0b", "ab", "abcdefgh", "abcdefghi", "b", "é"];
        assert!(texts.is_sorted_by_key(|text| first_bytes(text)));
    }

    #[test]
    fn first_bytes_tell_texts_apart() {
        let texts = ["", "\u{1}", "a", "a\u{1}b", "ab", "abcdefgh", "abcdefgi", "b", "é"];
        assert!(texts.windows(2).all(|pair| first_bytes(pair[0]) < first_bytes(pair[1])));
    }
}
