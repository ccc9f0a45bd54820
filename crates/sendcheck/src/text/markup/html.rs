//! HTML that is delivered as typed.

mod element;
mod entity;
mod entity_names;
mod tag;

use alloc::vec::Vec;

use super::bytes::find_either;
use super::first::FirstConstructs;
use super::{CONSTRUCTS_MAX, Construct, steps};
pub use element::{Element, element};
pub(crate) use entity_names::entity_char;
use tag::ClosingTags;

/// The form of an HTML construct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HtmlKind {
    /// A tag of a known element, such as `<br>` or `</b>`.
    Tag,
    /// An unknown tag, its closing tag and what is between, such as `<tool>…</tool>`.
    Pair,
    /// `<!-- comment -->`
    Comment,
    /// An entity, such as `&amp;` or `&#39;`.
    Entity,
}

/// Finds the first HTML constructs of a text.
///
/// ```
/// use sendcheck::text::markup::{HtmlKind, find_html};
///
/// let found = find_html("Tom &amp; Ana<br>");
/// assert_eq!(found.iter().map(|it| it.kind).collect::<Vec<_>>(), [HtmlKind::Entity, HtmlKind::Tag]);
/// ```
#[must_use]
pub fn find_html(text: &str) -> Vec<Construct<HtmlKind>> {
    first_html(text, CONSTRUCTS_MAX)
}

/// Finds at most `max` constructs.
#[inline(never)]
pub(crate) fn first_html(text: &str, max: usize) -> Vec<Construct<HtmlKind>> {
    let mut found = FirstConstructs::new(max);
    let mut search = Search { text, comments_may_end: true, closing_tags: None };
    let mut at = 0;
    while !found.is_full()
        && let Some(start) = find_either(text.as_bytes(), at, b'<', b'&')
    {
        let construct = search.read(start);
        at = construct.as_ref().map_or(start + 1, |it| it.end_bytes);
        found.extend(construct);
    }
    found.into_vec()
}

struct Search<'t> {
    text: &'t str,
    /// `false` if no `-->` follows: a search that failed once is not repeated.
    comments_may_end: bool,
    /// Built when the first unknown tag is read.
    closing_tags: Option<ClosingTags<'t>>,
}

impl Search<'_> {
    /// Reads the construct at a `<` or `&`.
    fn read(&mut self, start: usize) -> Option<Construct<HtmlKind>> {
        let rest = self.text.get(start..)?;
        if rest.starts_with('&') {
            let len = entity::len(rest)?;
            return Some(Construct::new(HtmlKind::Entity, start..start + len, start..start + len));
        }
        if rest.starts_with("<!--") {
            return self.comment(start);
        }
        let tag = tag::read(rest)?;
        let end = start + tag.len;
        if tag.is_known {
            return Some(Construct::new(HtmlKind::Tag, start..end, end..end));
        }
        let text = self.text;
        let closing_tags = self.closing_tags.get_or_insert_with(|| ClosingTags::read(text, end));
        let closing = closing_tags.first_after(tag.name, end)?;
        Some(Construct::new(HtmlKind::Pair, start..closing.end, end..closing.start))
    }

    fn comment(&mut self, start: usize) -> Option<Construct<HtmlKind>> {
        let content_start = start + "<!--".len();
        let rest = self.text.get(content_start..).filter(|_| self.comments_may_end)?;
        let len = rest.find("-->");
        steps::add(len.unwrap_or(rest.len()));
        self.comments_may_end = len.is_some();
        let content_end = content_start + len?;
        let range = start..content_end + "-->".len();
        Some(Construct::new(HtmlKind::Comment, range, content_start..content_end))
    }
}
