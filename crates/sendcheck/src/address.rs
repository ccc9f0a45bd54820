//! Addresses in numbers, as RFC 4291 and the URL standard write them.

use core::net::{Ipv4Addr, Ipv6Addr};

/// Parses an IPv4 address in dotted form, without leading zeros.
pub(crate) fn ipv4(text: &[u8]) -> Option<Ipv4Addr> {
    str::from_utf8(text).ok()?.parse().ok()
}

/// Parses an IPv6 address, without brackets.
pub(crate) fn ipv6(text: &[u8]) -> Option<Ipv6Addr> {
    str::from_utf8(text).ok()?.parse().ok()
}
