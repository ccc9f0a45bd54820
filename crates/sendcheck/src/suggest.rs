//! «Did you mean»: the nearest of a few known names.

/// Longer words than this are not typing errors of any name we know.
const WORD_MAX_BYTES: usize = 40;

/// The candidate that `word` most likely stands for: at most a third of its letters (and always one)
/// may be wrong, missing, too many or swapped. Case, `-`, `_` and `.` do not count.
pub(crate) fn nearest<'c>(
    word: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    if word.len() > WORD_MAX_BYTES {
        return None;
    }
    let limit = (word.len() / 3).max(1);
    candidates
        .filter_map(|candidate| {
            let distance = distance(word.as_bytes(), candidate.as_bytes());
            // A name that continues the word, or is continued by it, is near too.
            let prefix = word.len() >= 3
                && candidate.len() >= 3
                && (candidate.starts_with(word) || word.starts_with(candidate));
            (distance <= limit || prefix).then_some((distance, candidate))
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

fn fold(byte: Option<&u8>) -> u8 {
    match byte {
        Some(b'-' | b'.') => b'_',
        Some(byte) => byte.to_ascii_lowercase(),
        None => 0,
    }
}

/// Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
fn distance(a: &[u8], b: &[u8]) -> usize {
    const WIDTH: usize = WORD_MAX_BYTES + 1;
    if b.len() >= WIDTH {
        return usize::MAX;
    }
    let mut before = [0_usize; WIDTH];
    let mut last = [0_usize; WIDTH];
    for (column, cell) in last.iter_mut().enumerate() {
        *cell = column;
    }
    for i in 1..=a.len() {
        let mut row = [0_usize; WIDTH];
        row[0] = i;
        for j in 1..=b.len() {
            let (x, y) = (fold(a.get(i - 1)), fold(b.get(j - 1)));
            let at = |cells: &[usize; WIDTH], column: usize| {
                cells.get(column).copied().unwrap_or(usize::MAX / 2)
            };
            let mut cost = (at(&last, j) + 1)
                .min(at(&row, j - 1) + 1)
                .min(at(&last, j - 1) + usize::from(x != y));
            if i > 1 && j > 1 && x == fold(b.get(j - 2)) && y == fold(a.get(i - 2)) {
                cost = cost.min(at(&before, j - 2) + 1);
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = cost;
            }
        }
        before = last;
        last = row;
    }
    last.get(b.len()).copied().unwrap_or(usize::MAX)
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
            ("strike", Some("strikethrough")),
            ("under-line", Some("underline")),
            ("shake", None),
            ("", None),
            // One of four letters may be wrong: swapped, too many, or missing.
            ("obld", Some("bold")),
            ("obdl", None),
            ("xbold", Some("bold")),
            ("xxxbold", None),
            ("old", Some("bold")),
            ("ial", None),
            // Of twelve, four may.
            ("strikthrouhg", Some("strikethrough")),
        ] {
            assert_eq!(nearest(word, STYLES.into_iter()), meant, "{word}");
        }
    }

    #[test]
    fn the_longest_word_that_may_be_a_typing_error() {
        let [known, longer] = [40_usize, 41].map(|len| "a".repeat(len));
        let word = |len: usize| "a".repeat(len - 1) + "b";
        assert_eq!(nearest(&word(40), [known.as_str()].into_iter()), Some(known.as_str()));
        assert_eq!(nearest(&word(41), [longer.as_str()].into_iter()), None);
    }

    #[test]
    fn long_words_are_no_typing_errors() {
        assert_eq!(nearest(&"b".repeat(1_000_000), STYLES.into_iter()), None);
    }
}
