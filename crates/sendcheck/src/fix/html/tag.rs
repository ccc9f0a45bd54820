//! Tags and their attributes.

use alloc::string::String;

use super::entity::decode;
use crate::text::markup::{Element, element};

/// A tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'t> {
    pub(super) source: &'t str,
    /// The name in lower case; empty if the element is unknown.
    pub(super) name: &'static str,
    pub(super) element: Element,
    pub(super) is_end: bool,
}

impl<'t> Tag<'t> {
    pub(super) fn read(source: &'t str) -> Option<Self> {
        let rest = source.strip_prefix('<')?;
        let (rest, is_end) = rest.strip_prefix('/').map_or((rest, false), |rest| (rest, true));
        let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, element) = element(rest.get(..len)?);
        Some(Self { source, name, element, is_end })
    }

    /// Returns the first attribute of a name.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = Attributes::of(self.source);
        let (_, value) = attributes.find(|(found, _)| found.eq_ignore_ascii_case(name))?;
        Some(decoded(value).trim().into())
    }
}

/// The attributes of a tag, as names and values with their references; without a value, it is empty.
struct Attributes<'t>(&'t str);

impl<'t> Attributes<'t> {
    fn of(tag: &'t str) -> Self {
        let name = tag.trim_start_matches(['<', '/']);
        Self(name.trim_start_matches(|c: char| c.is_ascii_alphanumeric()))
    }

    /// Splits the rest where a name or a value without quotes ends.
    fn split(&mut self, is_end: impl Fn(char) -> bool) -> &'t str {
        // A name may begin with `=`.
        let end = self.0.char_indices().skip(1).find(|(_, char)| is_end(*char));
        let (before, rest) = self.0.split_at(end.map_or(self.0.len(), |(at, _)| at));
        self.0 = rest;
        before
    }

    fn value(&mut self) -> &'t str {
        let Some(value) = self.0.trim_start().strip_prefix('=') else { return "" };
        let value = value.trim_start();
        for quote in ['"', '\''] {
            if let Some(quoted) = value.strip_prefix(quote) {
                let (value, rest) = quoted.split_once(quote).unwrap_or((quoted, ""));
                self.0 = rest;
                return value;
            }
        }
        self.0 = value;
        if value.starts_with('>') { "" } else { self.split(|c| c.is_whitespace() || c == '>') }
    }
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        self.0 = self.0.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if self.0.is_empty() || self.0.starts_with('>') {
            return None;
        }
        let name = self.split(|c| c.is_whitespace() || matches!(c, '/' | '>' | '='));
        Some((name, self.value()))
    }
}

/// Decodes the references of a text.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, tail)) = rest.split_once('&') {
        out.push_str(plain);
        let reference = rest.get(plain.len()..).unwrap_or_default();
        let end = reference.find(';').map_or(reference.len(), |at| at + 1);
        let read = reference.get(..end).and_then(decode);
        out.push(read.unwrap_or('&'));
        rest = if read.is_some() { reference.get(end..).unwrap_or_default() } else { tail };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn attributes_are_read_by_name() {
        for (tag, expected) in [
            (r#"<a href="x">"#, Some("x")),
            ("<a HREF = 'x y' >", Some("x y")),
            ("<a href=x>", Some("x")),
            ("<a href=x/y/>", Some("x/y/")),
            ("<a\nhref=&amp;x>", Some("&x")),
            // The name inside another value is not an attribute.
            (r#"<a title="x href=y" href="z">"#, Some("z")),
            (r#"<a data-href="y" href="z">"#, Some("z")),
            ("<a title=href=y href=z>", Some("z")),
            (r#"<a title="href=y">"#, None),
            ("<a hrefs=y>", None),
            // The first of several.
            ("<a href=x href=y>", Some("x")),
            ("<a href>", Some("")),
            ("<a href=>", Some("")),
            (r#"<a title="y"href="z">"#, Some("z")),
            (r#"<a href="z"#, Some("z")),
            ("<a>", None),
            ("<a =href=x>", None),
        ] {
            let found = Tag::read(tag).unwrap().attribute("href");
            assert_eq!(found.as_deref(), expected, "{tag}");
        }
    }
}
