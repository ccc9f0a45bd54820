//! Decorations of a text that is edited, held against a text whose every unit knows its ranges.

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::text::{Edit, Utf16Range, edit_range};

use crate::shared::edits::{assert_follow, assert_undone};

const LENGTH_MAX: usize = 60;

/// Words of a text, an edit at the edge of what can be counted, and edits after each other.
#[derive(Debug)]
struct Edited {
    length: usize,
    words: Vec<Utf16Range>,
    edits: Vec<(usize, usize, usize)>,
    far: [usize; 5],
}

impl<'a> Arbitrary<'a> for Edited {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let length = u.int_in_range(1..=LENGTH_MAX)?;
        let mut words = Vec::new();
        for _ in 0..u.int_in_range(1..=6)? {
            let start = u.int_in_range(0..=length - 1)?;
            let end = u.int_in_range(start + 1..=length)?;
            words.extend(Utf16Range::new(start, end));
        }
        let mut edits = Vec::new();
        while edits.len() < 40 && u.arbitrary()? {
            edits.push((
                u.int_in_range(0..=LENGTH_MAX * 2)?,
                u.int_in_range(0..=12)?,
                u.int_in_range(0..=6)?,
            ));
        }
        Ok(Self { length, words, edits, far: u.arbitrary()? })
    }
}

pub fn check(data: &[u8]) {
    let Ok(edited) = Edited::arbitrary(&mut Unstructured::new(data)) else { return };
    let Edited { length, words, edits, far } = edited;
    for &(at, _, inserted) in &edits {
        for &word in &words {
            assert_undone(word, at.min(length), inserted);
        }
    }
    assert_follow(length, &words, edits);
    let [start, end, from, to, inserted] = far;
    if let (Ok(word), Ok(edit)) = (Utf16Range::new(start, end), Edit::new(from, to, inserted)) {
        // Whatever the numbers: an answer, and nothing that was before the edit is moved.
        let moved = edit_range(word, edit);
        if end <= from && start < from && !(end == from && from == to) {
            assert_eq!(moved, Some(word));
        }
    } else {
        assert!(end <= start || to < from);
    }
}
