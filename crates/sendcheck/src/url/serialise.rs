//! Writes URLs as the standard serialises them.

use alloc::format;
use alloc::string::String;

use super::{Url, UrlParser, host, scheme, split_before};

/// Returns a URL that needs repair as the standard serialises it, but with the host as written. Returns `None` if it
/// would still need repair, or has no host.
pub(crate) fn serialised(text: &str, parser: UrlParser) -> Option<String> {
    let url = Url::split(parser(text)?).filter(Url::has_host)?;
    let written: String = text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let host = written_host(written.trim_matches(|c| c <= ' '))?;
    let before = url.slice(0..url.host.start);
    // Not every parser escapes it yet.
    let path = url.slice(url.host.end..url.path.end).replace('^', "%5E");
    let serialised = format!("{before}{host}{path}{}", url.slice(url.path.end..url.href.len()));
    let parsed = Url::parse(&serialised, parser).ok()?;
    // A plain host keeps its case.
    let parsed_host = parsed.slice(parsed.host.clone());
    let is_same_host = parsed_host.eq_ignore_ascii_case(url.slice(url.host.clone()));
    (is_same_host && !parsed.needs_repair(&serialised)).then_some(serialised)
}

/// Returns the host of a URL, in the spelling that it has there.
fn written_host(text: &str) -> Option<&str> {
    let (_, rest) = scheme::split(text)?;
    let rest = rest.trim_start_matches(['/', '\\']);
    let (authority, _) = split_before(rest, |byte| matches!(byte, b'/' | b'\\' | b'?' | b'#'));
    let (_, host_and_port) = authority.rsplit_once('@').unwrap_or(("", authority));
    Some(host::without_port(host_and_port))
}
