//! Suggests how a URL should be written.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write};

use super::media::{MediaUse, Support, extension_of_filename, support};
use super::strict::{is_never_written, starts_with_hex_pair};
use super::{Host, Url, UrlParser, scheme};
use crate::text::is_invisible;

/// A problem of a URL, and the URL as it should be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Repair {
    /// The first problem, in one phrase.
    pub(crate) problem: &'static str,
    /// The URL with all problems repaired.
    pub(crate) url: String,
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: use `{}`", self.problem, self.url)
    }
}

/// Repairs `text`; returns `None` if it is fine, or if no repair leads to a URL. With `wants_https`,
/// `http` is a problem, too.
pub(crate) fn repair(text: &str, wants_https: bool, parser: UrlParser) -> Option<Repair> {
    let mut problems = Problems(None);
    let trimmed = trim(text, &mut problems);
    if trimmed.contains(char::is_whitespace) && !is_one_url(trimmed) {
        return None;
    }
    let trimmed = &*remove_line_breaks(trimmed, &mut problems);
    let written = written_scheme(trimmed);
    let (scheme, rest) = if let Some((name, rest)) = written {
        (repair_scheme(name, wants_https, &mut problems)?, skip_slashes(rest, &mut problems))
    } else {
        problems.add("no scheme");
        ("https", trimmed.strip_prefix("//").unwrap_or(trimmed))
    };
    let (authority, tail) = super::split_before(rest, |b| matches!(b, b'/' | b'\\' | b'?' | b'#'));

    let mut url = format!("{scheme}://");
    write_authority(authority, &mut url, &mut problems);
    write_tail(tail, &mut url, &mut problems);

    let problem = problems.0?;
    let is_repaired = Url::parse(&url, parser).is_ok_and(|parsed| {
        parsed.host().is_some()
            && !parsed.needs_repair(&url)
            && (written.is_some() || is_likely(&parsed, tail))
    });
    is_repaired.then_some(Repair { problem, url })
}

/// Keeps the first problem.
struct Problems(Option<&'static str>);

impl Problems {
    fn add(&mut self, problem: &'static str) {
        self.0.get_or_insert(problem);
    }
}

/// Removes white space and invisible characters at the ends.
fn trim<'t>(text: &'t str, problems: &mut Problems) -> &'t str {
    let is_removed = |c: char| c == ' ' || is_invisible(c);
    let start = text.trim_start_matches(is_removed);
    let trimmed = start.trim_end_matches(is_removed);
    match (start.len() < text.len(), trimmed.len() < start.len()) {
        _ if text.trim() != trimmed => problems.add("an invisible character at an end"),
        (true, true) => problems.add("white space at both ends"),
        (true, false) => problems.add("white space at the start"),
        (false, true) => problems.add("white space at the end"),
        (false, false) => {}
    }
    trimmed
}

/// Returns `false` for a text with white space that may be a sentence, or several URLs.
fn is_one_url(text: &str) -> bool {
    match written_scheme(text) {
        Some((_, rest)) => !rest.contains("://"),
        None => !text.contains(['\t', '\n', '\r']) && !text.contains("://"),
    }
}

/// Removes what parsers remove inside a URL.
fn remove_line_breaks<'t>(text: &'t str, problems: &mut Problems) -> Cow<'t, str> {
    let is_removed = |c| matches!(c, '\t' | '\n' | '\r');
    if !text.contains(is_removed) {
        return Cow::Borrowed(text);
    }
    problems.add("a line break or tab inside the URL");
    text.split(is_removed).collect()
}

/// Splits the scheme from what follows its colon.
fn written_scheme(text: &str) -> Option<(&str, &str)> {
    // `example.com:8080/a` has a port, not a scheme.
    scheme::split(text).filter(|(name, rest)| {
        !name.contains('.') && !rest.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Returns the scheme to use; `None` if it is not a misspelled one.
fn repair_scheme(name: &str, wants_https: bool, problems: &mut Problems) -> Option<&'static str> {
    let scheme = ["https", "http", "ftp"].into_iter().find(|s| name.eq_ignore_ascii_case(s))?;
    match scheme {
        "http" if wants_https => {
            problems.add("`http` instead of `https`");
            return Some("https");
        }
        "ftp" if wants_https => return None,
        _ if name != scheme => problems.add("capital letters in the scheme"),
        _ => {}
    }
    Some(scheme)
}

/// Removes the slashes before the host.
fn skip_slashes<'t>(rest: &'t str, problems: &mut Problems) -> &'t str {
    let host = rest.trim_start_matches(['/', '\\']);
    if rest.strip_prefix("//") != Some(host) {
        problems.add("not exactly two slashes after the scheme");
    }
    host
}

/// Writes credentials, host and port. Removes empty labels; leaves a host that is wrong otherwise.
fn write_authority(authority: &str, url: &mut String, problems: &mut Problems) {
    let (credentials, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if !credentials.is_empty() {
        write_escaped(credentials, url, problems);
        url.push('@');
    }
    let (host, port) = super::host::split_port(host);
    let name = host.strip_suffix('.').unwrap_or(host);
    let mut is_first = true;
    for label in name.split('.') {
        if label.is_empty() {
            problems.add("an empty label in the host");
            continue;
        }
        if !is_first {
            url.push('.');
        }
        is_first = false;
        url.push_str(label);
    }
    if name.len() < host.len() {
        url.push('.');
    }
    if let Some(port) = port {
        url.push(':');
        url.push_str(port);
    }
}

/// Writes path, query and fragment.
fn write_tail(tail: &str, url: &mut String, problems: &mut Problems) {
    let (path, rest) = super::split_before(tail, |b| matches!(b, b'?' | b'#'));
    if path.contains(|c: char| c.is_whitespace()) {
        problems.add("a space in the path");
    }
    let path = if path.contains('\\') {
        problems.add("a backslash in the path");
        path.replace('\\', "/")
    } else {
        path.to_owned()
    };
    write_escaped(&path, url, problems);
    write_escaped(rest, url, problems);
}

/// Writes `text`, and percent-encodes the characters that a URL cannot contain.
fn write_escaped(text: &str, url: &mut String, problems: &mut Problems) {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let is_incomplete_escape = c == '%' && !starts_with_hex_pair(rest.as_str());
        if !is_incomplete_escape && !is_never_written(c) && c.is_ascii() {
            url.push(c);
            continue;
        }
        problems.add(match c {
            '%' => "a `%` that two hexadecimal digits do not follow",
            _ if c.is_whitespace() => "a space inside the URL",
            _ if c.is_ascii() => "a character that must be escaped",
            _ => "a character outside ASCII",
        });
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string does not fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
}

/// Returns `true` if a text without a scheme is likely to begin with a host, and not with the name of
/// a file, a folder or a mailbox.
fn is_likely(url: &Url<'_>, tail: &str) -> bool {
    if url.has_credentials() {
        return false;
    }
    match url.host() {
        Some(Host::Domain(name)) => extension_of_filename(name).is_some_and(|last_label| {
            let is_file = support(last_label, MediaUse::Media) != Support::Unknown;
            !tail.is_empty() || !is_file || last_label.eq_ignore_ascii_case("com")
        }),
        // `1.5` is an address, too, but hardly meant as one.
        Some(_) => !tail.is_empty(),
        None => false,
    }
}
