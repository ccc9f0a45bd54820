use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::net::{Ipv4Addr, Ipv6Addr};

use super::{Url, UrlParser};

/// A URL's host that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host<'a> {
    /// A name, in a special scheme.
    Domain(&'a str),
    /// An IPv4 address, in a special scheme.
    Ipv4(Ipv4Addr),
    /// An IPv6 address.
    Ipv6(Ipv6Addr),
    /// The host of a scheme that is not special.
    Opaque(&'a str),
}

impl<'a> Host<'a> {
    /// Reads the host of a normalized URL.
    pub(super) fn of(text: &'a str, is_special: bool) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        if let Some(address) = in_brackets(text).and_then(|address| address.parse().ok()) {
            return Some(Self::Ipv6(address));
        }
        if !is_special {
            return Some(Self::Opaque(text));
        }
        Some(text.parse().map_or(Self::Domain(text), Self::Ipv4))
    }

    /// Returns `true` if a label of the name is empty. One dot at the end is fine.
    pub(super) fn has_empty_label(&self) -> bool {
        let Self::Domain(name) = self else { return false };
        name.strip_suffix('.').unwrap_or(name).split('.').any(str::is_empty)
    }
}

/// Returns what `[` and `]` enclose.
pub(super) fn in_brackets(host: &str) -> Option<&str> {
    host.strip_prefix('[')?.strip_suffix(']')
}

/// Splits `host:port` and returns the host.
pub(super) fn without_port(host_and_port: &str) -> &str {
    split_port(host_and_port).0
}

/// Splits at the first colon outside brackets.
pub(super) fn split_port(host_and_port: &str) -> (&str, Option<&str>) {
    let address = host_and_port.starts_with('[').then(|| host_and_port.split_once(']')).flatten();
    let name = address.map_or(host_and_port, |(_, after)| after);
    match name.split_once(':') {
        Some((_, port)) => {
            let host = host_and_port.len() - port.len() - 1;
            (host_and_port.get(..host).unwrap_or_default(), Some(port))
        }
        None => (host_and_port, None),
    }
}

/// Writes a host as a parser does: decoded and in lower case, addresses in one spelling.
pub(super) fn normalize(host: &str, parser: UrlParser) -> Option<String> {
    if host.contains(['/', '\\', '?', '#', '@']) {
        return None;
    }
    let url = format!("https://{host}/");
    let url = Url::parse(&url, parser).ok()?;
    Some(url.slice(url.host.clone()).to_owned())
}
