//! URLs as the [WHATWG URL standard] parses them, without a base URL: what it refuses is refused
//! here, and the parts that the rules ask for are borrowed from the text.
//!
//! One point is ours: a host with a label that is not ASCII or begins with `xn--` is judged without
//! IDNA tables, see [`domain`].
//!
//! Nothing is normalised or copied. The standard drops tabs and newlines wherever they stand, and
//! decodes percent-escapes in hosts; [`bytes`] does both while reading.
//!
//! [WHATWG URL standard]: https://url.spec.whatwg.org/#concept-basic-url-parser

mod authority;
mod bytes;
mod domain;
mod error;
mod extension;
mod host;
mod ipv4;
mod media_type;
mod presigned;
mod reachable;
mod scheme;
mod special_purpose;
#[cfg(test)]
mod tests;

use bytes::{split_before, split_before_either};
pub(crate) use error::UrlError;
pub(crate) use extension::Extension;
pub(crate) use host::Host;
pub(crate) use media_type::{MediaUse, Support, support};
pub(crate) use scheme::Scheme;

/// An absolute URL, borrowed from the text that was parsed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Url<'a> {
    scheme: Scheme,
    has_credentials: bool,
    host: Option<Host<'a>>,
    /// As written.
    path: &'a str,
    /// The query and the fragment, as written, with what they begin with.
    rest: &'a str,
}

impl<'a> Url<'a> {
    /// Parses `text` as a browser would, so with any case, slashes too many or too few after
    /// `https:`, and white space around it.
    ///
    /// # Errors
    ///
    /// The first fault met, where the standard's parser fails.
    pub(crate) fn parse(text: &'a str) -> Result<Self, UrlError> {
        let text = bytes::trim(text);
        // Nearly always; the rest would say the same.
        if let Some(rest) = text.strip_prefix("https://")
            && let Some((host, tail)) = authority::plain(rest)
        {
            return Ok(Self::new(Scheme::Https, (false, Some(host?)), tail));
        }
        let (scheme, rest) = Scheme::split(text).ok_or(UrlError::NoScheme)?;
        let Some(rest) = authority::start(scheme, rest) else {
            return Ok(Self::new(scheme, (false, None), rest));
        };
        let (authority, tail) = authority::split(scheme, rest);
        let authority = if scheme == Scheme::File {
            (false, authority::parse_file_host(authority)?)
        } else {
            authority::parse(authority, scheme.is_special())?
        };
        Ok(Self::new(scheme, authority, tail))
    }

    /// Splits the path from the query.
    fn new(
        scheme: Scheme,
        (has_credentials, host): (bool, Option<Host<'a>>),
        tail: &'a str,
    ) -> Self {
        let (path, rest) = split_before_either(tail, b'?', b'#');
        Self { scheme, has_credentials, host, path, rest }
    }

    /// What stands before the first colon.
    pub(crate) fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The host; `None` where there is none (`mailto:a@b.c`) or it is empty (`file:///x`).
    pub(crate) fn host(&self) -> Option<Host<'a>> {
        self.host
    }

    /// Whether the host is `name`: the same name in any case, or the same address in any spelling.
    /// A trailing dot makes another name.
    pub(crate) fn host_is(&self, name: &str) -> bool {
        match self.host {
            Some(Host::Domain(domain)) => domain.is(name),
            Some(host) => Host::parse(name, true) == Ok(host),
            None => false,
        }
    }

    /// The same for a plain name: no address, and nothing in it needs decoding.
    pub(crate) fn host_is_plainly(&self, name: &str) -> bool {
        matches!(self.host, Some(Host::Domain(domain)) if domain.is_plainly(name))
    }

    /// Whether a user name or a password that is not empty stands before the host.
    pub(crate) fn has_credentials(&self) -> bool {
        self.has_credentials
    }

    /// What stands between the first `?` and the fragment, as written.
    pub(crate) fn query(&self) -> Option<&'a str> {
        let query = self.rest.strip_prefix('?')?;
        Some(split_before(query, |byte| byte == b'#').0)
    }

    /// The last extension of the path; `None` without a host.
    pub(crate) fn extension(&self) -> Option<Extension> {
        self.host?;
        Extension::of(self.path, self.scheme.is_special())
    }

    /// Whether the query carries a signature of a known storage service.
    pub(crate) fn is_presigned(&self) -> bool {
        self.query().is_some_and(presigned::is_presigned)
    }
}
