//! Tags of known and unknown elements.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

use super::super::steps;
use super::element::is_element;
use crate::sort::sort;

/// Characters in the name of an unknown element.
const NAME_MAX: usize = 64;
/// Characters after the name and one character of white space.
const ATTRIBUTES_MAX: usize = 1_000;

pub(super) struct Tag<'t> {
    pub(super) name: &'t str,
    pub(super) is_known: bool,
    pub(super) len: usize,
}

/// Reads the tag at the start of `rest`, which begins with `<`: any tag of a known element, or the opening tag of an
/// unknown one.
pub(super) fn read(rest: &str) -> Option<Tag<'_>> {
    let after_angle = rest.strip_prefix('<')?;
    let after_slash = after_angle.strip_prefix('/');
    let (name, after) = split_name(after_slash.unwrap_or(after_angle))?;
    let is_known = is_element(name);
    if !is_known && after_slash.is_some() {
        return None;
    }
    let len = |after: &str| rest.len() - after.len();
    if let Some(after) = after.strip_prefix('>') {
        return Some(Tag { name, is_known, len: len(after) });
    }
    if let Some(after) = after.strip_prefix("/>") {
        return is_known.then_some(Tag { name, is_known, len: len(after) });
    }
    let after = after.strip_prefix(char::is_whitespace)?;
    let (attributes, after) = split_attributes(after)?;
    let is_space = |text: &str| text.chars().all(char::is_whitespace);
    let is_empty = || is_space(attributes.strip_suffix('/').unwrap_or(attributes));
    (attributes.contains('=') || (is_known && is_empty())).then_some(Tag {
        name,
        is_known,
        len: len(after),
    })
}

/// Splits a name from the start of a text.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.:".contains(byte);
    let len = text.bytes().take(NAME_MAX + 1).take_while(is_sign).count();
    steps::add(len + 1);
    let begins_well = text.starts_with(|c: char| c.is_ascii_alphabetic());
    text.split_at_checked(len).filter(|_| begins_well && len <= NAME_MAX)
}

/// Splits attributes from the `>` after them, which goes to neither side.
fn split_attributes(text: &str) -> Option<(&str, &str)> {
    let mut chars = text.char_indices().take(ATTRIBUTES_MAX + 1).inspect(|_| steps::add(1));
    let (len, end) = chars.find(|&(_, c)| matches!(c, '<' | '>'))?;
    (end == '>').then_some((text.get(..len)?, text.get(len + 1..)?))
}

/// The closing tags of a text, by name without case, then by offset. With it, many unknown tags without a partner take
/// no longer than one.
pub(super) struct ClosingTags<'t> {
    text: &'t str,
    names: Vec<Range<usize>>,
}

impl<'t> ClosingTags<'t> {
    /// Reads the closing tags after an offset.
    pub(super) fn read(text: &'t str, from: usize) -> Self {
        let rest = text.get(from..).unwrap_or_default();
        steps::add(rest.len());
        let starts = rest.match_indices("</").map(|(at, _)| from + at + 2);
        let names: Vec<Range<usize>> = starts
            .filter_map(|start| {
                let (name, after) = split_name(text.get(start..)?)?;
                after.starts_with('>').then(|| start..start + name.len())
            })
            .collect();
        let name = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        // Those of the same name stay in the order of the text.
        let names = sort(names, |a, b| compare(name(a), name(b)));
        Self { text, names }
    }

    /// Returns the range of the first closing tag of this name at or after an offset.
    pub(super) fn first_after(&self, name: &str, offset: usize) -> Option<Range<usize>> {
        let order = |range: &Range<usize>| {
            let other = self.text.get(range.clone()).unwrap_or_default();
            compare(other, name).then_with(|| range.start.cmp(&(offset + 2)))
        };
        let index = self.names.partition_point(|range| order(range).is_lt());
        let found = self.names.get(index)?;
        let is_same = self.text.get(found.clone())?.eq_ignore_ascii_case(name);
        is_same.then(|| found.start - 2..found.end + 1)
    }
}

/// Compares names without ASCII case.
fn compare(a: &str, b: &str) -> Ordering {
    let lower_a = a.bytes().map(|byte| byte.to_ascii_lowercase());
    lower_a.cmp(b.bytes().map(|byte| byte.to_ascii_lowercase()))
}
