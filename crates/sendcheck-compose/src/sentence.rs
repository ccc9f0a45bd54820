//! Where sentences end.

use crate::cell::Cell;

/// Words whose dot ends no sentence, in lower case.
const ABBREVIATIONS: [&str; 34] = [
    "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "etc", "e.g", "i.e", "no", "fig",
    "approx", "dept", "est", "inc", "ltd", "co", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// The longest abbreviation, in characters.
const WORD_MAX: usize = 8;

/// Returns `true` for quotes and brackets that close.
pub(crate) const fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '»'
            | '›'
            | ')'
            | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '］'
            | '｝'
    )
}

/// Returns `true` for signs that end a sentence in East Asian texts.
pub(crate) const fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// Returns the index after the last cell before `end` that is not a closing sign.
fn before_closers(cells: &[Cell], end: usize) -> usize {
    let before = cells.get(..end).unwrap_or_default();
    before.iter().rposition(|cell| !is_closer(cell.c)).map_or(0, |last| last + 1)
}

/// Returns `true` if `。`, `！` or `？`, and closing signs, come directly before a cell.
pub(crate) fn ends_east_asian(cells: &[Cell], at: usize) -> bool {
    let end = before_closers(cells, at);
    end.checked_sub(1).and_then(|last| cells.get(last)).is_some_and(|cell| is_stop(cell.c))
}

/// Returns `true` if a sentence ends before the white space `start..end`.
pub(crate) fn ends_sentence(cells: &[Cell], start: usize, end: usize) -> bool {
    if ends_east_asian(cells, start) {
        return true;
    }
    let stop = before_closers(cells, start);
    let Some(index) = stop.checked_sub(1) else { return false };
    let is_lower_case = cells.get(end).is_some_and(|cell| cell.c.is_lowercase());
    match cells.get(index).map(|cell| cell.c) {
        Some('!' | '?' | '…') => !is_lower_case,
        Some('.') => !is_lower_case && !is_abbreviation(cells, index),
        _ => false,
    }
}

/// Returns `true` if the dot at an index belongs to a short word or to a number at the start of a line.
fn is_abbreviation(cells: &[Cell], dot: usize) -> bool {
    let before = cells.get(..dot).unwrap_or_default();
    let is_word = |cell: &&Cell| cell.c.is_alphanumeric() || cell.c == '.';
    let len = before.iter().rev().take(WORD_MAX + 1).take_while(is_word).count();
    let word: String =
        before.iter().skip(dot - len).map(|cell| cell.c).flat_map(char::to_lowercase).collect();
    let last = word.rsplit('.').next().unwrap_or_default();
    let is_letter = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    let is_number = || {
        let digits = before.iter().rev().take_while(|cell| cell.c.is_ascii_digit()).count();
        let mut line = before.iter().rev().skip(digits);
        let blanks = line.by_ref().find(|cell| !matches!(cell.c, ' ' | '│' | '>'));
        digits > 0 && blanks.is_none_or(|cell| cell.c == '\n')
    };
    !word.is_empty() && (is_letter || ABBREVIATIONS.contains(&word.as_str())) || is_number()
}

/// Returns `true` for Han, Hiragana and Katakana.
pub(crate) const fn is_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{2E80}'..='\u{2FD5}'
            | '々'
            | '〇'
            | '\u{3021}'..='\u{3029}'
            | '\u{3038}'..='\u{303B}'
            | '\u{3041}'..='\u{3096}'
            | '\u{309D}'..='\u{309F}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{30FC}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9D}'
            | '\u{1B000}'..='\u{1B16F}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}
