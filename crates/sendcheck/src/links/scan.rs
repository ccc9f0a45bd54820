use core::iter::FusedIterator;

use super::bare::{self, AtDot};
use super::email::EmailLookahead;
use super::link::{Confidence, Link, RawLink};
use super::source::Source;
use super::{opaque, scheme, trigger};
use crate::text::{Utf16Cursor, Utf16Range};

/// An iterator over the links of a text, created by [`find_links`](super::find_links).
///
/// ```
/// use sendcheck::links::{Confidence, Links};
///
/// let text = "readme.md or example.com";
/// assert_eq!(Links::new(text).count(), 2);
/// assert_eq!(Links::new(text).strict(false).count(), 1);
/// assert_eq!(Links::new(text).min_confidence(Confidence::Strong).count(), 1);
/// assert!(Links::new(text).weak_as_strong(true).all(|link| link.confidence() == Confidence::Strong));
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Links<'t> {
    source: Source<'t>,
    weak_as_strong: bool,
    min_confidence: Confidence,
    /// Everything before this byte was read.
    at: usize,
    /// The end of the last link: none may begin before it.
    floor: usize,
    email: EmailLookahead,
    utf16: Utf16Cursor<'t>,
}

impl<'t> Links<'t> {
    /// Creates an iterator over every link in `text`, weak ones too.
    pub const fn new(text: &'t str) -> Self {
        Self {
            source: Source(text),
            weak_as_strong: false,
            min_confidence: Confidence::Weak,
            at: 0,
            floor: 0,
            email: EmailLookahead::new(),
            utf16: Utf16Cursor::new(text),
        }
    }

    /// Omits links with less confidence than `at_least`.
    pub const fn min_confidence(mut self, at_least: Confidence) -> Self {
        self.min_confidence = at_least;
        self
    }

    /// Lists weak links as strong ones, as the option `strict_links` counts them.
    pub const fn weak_as_strong(mut self, yes: bool) -> Self {
        self.weak_as_strong = yes;
        self
    }

    /// Keeps the links that rules count: strong ones, and weak ones only if `strict`.
    pub const fn strict(self, strict: bool) -> Self {
        self.weak_as_strong(strict).min_confidence(Confidence::Strong)
    }

    /// Returns the next link as byte offsets, without the cost of counting UTF-16 code units.
    pub(super) fn next_found(&mut self) -> Option<RawLink> {
        while let Some(at) = trigger::find(self.source.0.as_bytes(), self.at) {
            let found = match self.source.byte(at) {
                Some(b'.') => self.at_dot(at),
                _ => self.at_colon(at),
            };
            if let Some(mut found) = found {
                self.at = found.end;
                self.floor = found.end;
                if self.weak_as_strong {
                    found.confidence = Confidence::Strong;
                }
                if found.confidence >= self.min_confidence {
                    return Some(found);
                }
            }
        }
        self.at = self.source.len();
        None
    }

    fn at_dot(&mut self, dot: usize) -> Option<RawLink> {
        match bare::at_dot(self.source, dot, self.at, &mut self.email) {
            AtDot::Link(found) => Some(found),
            AtDot::Scheme(colon) => self.at_colon(colon),
            AtDot::Nothing(from) => {
                self.at = from;
                None
            }
        }
    }

    fn at_colon(&mut self, colon: usize) -> Option<RawLink> {
        self.at = colon + 1;
        if self.source.has(self.at, "//") {
            let found = scheme::at_colon(self.source, colon, self.floor);
            if found.is_none() {
                self.at += "//".len();
            }
            return found;
        }
        opaque::at_colon(self.source, colon, self.floor)
    }
}

impl<'t> Iterator for Links<'t> {
    type Item = Link<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.next_found()?;
        let start = self.utf16.utf16_at(found.start);
        let end = self.utf16.utf16_at(found.end);
        let utf16 = Utf16Range::new(start, end).ok()?;
        Some(Link { found, utf16, text: self.source.slice(found.start, found.end) })
    }
}

impl FusedIterator for Links<'_> {}
