//! One sort for all: the standard library's, compiled once, as each type that it is compiled for costs a
//! browser some kilobytes.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// The indices 0 to `len`, in the order of `compare`; stable.
#[inline(never)]
pub(crate) fn indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    if !indices.is_sorted_by(|&a, &b| compare(a, b).is_le()) {
        indices.sort_by(|&a, &b| compare(a, b));
    }
    indices
}

/// `items` in the order of `compare`; stable.
pub(crate) fn sorted<T>(
    items: &[T],
    compare: impl Fn(&T, &T) -> Ordering,
) -> impl Iterator<Item = &T> {
    let order = indices(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    order.into_iter().filter_map(|index| items.get(index))
}

#[cfg(test)]
mod tests {
    use super::sorted;
    use alloc::vec::Vec;

    #[test]
    fn equal_items_keep_their_order() {
        let items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        let by_number: Vec<_> = sorted(&items, |a, b| a.0.cmp(&b.0)).map(|item| item.1).collect();
        assert_eq!(by_number, ['e', 'b', 'd', 'a', 'c']);
    }
}
