//! Elements and their meaning.

/// Elements whose content is not text.
pub(super) const DROPPED: &[&str] = &[
    "script", "style", "template", "head", "title", "noscript", "iframe", "object", "svg", "math",
    "select", "textarea",
];

/// Elements of which only the text stays.
pub(super) const TEXT: &[&str] = &[
    "abbr", "big", "button", "code", "font", "kbd", "label", "mark", "option", "q", "samp",
    "small", "span", "sub", "sup", "tt", "tbody", "thead", "tfoot", "var",
];

/// Elements without text that mean nothing to `compose`.
pub(super) const UNKNOWN: &[&str] = &["input", "link", "meta", "video"];

/// Blocks of which the rule takes only whole elements.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "caption",
    "dialog",
    "fieldset",
    "figcaption",
    "figure",
    "hgroup",
    "legend",
    "search",
];
