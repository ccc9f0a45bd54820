//! Text that shows nothing.

use super::tables::{DEFAULT_IGNORABLE, contains};

/// Returns `true` if a text shows nothing. Such a text contains only white space, control characters, default-ignorable
/// characters (joiners, variation selectors, fillers, …), the empty Braille pattern U+2800 and the object
/// replacement character U+FFFC, or it is empty.
///
/// ```
/// use sendcheck::text::is_blank;
///
/// assert!(is_blank(" \n\u{200B}\u{3164}\u{FE0F}\u{2800}"));
/// assert!(!is_blank("\u{301}")); // an accent is visible
/// ```
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(shows_nothing)
}

fn shows_nothing(c: char) -> bool {
    // Most texts begin with ASCII.
    !c.is_ascii_graphic()
        && (c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{2800}' | '\u{FFFC}')
            || contains(&DEFAULT_IGNORABLE, c))
}
