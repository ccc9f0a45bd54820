//! Text that nobody can see.

use super::tables::DEFAULT_IGNORABLE;

/// Whether a text shows nothing: it holds only white space, characters that are ignored by default
/// (joiners, variation selectors, fillers, …) and control characters. The empty text does, too.
///
/// ```
/// use sendcheck::text::is_blank;
///
/// assert!(is_blank(" \n\u{200B}\u{3164}\u{FE0F}"));
/// assert!(!is_blank("\u{301}")); // a lone accent is drawn
/// ```
#[must_use]
pub fn is_blank(text: &str) -> bool {
    let shows_at_once = text.bytes().next().is_some_and(|byte| byte.is_ascii_graphic());
    !shows_at_once
        && text.chars().all(|c| c.is_whitespace() || c.is_control() || is_default_ignorable(c))
}

fn is_default_ignorable(c: char) -> bool {
    DEFAULT_IGNORABLE.iter().any(|&(first, last)| first <= c && c <= last)
}
