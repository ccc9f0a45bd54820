//! Finds the reason why a parser rejected a text. Runs only after the parser has failed.

use alloc::string::String;

use percent_encoding::percent_decode_str;

use super::host::{normalize, split_port};
use super::scheme::{self, Scheme};
use super::{UrlError, UrlParser, split_before};

/// The longest label and name that IDNA takes, in code points.
const LABEL_MAX: usize = 63;
const NAME_MAX: usize = 253;

/// Returns the first thing that is wrong with a text that `parser` rejects.
pub(super) fn diagnose(text: &str, parser: UrlParser) -> UrlError {
    // As the standard does: spaces and controls around the text, tabs and line ends inside it.
    let text = text.trim_matches(|c| c <= ' ');
    let text: String = text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let Some((name, rest)) = scheme::split(&text) else { return UrlError::NoScheme };
    let scheme = Scheme::named(&name.to_ascii_lowercase());
    let authority = authority(rest, scheme);
    let (host, port) = if scheme == Scheme::File {
        (authority, None)
    } else {
        split_port(authority.rsplit_once('@').map_or(authority, |(_, host)| host))
    };
    if host.is_empty() {
        return UrlError::NoHost;
    }
    if port.is_some_and(|port| !is_port(port)) && is_valid(host, scheme, parser) {
        return UrlError::Port;
    }
    host_error(host, scheme)
}

/// Returns the text between `//` and the path, query or fragment.
fn authority(rest: &str, scheme: Scheme) -> &str {
    let is_slash = |c| c == '/' || c == '\\' && scheme.is_special();
    let start = if scheme.is_special() {
        rest.trim_start_matches(is_slash)
    } else {
        rest.strip_prefix("//").unwrap_or_default()
    };
    split_before(start, |byte| is_slash(char::from(byte)) || matches!(byte, b'?' | b'#')).0
}

fn is_port(port: &str) -> bool {
    let digits = port.trim_start_matches('0');
    digits.is_empty() || digits.bytes().all(|b| b.is_ascii_digit()) && digits.parse::<u16>().is_ok()
}

fn is_valid(host: &str, scheme: Scheme, parser: UrlParser) -> bool {
    if scheme.is_special() || host.starts_with('[') {
        normalize(host, parser).is_some()
    } else {
        !host.contains(is_forbidden)
    }
}

fn host_error(host: &str, scheme: Scheme) -> UrlError {
    if host.starts_with('[') {
        return UrlError::Ipv6;
    }
    if !scheme.is_special() {
        return UrlError::ForbiddenCharacter;
    }
    let host = percent_decode_str(host).decode_utf8_lossy();
    let is_forbidden_in_domain = |c: char| {
        is_forbidden(c) || c == '%' || c.is_control() || c.is_whitespace() || c == '\u{FFFD}'
    };
    let name = host.strip_suffix('.').unwrap_or(&host);
    let labels = || name.split('.');
    if host.contains(is_forbidden_in_domain) {
        UrlError::ForbiddenCharacter
    } else if labels().next_back().is_some_and(is_number) {
        UrlError::Ipv4
    } else if name.chars().count() > NAME_MAX
        || labels().any(|label| label.chars().count() > LABEL_MAX)
    {
        UrlError::HostTooLong
    } else {
        UrlError::InvalidDomain
    }
}

/// Returns `true` for the standard's forbidden host code points.
const fn is_forbidden(c: char) -> bool {
    matches!(
        c,
        '\0' | '\t'
            | '\n'
            | '\r'
            | ' '
            | '#'
            | '/'
            | ':'
            | '<'
            | '>'
            | '?'
            | '@'
            | '['
            | '\\'
            | ']'
            | '^'
            | '|'
    )
}

/// Returns `true` for what the standard reads as a number at the end of a host: digits, or `0x` and
/// any hexadecimal digits.
fn is_number(label: &str) -> bool {
    let hex = label.strip_prefix("0x").or_else(|| label.strip_prefix("0X"));
    match hex {
        Some(digits) => digits.bytes().all(|b| b.is_ascii_hexdigit()),
        None => !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit()),
    }
}
