//! Ranges that follow edits, compared with a text that marks every code unit.

#[path = "properties/edits.rs"]
mod properties;

use properties::{assert_follow, assert_undone, by_hand};
use proptest::prelude::*;
use sendcheck::text::{Edit, RangeError, Utf16Range, edit_range};

fn range(start: usize, end: usize) -> Utf16Range {
    Utf16Range::new(start, end).unwrap()
}

fn edit(start: usize, end: usize, inserted: usize) -> Edit {
    Edit::new(start, end, inserted).unwrap()
}

#[test]
fn as_in_an_editor() {
    let word = range(5, 10);
    for (edit, expected, why) in [
        (edit(0, 3, 0), Some((2, 7)), "deleted before"),
        (edit(0, 3, 5), Some((7, 12)), "replaced before"),
        (edit(2, 5, 1), Some((3, 8)), "replaced right before"),
        (edit(10, 12, 4), Some((5, 10)), "replaced right after"),
        (edit(20, 21, 0), Some((5, 10)), "deleted after"),
        (edit(5, 5, 2), Some((7, 12)), "typed at the start: not part of it"),
        (edit(6, 6, 2), Some((5, 12)), "typed inside"),
        (edit(10, 10, 2), Some((5, 12)), "typed on at the end"),
        (edit(11, 11, 2), Some((5, 10)), "typed after"),
        (edit(6, 8, 0), Some((5, 8)), "deleted inside"),
        (edit(5, 10, 3), Some((5, 8)), "all of it typed over: as the text that was there"),
        (edit(5, 12, 3), Some((5, 8)), "typed over to behind it"),
        (edit(4, 10, 3), None, "typed over from before it"),
        (edit(4, 7, 3), Some((7, 10)), "its beginning typed over from before it"),
        (edit(8, 12, 3), Some((5, 11)), "its end typed over"),
        (edit(8, 12, 0), Some((5, 8)), "its end deleted"),
        (edit(5, 10, 0), None, "all of it deleted"),
        (edit(0, 99, 0), None, "everything deleted"),
        (edit(7, 7, 0), Some((5, 10)), "nothing done"),
    ] {
        let expected = expected.map(|(start, end)| range(start, end));
        assert_eq!(edit_range(word, edit), expected, "{why}");
    }
}

#[test]
fn no_edit_goes_backwards_and_none_overflows() {
    assert_eq!(Edit::new(3, 2, 1), Err(RangeError::Reversed));
    let far = range(usize::MAX - 1, usize::MAX);
    assert_eq!(edit_range(far, Edit::insertion(0, usize::MAX)), None);
    assert_eq!(edit_range(far, Edit::deletion(range(0, usize::MAX - 1))), Some(range(0, 1)));
    let all = range(0, usize::MAX);
    assert_eq!(edit_range(all, Edit::insertion(usize::MAX, usize::MAX)), Some(all));
}

const LENGTH: usize = 20;

fn ranges() -> impl Strategy<Value = Utf16Range> {
    (0..LENGTH, 1..=LENGTH).prop_map(|(start, len)| range(start, (start + len).min(LENGTH)))
}

#[test]
fn every_small_edit_as_by_hand() {
    for start in 0..=LENGTH {
        for end in start..=LENGTH {
            for inserted in 0..4 {
                for first in 0..LENGTH {
                    for last in first + 1..=LENGTH {
                        let word = range(first, last);
                        let expected = by_hand(LENGTH, word, start, end, inserted);
                        assert_eq!(edit_range(word, edit(start, end, inserted)), expected);
                    }
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn an_insertion_deleted_again_leaves_no_trace(
        word in ranges(), at in 0..=LENGTH, inserted in 1_usize..1_000,
    ) {
        assert_undone(word, at, inserted);
    }

    #[test]
    fn ranges_stay_in_the_text_and_apart(
        words in (ranges(), ranges()),
        edits in prop::collection::vec((0_usize..30, 0_usize..10, 0_usize..5), 0..20),
    ) {
        assert_follow(LENGTH, &[words.0, words.1], edits);
    }
}
