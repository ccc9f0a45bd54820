use core::net::{Ipv4Addr, Ipv6Addr};

use super::UrlError;
use super::bytes::{StackBuf, kept};
use super::domain::{self, Domain};
use crate::address;

/// A URL's host that is not empty. Equal hosts are the same name or the same address, however they
/// are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host<'a> {
    /// A name, in a special scheme.
    Domain(Domain<'a>),
    /// An IPv4 address, in a special scheme.
    Ipv4(Ipv4Addr),
    /// An IPv6 address.
    Ipv6(Ipv6Addr),
    /// Whatever a scheme that is not special calls a host.
    Opaque(&'a str),
}

impl<'a> Host<'a> {
    /// Parses a host alone, as in a URL with a `special` scheme or another.
    pub(crate) fn parse(text: &'a str, special: bool) -> Result<Self, UrlError> {
        match kept(text).next() {
            None => Err(UrlError::NoHost),
            Some(b'[') => parse_ipv6(text).map(Self::Ipv6).ok_or(UrlError::Ipv6),
            Some(_) if special => domain::parse(text),
            Some(_) if kept(text).any(is_forbidden) => Err(UrlError::ForbiddenCharacter),
            Some(_) => Ok(Self::Opaque(text)),
        }
    }
}

/// The standard's forbidden host code points.
pub(super) const fn is_forbidden(byte: u8) -> bool {
    matches!(
        byte,
        0 | b'\t'
            | b'\n'
            | b'\r'
            | b' '
            | b'#'
            | b'/'
            | b':'
            | b'<'
            | b'>'
            | b'?'
            | b'@'
            | b'['
            | b'\\'
            | b']'
            | b'^'
            | b'|'
    )
}

fn parse_ipv6(text: &str) -> Option<Ipv6Addr> {
    let text: StackBuf = kept(text).skip(1).collect();
    address::ipv6(text.as_bytes().strip_suffix(b"]")?).map(Ipv6Addr::from)
}
