use alloc::string::String;

/// A parser for the WHATWG URL standard: returns the normalized URL, or `None` if the text is not an
/// absolute URL. In a browser, that is `new URL(text).href`.
pub type UrlParser = fn(&str) -> Option<String>;

/// The parser that is used unless the caller passes another: the `url` crate.
#[cfg(feature = "url")]
pub(crate) const DEFAULT_PARSER: UrlParser = |text| ::url::Url::parse(text).ok().map(String::from);

/// Without the feature `url`, callers pass a parser of their own. Until then, only plain URLs parse.
#[cfg(not(feature = "url"))]
pub(crate) const DEFAULT_PARSER: UrlParser = |_| None;
