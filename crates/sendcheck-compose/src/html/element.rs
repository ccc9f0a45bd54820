//! Elements and their meaning.

use crate::cell::{BOLD, ITALIC, STRIKETHROUGH, UNDERLINE};

/// The meaning of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    Style(&'static str, u8),
    Code(&'static str),
    Link,
    Image,
    Break,
    Rule,
    Heading,
    BulletedList,
    NumberedList,
    Item,
    Quote,
    Pre,
    Table,
    Row,
    HeaderCell,
    Cell,
    /// Its text.
    Text,
    /// A block of its own.
    Block,
    /// Nothing: its content is not text.
    Dropped,
    /// Unknown: nothing, but its content stays.
    Unknown,
}

/// Looks up the name of an element, in lower case.
pub(crate) fn element(name: &str) -> Element {
    match name {
        "b" => Element::Style("b", BOLD),
        "strong" => Element::Style("strong", BOLD),
        "i" => Element::Style("i", ITALIC),
        "em" => Element::Style("em", ITALIC),
        "u" => Element::Style("u", UNDERLINE),
        "ins" => Element::Style("ins", UNDERLINE),
        "s" => Element::Style("s", STRIKETHROUGH),
        "del" => Element::Style("del", STRIKETHROUGH),
        "strike" => Element::Style("strike", STRIKETHROUGH),
        "code" => Element::Code("code"),
        "kbd" => Element::Code("kbd"),
        "samp" => Element::Code("samp"),
        "tt" => Element::Code("tt"),
        "a" => Element::Link,
        "img" => Element::Image,
        "br" => Element::Break,
        "hr" => Element::Rule,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Element::Heading,
        "ul" | "menu" => Element::BulletedList,
        "ol" => Element::NumberedList,
        "li" => Element::Item,
        "blockquote" => Element::Quote,
        "pre" => Element::Pre,
        "table" => Element::Table,
        "tr" => Element::Row,
        "th" => Element::HeaderCell,
        "td" => Element::Cell,
        "span" | "font" | "small" | "big" | "mark" | "q" | "cite" | "abbr" | "sub" | "sup"
        | "time" | "label" | "thead" | "tbody" | "tfoot" | "wbr" => Element::Text,
        "p" | "div" | "section" | "article" | "header" | "footer" | "main" | "aside" | "nav"
        | "figure" | "figcaption" | "details" | "summary" | "dl" | "dt" | "dd" | "form"
        | "address" | "body" | "html" | "caption" | "fieldset" | "legend" | "center" | "hgroup"
        | "search" | "dialog" => Element::Block,
        "script" | "style" | "template" | "head" | "title" | "noscript" | "iframe" | "object"
        | "svg" | "math" | "select" | "textarea" => Element::Dropped,
        _ => Element::Unknown,
    }
}
