//! JSON by parts, which stay JSON text: for other crates of this project, so that each need not bring a parser.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::document::Document;
use super::parse::Origin;
use super::source::Source;
use super::write;

pub use super::path::{escape_segment, unescape_segment};

fn parse(json: &str) -> Option<Document<'_>> {
    Document::parse(Source::from(json), Origin::Value).ok()
}

/// Returns the fields of an object, in their order, as names and JSON; `None` for anything else.
#[must_use]
pub fn fields(json: &str) -> Option<Vec<(Cow<'_, str>, &str)>> {
    let document = parse(json)?;
    let root = document.root();
    let field = |(key, value): (super::Key<'_>, super::Value<'_>)| {
        let (name, value) = (key.span(), value.span());
        let plain = json
            .get(name.start_bytes() + 1..name.end_bytes().saturating_sub(1))
            .unwrap_or_default();
        let name =
            if key.plain().is_some() { plain.into() } else { key.name().into_owned().into() };
        (name, json.get(value.start_bytes()..value.end_bytes()).unwrap_or_default())
    };
    json.trim_start().starts_with('{').then(|| root.fields().map(field).collect())
}

/// Returns the items of an array, as JSON; `None` for anything else.
#[must_use]
pub fn items(json: &str) -> Option<Vec<&str>> {
    let document = parse(json)?;
    let root = document.root();
    let item = |value: super::Value<'_>| {
        let span = value.span();
        json.get(span.start_bytes()..span.end_bytes()).unwrap_or_default()
    };
    json.trim_start().starts_with('[').then(|| root.items().map(item).collect())
}

/// Returns the text of a string; `None` for anything else, and for a lone surrogate.
#[must_use]
pub fn string(json: &str) -> Option<String> {
    let document = parse(json)?;
    let root = document.root();
    let text = root.as_str().filter(|_| !root.has_lone_surrogate());
    text.map(Cow::into_owned)
}

/// Returns a number that is written as an integer and fits.
#[must_use]
pub fn integer(json: &str) -> Option<i64> {
    parse(json)?.root().as_i64()
}

/// Returns a text as a JSON string.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    write::string(text, &mut json);
    json
}

#[cfg(test)]
mod tests {
    use super::{fields, integer, items, quoted, string};

    #[test]
    fn parts_stay_json() {
        let object = r#" {"a": [1, 2], "a\u0062": {"c": null}, "a": "x"} "#;
        let found = fields(object).unwrap();
        assert_eq!(
            found,
            [("a".into(), "[1, 2]"), ("ab".into(), r#"{"c": null}"#), ("a".into(), r#""x""#),]
        );
        assert_eq!(fields("{}").unwrap(), []);
        assert_eq!(items(" [1.50, [ ], \"]\"]").unwrap(), ["1.50", "[ ]", "\"]\""]);
        for other in ["1", "[]", "\"{\"", "", "{", "{} x"] {
            assert_eq!(fields(other), None, "{other}");
        }
        for other in ["1", "{}", "", "[", "[1,]"] {
            assert_eq!(items(other), None, "{other}");
        }
    }

    #[test]
    fn values_are_read() {
        assert_eq!(string(r#""a\n\ud83d\ude00""#).as_deref(), Some("a\n😀"));
        assert_eq!(string(r#""\ud83d""#), None);
        assert_eq!(string("1"), None);
        assert_eq!((integer("12"), integer("1.0"), integer("\"1\"")), (Some(12), None, None));
        assert_eq!(quoted("a\"\n"), r#""a\"\n""#);
    }
}
