//! The nearest of a few known names.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::text::is_continuation;

/// Longer words get no suggestion.
const WORD_MAX_CODE_POINTS: usize = 64;

/// Returns the candidate that `word` probably means: at most a third of the letters of the longer of the two may be
/// wrong, missing, too many or swapped. Case, `-`, `_` and `.` do not count.
pub(crate) fn nearest<'c>(
    word: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let word = letters(word)?;
    candidates
        .filter_map(|candidate| {
            let limit = word.len().max(candidate.len()) / 3;
            // As many letters are missing or too many, at least.
            if word.len().abs_diff(candidate.len()) > limit {
                return None;
            }
            let distance = distance(&word, candidate.as_bytes());
            (distance <= limit).then_some((distance, candidate))
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Returns a byte for each code point of a word that is not too long. Names are ASCII, so the first byte of another
/// character stands for it.
fn letters(word: &str) -> Option<Vec<u8>> {
    let first_bytes = word.bytes().filter(|byte| !is_continuation(*byte));
    let letters: Vec<u8> = first_bytes.take(WORD_MAX_CODE_POINTS + 1).collect();
    (letters.len() <= WORD_MAX_CODE_POINTS).then_some(letters)
}

/// Returns the names as a list: `a`, `b` or `c`, each in backticks.
pub(crate) fn one_of(names: &[&str]) -> String {
    let mut out = String::new();
    for (index, name) in names.iter().enumerate() {
        let is_last = index + 1 == names.len();
        out.push_str(if index == 0 {
            ""
        } else if is_last {
            " or "
        } else {
            ", "
        });
        out.push('`');
        out.push_str(name);
        out.push('`');
    }
    out
}

const fn fold(byte: u8) -> u8 {
    match byte {
        b'-' | b'.' => b'_',
        byte => byte.to_ascii_lowercase(),
    }
}

/// Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
fn distance(a: &[u8], b: &[u8]) -> usize {
    const WIDTH: usize = WORD_MAX_CODE_POINTS + 1;
    if b.len() >= WIDTH {
        return usize::MAX;
    }
    let at = |cells: &[u8; WIDTH], column: usize| cells.get(column).copied().unwrap_or(u8::MAX / 2);
    let mut before = [0; WIDTH];
    let mut last = [0; WIDTH];
    last.iter_mut().zip(0..).for_each(|(cell, column)| *cell = column);
    let mut x_before = None;
    for (x, i) in a.iter().copied().map(fold).zip(1..) {
        let mut row = [i; WIDTH];
        let (mut cost, mut y_before) = (i, None);
        for (j, y) in b.iter().copied().map(fold).enumerate() {
            let replaced = at(&last, j) + u8::from(x != y);
            cost = replaced.min(cost + 1).min(at(&last, j + 1) + 1);
            if Some(x) == y_before && Some(y) == x_before {
                cost = cost.min(at(&before, j.saturating_sub(1)) + 1);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            y_before = Some(y);
        }
        (before, last, x_before) = (last, row, Some(x));
    }
    usize::from(at(&last, b.len()))
}

/// The end of an error message that offers the nearest name.
pub(crate) struct DidYouMean(pub(crate) Option<&'static str>);

impl fmt::Display for DidYouMean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(name) => write!(f, "; did you mean `{name}`?"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const STYLES: [&str; 4] = ["bold", "italic", "strikethrough", "underline"];

    #[test]
    fn finds_what_was_meant() {
        for (word, meant) in [
            ("blod", Some("bold")),
            ("Bold", Some("bold")),
            ("strikethru", Some("strikethrough")),
            ("strike", None),
            ("under-line", Some("underline")),
            ("shake", None),
            ("", None),
            // One of four letters may be wrong: swapped, too many, or missing.
            ("obld", Some("bold")),
            ("obdl", None),
            ("xbold", Some("bold")),
            ("xxxbold", None),
            ("old", Some("bold")),
            ("ital", Some("italic")),
            ("ial", None),
            // Of twelve, four may.
            ("strikthrouhg", Some("strikethrough")),
        ] {
            assert_eq!(nearest(word, STYLES.into_iter()), meant, "{word}");
        }
    }

    #[test]
    fn the_longest_word_that_may_be_a_typing_error() {
        let [known, longer] = [64_usize, 65].map(|len| "a".repeat(len));
        let word = |len: usize| "a".repeat(len - 1) + "b";
        assert_eq!(nearest(&word(64), [known.as_str()].into_iter()), Some(known.as_str()));
        assert_eq!(nearest(&word(65), [longer.as_str()].into_iter()), None);
    }

    /// A letter of another script, or one that is not seen, is one error.
    #[test]
    fn letters_are_code_points() {
        for word in ["bоld", "bold\u{200b}", "\u{feff}bold", "ｂold", "bold🎉"] {
            assert_eq!(nearest(word, STYLES.into_iter()), Some("bold"), "{word}");
        }
        assert_eq!(nearest("bоlԁ", STYLES.into_iter()), None);
        let known = "a".repeat(64);
        let word = |len: usize| "é".repeat(20) + &"a".repeat(len - 20);
        assert_eq!(nearest(&word(64), [known.as_str()].into_iter()), Some(known.as_str()));
        assert_eq!(nearest(&word(65), [known.as_str()].into_iter()), None);
    }

    #[test]
    fn long_words_are_no_typing_errors() {
        assert_eq!(nearest(&"b".repeat(1_000_000), STYLES.into_iter()), None);
    }

    #[test]
    fn two_errors_are_not_one() {
        // One letter is missing and one is too many, at either end.
        assert_eq!(nearest("oldb", STYLES.into_iter()), None);
        // Two letters are wrong: the `b` is one place later, but nothing was swapped with it.
        assert_eq!(nearest("xbld", STYLES.into_iter()), None);
        assert_eq!(nearest("oxld", STYLES.into_iter()), None);
    }
}
