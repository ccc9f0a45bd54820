//! Parses URLs as the [WHATWG URL standard] does, IDNA included.
//!
//! Ordinary URLs (`https://` and plain ASCII, see [`plain`]) are read where they are, without an
//! allocation. A [`UrlParser`] reads all others: the `url` crate natively, the platform's own `URL`
//! in a browser. It returns the normalized URL, which is easy to split. When it rejects a text,
//! [`diagnosis`] finds the reason, so that the reason does not depend on the parser.
//!
//! Parsers disagree on a few hosts. The `url` crate 2.5 checks right-to-left labels (`1א`), labels
//! that begin with `xn--` and end with a hyphen, and labels of more than 1,000 characters, and rejects
//! them; Node.js 20 accepts them. In schemes that are not special, the crate accepts `foo://@` and
//! `foo://a:\b`, which the standard rejects.
//!
//! [WHATWG URL standard]: https://url.spec.whatwg.org/#concept-basic-url-parser

mod diagnosis;
mod error;
mod host;
pub(crate) mod media;
mod parser;
mod percent;
mod plain;
mod presigned;
mod reachable;
pub(crate) mod repair;
mod scheme;
mod serialise;
mod special_purpose;
mod strict;
#[cfg(test)]
mod tests;

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use memchr::memchr2;

pub(crate) use error::UrlError;
pub(crate) use host::Host;
pub(crate) use parser::DEFAULT_PARSER;
pub use parser::UrlParser;
pub(crate) use percent::{percent_decode, percent_encode};
use plain::Plain;
pub(crate) use scheme::Scheme;
pub(crate) use serialise::serialised;

/// An absolute URL, split into its parts.
#[derive(Clone, Debug)]
pub(crate) struct Url<'a> {
    /// The text if it is plain, else the normalized URL.
    href: Cow<'a, str>,
    scheme: Scheme,
    has_credentials: bool,
    /// Whether the text may contain a `%`.
    has_percent: bool,
    host: Range<usize>,
    path: Range<usize>,
}

impl<'a> Url<'a> {
    /// Parses `text`, with `parser` if it is not plain.
    ///
    /// # Errors
    ///
    /// Returns the reason if `parser` rejects the text.
    pub(crate) fn parse(text: &'a str, parser: UrlParser) -> Result<Self, UrlError> {
        if let Some(plain) = plain::split(text) {
            return Ok(Self::plain(text, &plain));
        }
        let href = parser(text).ok_or_else(|| diagnosis::diagnose(text, parser))?;
        Self::split(href).ok_or(UrlError::NoScheme)
    }

    /// Puts a plain URL together, whose `tail` follows its `host` at the end of `text`.
    fn plain(text: &'a str, &Plain { host, tail, has_percent }: &Plain<'_>) -> Self {
        let path_start = text.len() - tail.len();
        Self {
            href: Cow::Borrowed(text),
            scheme: Scheme::Https,
            has_credentials: false,
            has_percent,
            host: path_start - host.len()..path_start,
            path: path_start..path_start + path_len(tail),
        }
    }

    /// Splits a normalized URL; returns `None` if it has no scheme.
    fn split(href: String) -> Option<Self> {
        let (scheme, rest) = href.split_once(':')?;
        let (authority, tail) = match rest.strip_prefix("//") {
            Some(rest) => split_before(rest, |byte| matches!(byte, b'/' | b'?' | b'#')),
            None => ("", rest),
        };
        let (credentials, host_and_port) = authority.rsplit_once('@').unwrap_or(("", authority));
        let host = host::without_port(host_and_port);
        let path_start = href.len() - tail.len();
        let host_start = path_start - host_and_port.len();
        Some(Self {
            scheme: Scheme::named(scheme),
            has_credentials: !credentials.is_empty(),
            has_percent: true,
            host: host_start..host_start + host.len(),
            path: path_start..path_start + path_len(tail),
            href: Cow::Owned(href),
        })
    }

    /// Returns `true` if the text was plain.
    fn is_plain(&self) -> bool {
        matches!(self.href, Cow::Borrowed(_))
    }

    /// Returns the scheme.
    pub(crate) fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Returns the host, or `None` if there is none (`mailto:a@b.c`) or it is empty (`file:///x`).
    pub(crate) fn host(&self) -> Option<Host<'_>> {
        let host = self.slice(self.host.clone());
        // A plain host is a name.
        if self.is_plain() {
            return Some(Host::Domain(host));
        }
        Host::of(host, self.scheme.is_special())
    }

    /// Returns `true` if there is a host that is not empty.
    pub(crate) fn has_host(&self) -> bool {
        !self.host.is_empty()
    }

    /// Returns `true` if the host is `name`: the same name in any case, or the same address however
    /// it is written. A dot at the end makes another name. `parser` reads names that are not plain.
    pub(crate) fn host_is(&self, name: &str, parser: UrlParser) -> bool {
        self.host_is_plain(name)
            || !plain::is_plain_host(name)
                && host::normalize(name, parser).is_some_and(|name| self.host_is_plain(&name))
    }

    /// As [`host_is`](Self::host_is), for a name that a parser leaves unchanged.
    pub(crate) fn host_is_plain(&self, name: &str) -> bool {
        let host = self.slice(self.host.clone());
        host.eq_ignore_ascii_case(name) && !host.is_empty() && self.scheme.is_special()
    }

    /// Returns `true` if there is a user name or password that is not empty.
    pub(crate) fn has_credentials(&self) -> bool {
        self.has_credentials
    }

    /// Returns the query, without its `?`.
    pub(crate) fn query(&self) -> Option<&str> {
        let query = self.slice(self.path.end..self.href.len()).strip_prefix('?')?;
        Some(split_before(query, |byte| byte == b'#').0)
    }

    /// Returns the extension of the path's last segment, not decoded and in the case it has.
    pub(crate) fn extension(&self) -> Option<&str> {
        let path = self.slice(self.path.clone());
        let segment = path.bytes().rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1);
        media::extension_of_filename(path.get(segment..)?)
    }

    /// Returns `true` if the query carries a signature of a known storage service.
    pub(crate) fn is_presigned(&self) -> bool {
        self.query().is_some_and(presigned::is_presigned)
    }

    fn slice(&self, range: Range<usize>) -> &str {
        self.href.get(range).unwrap_or_default()
    }
}

/// Returns the length of the path at the start of `tail`, which is before a query and a fragment.
fn path_len(tail: &str) -> usize {
    memchr2(b'?', b'#', tail.as_bytes()).unwrap_or(tail.len())
}

/// Splits before the first byte that `stops`. It must not be part of a longer character.
fn split_before(text: &str, stops: impl Fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(stops).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
