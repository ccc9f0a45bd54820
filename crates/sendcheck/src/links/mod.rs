//! Finds links in text, with their exact spans.
//!
//! One scanner answers both "does this text contain a link?" ([`contains_link`]) and "where?"
//! ([`find_links`]). It reads the text once, from left to right, and allocates nothing:
//!
//! 1. `trigger` searches for the two bytes that every link has, `.` and `:`.
//! 2. At each, `bare`, `scheme` or `opaque` looks a bounded distance to the left for the start of
//!    a link, and to the right for its host (`host`) and the rest of it (`tail`).
//! 3. `weak` decides the confidence in a bare host, and `scan` returns the [`Link`].
//!
//! `docs/links.md` describes what counts as a link.

mod bare;
mod brackets;
mod chars;
mod common_words;
mod email;
mod host;
mod link;
mod marks;
mod opaque;
mod payload;
mod phone;
mod punycode;
mod scan;
mod scheme;
mod source;
mod tail;
#[cfg(test)]
mod tests;
mod tld;
mod tld_table;
mod trigger;
mod weak;
mod word;
mod word_table;
mod www;

use crate::text::steps;

pub use link::{Confidence, Link, LinkKind};
pub use scan::Links;

/// Returns an iterator over every link in `text`, weak ones too, in order.
///
/// It allocates nothing, and reads the text as far as the iterator is taken.
///
/// ```
/// use sendcheck::links::{Confidence, LinkKind, find_links};
///
/// let text = "🎉 see https://example.com/a, or readme.md";
/// let links: Vec<_> = find_links(text).collect();
///
/// assert_eq!(links[0].kind(), LinkKind::Scheme);
/// assert_eq!(links[0].text(), "https://example.com/a");
/// assert_eq!(links[0].range(), 9..30); // bytes
/// assert_eq!((links[0].utf16().start(), links[0].utf16().end()), (7, 28));
///
/// assert_eq!((links[1].text(), links[1].confidence()), ("readme.md", Confidence::Weak));
/// ```
pub fn find_links(text: &str) -> Links<'_> {
    Links::new(text)
}

/// Returns `true` if `text` contains a link of at least this confidence. Stops at the first.
///
/// ```
/// use sendcheck::links::{Confidence, contains_link};
///
/// assert!(contains_link("so: www.example.com", Confidence::Strong));
/// assert!(!contains_link("see readme.md", Confidence::Strong));
/// assert!(contains_link("see readme.md", Confidence::Weak));
/// ```
#[must_use]
pub fn contains_link(text: &str, at_least: Confidence) -> bool {
    find_links(text).min_confidence(at_least).next_found().is_some()
}
