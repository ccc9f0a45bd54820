//! Lists that grow with a document.

use alloc::vec::Vec;

/// Adds to a list. Who has one item mostly has some. A long list is hostile and attacks with its size, so it grows by
/// a quarter and not to the double.
pub(crate) fn push_bounded<T>(list: &mut Vec<T>, item: T) {
    const SOME: usize = 16;
    const LONG: usize = 10_000;
    if list.len() == list.capacity() && (list.is_empty() || list.len() >= LONG) {
        list.reserve_exact(SOME.max(list.len() / 4));
    }
    list.push(item);
}

#[cfg(test)]
mod tests {
    use super::push_bounded;

    #[test]
    fn a_long_list_grows_by_a_quarter_and_only_when_it_is_full() {
        let mut list = alloc::vec![0_u8; 20_000];
        let full = list.capacity();
        list.truncate(full - 1);
        push_bounded(&mut list, 0);
        assert_eq!(list.capacity(), full);
        push_bounded(&mut list, 0);
        assert!((full + full / 4..full * 2).contains(&list.capacity()));
    }
}
