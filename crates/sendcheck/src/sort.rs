//! Sorting, compiled once: the sort of the standard library takes up to 8 kB of WebAssembly for each type.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Returns the items in order. Equal items stay in the order of the list.
pub(crate) fn sorted<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<&T> {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut sorted = Vec::with_capacity(items.len());
    sorted.extend(order.into_iter().filter_map(|index| items.get(index as usize)));
    sorted
}

/// Sorts a list. Equal items stay in their order.
pub(crate) fn sort<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return items;
    }
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|index| items.get_mut(index as usize)?.take()).collect()
}

/// Returns the indexes below `len` in order. Texts are below 4 GB, so 32 bits are enough for what is in them.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(len).unwrap_or(u32::MAX)).collect();
    order.sort_unstable_by(|a, b| compare(*a as usize, *b as usize).then(a.cmp(b)));
    order
}

#[cfg(test)]
mod tests {
    use super::{sort, sorted};
    use alloc::vec::Vec;

    #[test]
    fn equal_items_stay_in_order() {
        let items: Vec<(u32, u32)> = (0..100).map(|index| (index * 7 % 10, index)).collect();
        let mut expected = items.clone();
        expected.sort_unstable();
        assert!(sorted(&items, |a, b| a.0.cmp(&b.0)).into_iter().eq(&expected));
        assert_eq!(sort(items, |a, b| a.0.cmp(&b.0)), expected);
    }
}
