//! Placeholders of templates that were not filled in.

use alloc::vec::Vec;

use super::first::FirstConstructs;
use super::{Construct, steps};

/// The form of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlaceholderKind {
    /// `{{name}}`
    DoubleBraces,
    /// `{% if x %}`
    BracePercent,
    /// `${name}`
    DollarBrace,
    /// `%{name}`
    PercentBrace,
    /// `<%= name %>`
    AnglePercent,
    /// `[object Object]`
    Object,
}

impl PlaceholderKind {
    const ALL: [Self; 6] = [
        Self::DoubleBraces,
        Self::BracePercent,
        Self::DollarBrace,
        Self::PercentBrace,
        Self::AnglePercent,
        Self::Object,
    ];

    const fn signs(self) -> (&'static str, &'static str) {
        match self {
            Self::DoubleBraces => ("{{", "}}"),
            Self::BracePercent => ("{%", "%}"),
            Self::DollarBrace => ("${", "}"),
            Self::PercentBrace => ("%{", "}"),
            Self::AnglePercent => ("<%", "%>"),
            Self::Object => ("[object Object]", ""),
        }
    }

    /// Returns the length of the content at the start of `rest`, if it may be in this placeholder.
    fn content_len(self, rest: &str) -> Option<usize> {
        match self {
            Self::DoubleBraces | Self::DollarBrace => expression_len(rest, &['{', '}'], 100),
            Self::BracePercent | Self::AnglePercent => expression_len(rest, &['%'], 200),
            Self::PercentBrace => name_len(rest),
            Self::Object => Some(0),
        }
    }
}

/// Finds the first placeholders of a text.
///
/// ```
/// use sendcheck::text::markup::find_placeholders;
///
/// let text = "Hi {{ first_name }}!";
/// let found = find_placeholders(text);
/// assert_eq!(&text[found[0].start_bytes..found[0].end_bytes], "{{ first_name }}");
/// assert_eq!(text[found[0].content.clone()].trim(), "first_name");
/// ```
#[must_use]
pub fn find_placeholders(text: &str) -> Vec<Construct<PlaceholderKind>> {
    let mut found = FirstConstructs::new(super::CONSTRUCTS_MAX);
    let mut at = 0;
    while !found.is_full()
        && let Some(start) = next_sign(text, at)
    {
        let construct = PlaceholderKind::ALL.iter().find_map(|&kind| read(text, start, kind));
        at = construct.as_ref().map_or(start + 1, |it| it.end_bytes);
        found.extend(construct);
    }
    found.into_vec()
}

fn next_sign(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    let len = rest.iter().position(|byte| matches!(byte, b'{' | b'$' | b'%' | b'<' | b'['));
    steps::add(len.map_or(rest.len(), |len| len + 1));
    Some(at + len?)
}

fn read(text: &str, start: usize, kind: PlaceholderKind) -> Option<Construct<PlaceholderKind>> {
    let (open, close) = kind.signs();
    let rest = text.get(start..)?.strip_prefix(open)?;
    let content_start = start + open.len();
    let content_end = content_start + kind.content_len(rest)?;
    text.get(content_end..)?.starts_with(close).then(|| {
        let range = start..content_end + close.len();
        Construct::new(kind, range, content_start..content_end)
    })
}

/// Returns the length of the text before a forbidden character or a line end: at most `chars_max` characters, with a
/// letter.
fn expression_len(rest: &str, forbidden: &[char], chars_max: usize) -> Option<usize> {
    let mut has_letter = false;
    for (count, (len, c)) in rest.char_indices().enumerate() {
        steps::add(1);
        if forbidden.contains(&c) || matches!(c, '\n' | '\r') {
            return has_letter.then_some(len);
        }
        if count == chars_max {
            return None;
        }
        has_letter |= c.is_alphabetic();
    }
    None
}

/// Returns the length of a name: `[A-Za-z_][A-Za-z0-9_]*`, at most 64 characters.
fn name_len(rest: &str) -> Option<usize> {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let len = rest.bytes().take(65).take_while(is_sign).count();
    steps::add(len + 1);
    let begins_well = !rest.starts_with(|c: char| c.is_ascii_digit());
    ((1..=64).contains(&len) && begins_well).then_some(len)
}
