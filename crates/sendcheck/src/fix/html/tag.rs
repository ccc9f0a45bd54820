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

    /// Returns an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let lower = self.source.to_ascii_lowercase();
        let mut from = 0;
        while let Some(at) = lower.get(from..)?.find(name).map(|at| at + from) {
            from = at + name.len();
            let is_start = lower.get(..at)?.ends_with(char::is_whitespace);
            let rest = self.source.get(from..)?.trim_start();
            let Some(value) = rest.strip_prefix('=').filter(|_| is_start) else { continue };
            let value = value.trim_start();
            let quote = value.chars().next()?;
            let value = if matches!(quote, '"' | '\'') {
                value.get(1..)?.split(quote).next()?
            } else {
                value.split(|c: char| c.is_whitespace() || c == '>').next()?
            };
            return Some(decoded(value).trim().into());
        }
        None
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
