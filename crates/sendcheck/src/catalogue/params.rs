//! The facts behind a sentence, and sentences made from them.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt::Write as _;

use super::names;
use crate::text::is_invisible;

/// The most characters of a value that a sentence quotes.
const QUOTED_MAX_CHARS: usize = 80;

/// The facts behind the message and help of a diagnostic, to write the sentences in another language.
///
/// A template of [`Rule::messages`](crate::Rule::messages) or [`Rule::helps`](crate::Rule::helps) becomes the
/// sentence when each `{name}` is replaced by the param of that name.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let body = br#"{"display_name": "Crew", "icon": "https://example.com/crew.png"}"#;
/// let report = check(Operation::ChatsUpdate, body, &Options::default());
/// let params = report.diagnostics()[0].params();
/// assert_eq!(params.given.as_deref(), Some("icon"));
/// assert_eq!(params.suggestion.as_deref(), Some("group_chat_icon"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Params {
    /// The value or name that is wrong. It is cut at 80 characters, and invisible characters are escaped.
    pub given: Option<Box<str>>,
    /// How many there are, or by how many it is too much.
    pub count: Option<u64>,
    /// The limit.
    pub limit: Option<u64>,
    /// The reason, as the end of a sentence.
    pub reason: Option<Box<str>>,
    /// A replacement for the value.
    pub suggestion: Option<Box<str>>,
    /// The expected value or type.
    pub expected: Option<Box<str>>,
    /// A phrase that names the error in the spelling of the value.
    pub problem: Option<Box<str>>,
}

/// The name of a param.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    Given,
    Count,
    Limit,
    Reason,
    Suggestion,
    Expected,
    Problem,
}

// In templates and JSON.
names!(
    pub(crate) Name,
    Given = "given",
    Count = "count",
    Limit = "limit",
    Reason = "reason",
    Suggestion = "suggestion",
    Expected = "expected",
    Problem = "problem",
);

/// The value of a param, as [`Params::iter`] returns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Param<'p> {
    /// A number, such as a limit.
    Number(u64),
    /// A text, such as a quoted value.
    Text(&'p str),
}

impl Params {
    /// Returns the params that are given, with their names in templates and JSON.
    ///
    /// ```
    /// use sendcheck::{Operation, Options, Param, check};
    ///
    /// let body = br#"{"display_name": "Crew", "icon": "a.png"}"#;
    /// let report = check(Operation::ChatsUpdate, body, &Options::default());
    /// let params: Vec<_> = report.diagnostics()[0].params().iter().collect();
    /// assert_eq!(params[0], ("given", Param::Text("icon")));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Param<'_>)> {
        self.all().map(|(name, param)| (name.name(), param))
    }

    /// Returns the params that have a value, by name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Name, Param<'_>)> {
        Name::ALL.iter().filter_map(|name| Some((*name, self.get(*name)?)))
    }

    fn get(&self, name: Name) -> Option<Param<'_>> {
        match name {
            Name::Given => self.given.as_deref().map(Param::Text),
            Name::Count => self.count.map(Param::Number),
            Name::Limit => self.limit.map(Param::Number),
            Name::Reason => self.reason.as_deref().map(Param::Text),
            Name::Suggestion => self.suggestion.as_deref().map(Param::Text),
            Name::Expected => self.expected.as_deref().map(Param::Text),
            Name::Problem => self.problem.as_deref().map(Param::Text),
        }
    }

    /// Returns `true` if every param that `template` names is there.
    pub(crate) fn can_render(&self, template: &str) -> bool {
        let mut names = Name::ALL.iter().filter(|name| self.get(**name).is_none());
        !names.any(|name| {
            template.split('{').skip(1).any(|after| {
                after.strip_prefix(name.name()).is_some_and(|rest| rest.starts_with('}'))
            })
        })
    }

    /// Returns the sentence of `template`. Braces around anything but the name of a param stay.
    pub(crate) fn render(&self, template: &str) -> String {
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let named = after.split_once('}').and_then(|(word, tail)| {
                let name = Name::ALL.iter().find(|name| name.name() == word)?;
                Some((*name, tail))
            });
            let Some((name, tail)) = named else {
                out.push('{');
                rest = after;
                continue;
            };
            debug_assert!(self.get(name).is_some(), "`{template}` needs {name:?}");
            match self.get(name) {
                Some(Param::Text(text)) => out.push_str(text),
                Some(Param::Number(number)) => crate::json::write::number(number, &mut out),
                None => {}
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// Returns a value as a sentence quotes it: cut at 80 characters, with invisible characters escaped.
pub(crate) fn quote(value: &str) -> Box<str> {
    if value.len() <= QUOTED_MAX_CHARS && value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return value.into();
    }
    let mut out = String::new();
    for (index, char) in value.chars().enumerate() {
        if index == QUOTED_MAX_CHARS {
            out.push('…');
            break;
        }
        push_visible(char, &mut out);
    }
    out.into()
}

/// Returns a value as a sentence suggests it: whole, with invisible characters escaped.
pub(crate) fn suggested(value: &str) -> Box<str> {
    let mut out = String::with_capacity(value.len());
    value.chars().for_each(|c| push_visible(c, &mut out));
    out.into()
}

/// Writes a character, or its escape if it is invisible.
fn push_visible(c: char, out: &mut String) {
    if is_invisible(c) {
        // Writing to a string does not fail.
        _ = write!(out, "{}", c.escape_unicode());
    } else {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::{Params, quote};

    #[test]
    fn templates_are_rendered() {
        let params = Params {
            given: Some(quote("a\nb")),
            count: Some(3),
            limit: Some(10),
            ..Params::default()
        };
        let template = "`{given}` is {count} over {limit}, {} {x {\"type\": 1}";
        assert_eq!(params.render(template), "`a\\u{a}b` is 3 over 10, {} {x {\"type\": 1}");
    }

    #[test]
    fn invisible_characters_are_escaped() {
        let quoted = quote("\u{202E}a b\u{200b}\u{1}é🎉\u{85}");
        assert_eq!(&*quoted, "\\u{202e}a b\\u{200b}\\u{1}é🎉\\u{85}");
    }

    #[test]
    fn long_values_are_cut() {
        let exact = "é".repeat(80);
        assert_eq!(quote(&exact).to_string(), exact);
        let long = quote(&"é".repeat(81));
        assert_eq!(long.chars().count(), 81);
        assert!(long.ends_with('…'));
    }
}
