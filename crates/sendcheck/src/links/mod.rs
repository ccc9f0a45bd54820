//! Links in text: what a reader would tap on, exactly where it stands.
//!
//! One engine answers both "does this text hold a URL?" ([`contains_link`]) and "where?"
//! ([`find_links`]). It reads the text once, from left to right, and keeps nothing but a few
//! offsets:
//!
//! 1. `trigger` runs over the text for the two bytes no link can do without, `.` and `:`;
//! 2. around each, `bare`, `scheme` or `opaque` looks a bounded way back for where a link could
//!    begin, and forward for its host (`host`, `ip`) and the rest of it (`tail`);
//! 3. `weak` says how sure we are, and `scan` makes the [`Link`].
//!
//! What counts as a link is written down, for users, in `docs/links.md`.

mod bare;
mod chars;
mod host;
mod link;
mod opaque;
mod punycode;
mod scan;
mod scheme;
mod source;
mod steps;
mod tail;
#[cfg(test)]
mod tests;
mod tld;
mod tld_table;
mod trigger;
mod utf16;
mod weak;

pub use link::{Confidence, Link, LinkKind};
pub use scan::Links;

/// Every link in `text`, weak ones too, in the order they stand in.
///
/// Nothing is allocated; the text is read as far as the iterator is taken.
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

/// Whether `text` holds a link of at least this confidence; stops at the first.
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
