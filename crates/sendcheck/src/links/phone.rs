//! The numbers of `tel:`, `sms:` and `smsto:`.

use super::link::Confidence;
use super::payload::{Starts, next_in_word, query_end};
use super::source::Source;
use super::steps;
use super::word::is_title_case;

/// Fewer digits do not make a link.
const MIN_DIGITS: usize = 3;

/// A number with fewer digits is a short code, or goes on after a space.
const FULL_DIGITS: usize = 7;

/// Returns the end of the number with its parameters or query, and how sure it is a link.
pub(super) fn number(
    source: Source<'_>,
    starts: Starts,
    scheme: &str,
) -> Option<(usize, Confidence)> {
    let first = starts.payload + usize::from(source.byte(starts.payload) == Some(b'+'));
    let Digits { mut count, end } = digits(source, first)?;
    let mut number_end = end;
    if count < FULL_DIGITS {
        while let Some(group) = group_after_space(source, number_end) {
            count += group.count;
            number_end = group.end;
        }
    }
    let end = query_end(source, starts, number_end);
    let has_space = number_end > first && source.slice(first, number_end).contains(' ');
    let is_short = count < FULL_DIGITS && end == number_end;
    let is_weak = has_space || is_short || is_title_case(scheme);
    let confidence = if is_weak { Confidence::Weak } else { Confidence::Strong };
    (count >= MIN_DIGITS).then_some((end, confidence))
}

fn group_after_space(source: Source<'_>, at: usize) -> Option<Digits> {
    if source.byte(at) == Some(b' ') { digits(source, at + 1) } else { None }
}

/// A run of digits.
struct Digits {
    count: usize,
    end: usize,
}

/// Reads digits with `-`, `.` and balanced parentheses between them, if a word does not go on
/// after them.
fn digits(source: Source<'_>, start: usize) -> Option<Digits> {
    if !source.byte(start).is_some_and(|byte| byte.is_ascii_digit() || byte == b'(') {
        return None;
    }
    let mut balanced = Digits { count: 0, end: start };
    let (mut count, mut open) = (0, 0_usize);
    let mut at = start;
    while let Some(byte) = source.byte(at) {
        match byte {
            b'0'..=b'9' => count += 1,
            b'(' => open += 1,
            b')' if open > 0 => open -= 1,
            b'-' | b'.' => {}
            _ => break,
        }
        at += 1;
        if open == 0 && matches!(byte, b'0'..=b'9' | b')') && count > 0 {
            balanced = Digits { count, end: at };
        }
    }
    steps::add(at - start + 1);
    (balanced.count > 0 && !goes_on(source, balanced.end)).then_some(balanced)
}

fn goes_on(source: Source<'_>, at: usize) -> bool {
    next_in_word(source, at).is_some_and(|c| c != '-')
}
