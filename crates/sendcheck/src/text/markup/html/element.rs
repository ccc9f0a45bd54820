//! HTML elements, and what they mean in a text. The search, `fix` and `compose` share them.

use crate::text::style::{BOLD, ITALIC, STRIKETHROUGH, UNDERLINE};

/// The meaning of an element in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// A style: a bit of `STYLES`.
    Style(u8),
    /// Code inside a text.
    Code,
    /// A link.
    Link,
    /// An image.
    Image,
    /// A line break.
    Break,
    /// A horizontal rule.
    Rule,
    /// A heading.
    Heading,
    /// A list with bullets.
    BulletedList,
    /// A list with numbers.
    NumberedList,
    /// An item of a list.
    Item,
    /// A quote.
    Quote,
    /// Text that keeps its line breaks.
    Pre,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that is a heading.
    HeaderCell,
    /// A cell.
    Cell,
    /// Its text, and nothing more.
    Text,
    /// A block of its own.
    Block,
    /// Nothing: its content is not text.
    Dropped,
    /// Nothing: it has no content.
    Empty,
    /// Not known: its content stays.
    Unknown,
}

/// Elements by meaning: first those whose tags are HTML in any text, then those that only `compose` expects.
const ELEMENTS: &[(Element, &str, &str)] = &[
    (Element::Style(BOLD), "b strong", ""),
    (Element::Style(ITALIC), "em i", ""),
    (Element::Style(STRIKETHROUGH), "del s strike", ""),
    (Element::Style(UNDERLINE), "ins u", ""),
    (Element::Code, "code kbd samp tt", ""),
    (Element::Link, "a", ""),
    (Element::Image, "img", ""),
    (Element::Break, "br", ""),
    (Element::Rule, "hr", ""),
    (Element::Heading, "h1 h2 h3 h4 h5 h6", ""),
    (Element::BulletedList, "ul", "menu"),
    (Element::NumberedList, "ol", ""),
    (Element::Item, "li", ""),
    (Element::Quote, "blockquote", ""),
    (Element::Pre, "pre", ""),
    (Element::Table, "table", ""),
    (Element::Row, "tr", ""),
    (Element::HeaderCell, "th", ""),
    (Element::Cell, "td", ""),
    (Element::Text, "abbr big font label mark q small span sub sup tbody tfoot thead", "cite time"),
    (
        Element::Block,
        "body center dd details div dl dt footer form header html main nav p section summary",
        "address article aside caption dialog fieldset figcaption figure hgroup legend search",
    ),
    (
        Element::Dropped,
        "head iframe script select style svg textarea title",
        "math noscript object template",
    ),
    (Element::Empty, "input link meta video", "wbr"),
    (Element::Unknown, "button option var", ""),
];

/// Looks up an element. Returns its name in lower case, and its meaning.
#[must_use]
pub fn element(name: &str) -> (&'static str, Element) {
    let found = ELEMENTS.iter().find_map(|(element, known, other)| {
        let name = find(known, name).or_else(|| find(other, name))?;
        Some((name, *element))
    });
    found.unwrap_or(("", Element::Unknown))
}

/// Returns `true` if tags of this name are HTML in any text, without case.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.iter().any(|(_, known, _)| find(known, name).is_some())
}

fn find(names: &'static str, name: &str) -> Option<&'static str> {
    names.split(' ').find(|own| !own.is_empty() && own.eq_ignore_ascii_case(name))
}
