//! Properties of ranges that follow edits. Shared with the fuzz targets.

use sendcheck::text::{Edit, Utf16Range, edit_range};

/// Edits a text of `length` code units one by one, and returns the range of the marked ones afterwards.
pub(crate) fn by_hand(
    length: usize,
    range: Utf16Range,
    start: usize,
    end: usize,
    inserted: usize,
) -> Option<Utf16Range> {
    let mut marks: Vec<bool> =
        (0..length).map(|unit| range.start() <= unit && unit < range.end()).collect();
    let source = if start < end { Some(start) } else { start.checked_sub(1) };
    let mark = source.is_some_and(|unit| marks[unit]);
    marks.splice(start..end, std::iter::repeat_n(mark, inserted));
    let first = marks.iter().position(|&mark| mark)?;
    let last = marks.iter().rposition(|&mark| mark)?;
    assert!(marks[first..=last].iter().all(|&mark| mark), "ranges stay in one piece");
    Utf16Range::new(first, last + 1).ok()
}

/// Asserts that an insertion and its deletion change nothing.
pub(crate) fn assert_undone(word: Utf16Range, at: usize, inserted: usize) {
    let typed = edit_range(word, Edit::insertion(at, inserted)).expect("nothing is deleted");
    let Ok(range) = Utf16Range::new(at, at + inserted) else { return };
    assert_eq!(edit_range(typed, Edit::deletion(range)), Some(word));
}

/// Makes edits, given as start, deleted and inserted, one after another. Asserts that ranges stay in the text, that
/// ranges do not start to overlap, and that each is the range of the marked code units.
pub(crate) fn assert_follow(
    mut length: usize,
    words: &[Utf16Range],
    edits: impl IntoIterator<Item = (usize, usize, usize)>,
) {
    let apart = |a: &Utf16Range, b: &Utf16Range| a.end() <= b.start() || b.end() <= a.start();
    let mut words: Vec<Option<Utf16Range>> = words.iter().copied().map(Some).collect();
    for (start, deleted, inserted) in edits {
        let start = start.min(length);
        let end = (start + deleted).min(length);
        let edit = Edit::new(start, end, inserted).expect("it ends after its start");
        let before: Vec<Utf16Range> = words.iter().flatten().copied().collect();
        for word in &mut words {
            let expected = word.and_then(|word| by_hand(length, word, start, end, inserted));
            *word = word.and_then(|word| edit_range(word, edit));
            assert_eq!(*word, expected, "{edit:?}");
        }
        length = length - (end - start) + inserted;
        assert!(words.iter().flatten().all(|word| word.end() <= length));
        let after: Vec<Option<Utf16Range>> =
            before.iter().map(|&word| edit_range(word, edit)).collect();
        for (index, one) in before.iter().enumerate() {
            for (other_index, other) in before.iter().enumerate().skip(index + 1) {
                if let (true, Some(one), Some(other)) =
                    (apart(one, other), &after[index], &after[other_index])
                {
                    assert!(apart(one, other), "{edit:?}");
                }
            }
        }
    }
}
