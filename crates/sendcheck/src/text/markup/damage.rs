//! Characters that only damage puts into a text.

use alloc::vec::Vec;
use core::ops::Range;

use super::{CONSTRUCTS_MAX, steps};

/// Returns the byte ranges of the first unbroken runs of damaged characters: replacement characters, control
/// characters except tab, LF and CR, and noncharacters.
///
/// ```
/// use sendcheck::text::markup::find_damage;
///
/// assert_eq!(find_damage("caf\u{FFFD}\u{FFFD} au lait"), [3..9]);
/// ```
#[must_use]
pub fn find_damage(text: &str) -> Vec<Range<usize>> {
    first_damage(text, CONSTRUCTS_MAX)
}

/// Finds at most `max` runs.
pub(crate) fn first_damage(text: &str, max: usize) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (start, c) in text.char_indices().filter(|&(_, c)| is_damage(c)) {
        let end = start + c.len_utf8();
        let is_full = runs.len() == max;
        match runs.last_mut() {
            Some(run) if run.end == start => run.end = end,
            _ if is_full => break,
            _ => runs.push(start..end),
        }
    }
    steps::add(text.len());
    runs
}

const fn is_damage(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}' => true,
        // Noncharacters end each plane; U+FFFC and U+FFFD replace what was lost.
        c => c as u32 & 0xFFFE == 0xFFFE || matches!(c, '\u{FFFC}' | '\u{FFFD}'),
    }
}
