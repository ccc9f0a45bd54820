//! Finds URLs that browsers repair silently and stricter parsers reject.

use memchr::memchr_iter;

use super::{Url, split_before};

impl Url<'_> {
    /// Returns `true` if `text`, from which this URL was parsed, is accepted only because parsers
    /// repair it: `format: uri` rejects it.
    pub(crate) fn needs_repair(&self, text: &str) -> bool {
        // A plain URL has no other problem.
        self.has_percent && has_incomplete_escape(text)
            || !self.is_plain()
                && (text.contains(is_never_written)
                    || !has_two_slashes(text)
                    || has_non_ascii_outside_host(text)
                    || self.host().is_some_and(|host| host.has_empty_label()))
    }
}

/// Returns `true` for the characters that must be escaped wherever they are.
pub(super) fn is_never_written(c: char) -> bool {
    matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        || c.is_control()
        || c.is_whitespace()
}

/// Returns `true` if two hexadecimal digits do not follow a `%`.
fn has_incomplete_escape(text: &str) -> bool {
    memchr_iter(b'%', text.as_bytes())
        .any(|percent| text.get(percent + 1..).is_none_or(|after| !starts_with_hex_pair(after)))
}

pub(super) fn starts_with_hex_pair(text: &str) -> bool {
    text.as_bytes().first_chunk::<2>().is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
}

fn has_two_slashes(text: &str) -> bool {
    let rest = text.split_once(':').and_then(|(_, rest)| rest.strip_prefix("//"));
    rest.is_some_and(|rest| !rest.starts_with('/'))
}

/// Reads a text that has no backslash and begins with a scheme and `//`.
fn has_non_ascii_outside_host(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let Some((_, rest)) = text.split_once("//") else { return true };
    let (authority, tail) = split_before(rest, |byte| matches!(byte, b'/' | b'?' | b'#'));
    let (credentials, host_and_port) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (_, port) = super::host::split_port(host_and_port);
    !tail.is_ascii() || !credentials.is_ascii() || port.is_some_and(|port| !port.is_ascii())
}
