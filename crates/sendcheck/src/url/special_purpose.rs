//! Addresses that are not globally reachable: the [IPv4] and [IPv6] Special-Purpose Address
//! Registries of IANA (RFC 6890, RFC 8190) as of 2025-10-09, and a few more.
//!
//! A block counts as reachable only if the registry says "True", so 6to4 and Teredo do not. Not from
//! these registries: multicast (RFC 5771, RFC 4291), `::/96` (RFC 4291, section 2.5.5.1) and
//! `fec0::/10` (RFC 3879). A block inside another is listed only where its answer differs.
//!
//! [IPv4]: https://www.iana.org/assignments/iana-ipv4-special-registry
//! [IPv6]: https://www.iana.org/assignments/iana-ipv6-special-registry

use core::net::{Ipv4Addr, Ipv6Addr};

/// Describes the address, unless it is globally reachable.
pub(super) fn special_ipv4(address: Ipv4Addr) -> Option<&'static str> {
    let bytes = address.octets();
    let block = IPV4.iter().find(|block| share_prefix(&bytes, &block.first.octets(), block.len));
    match block?.reach {
        Reachability::Local(what) => Some(what),
        Reachability::Global | Reachability::Translated => None,
    }
}

/// Describes the address, unless it is globally reachable.
pub(super) fn special_ipv6(address: Ipv6Addr) -> Option<&'static str> {
    let bytes = address.octets();
    let block = IPV6.iter().find(|block| share_prefix(&bytes, &block.first.octets(), block.len));
    match block?.reach {
        Reachability::Local(what) => Some(what),
        Reachability::Global => None,
        Reachability::Translated => {
            let [.., a, b, c, d] = bytes;
            special_ipv4(Ipv4Addr::new(a, b, c, d))
        }
    }
}

/// Returns `true` if the first `len` bits are equal.
fn share_prefix(a: &[u8], b: &[u8], len: u32) -> bool {
    let mut left = len;
    a.iter().zip(b).all(|(a, b)| {
        let bits = left.min(8);
        left -= bits;
        u32::from(a ^ b) >> (8 - bits) == 0
    })
}

/// The addresses that share the leading `len` bits of `first`.
struct Block<Address> {
    first: Address,
    len: u32,
    reach: Reachability,
}

#[derive(Clone, Copy)]
enum Reachability {
    /// Not globally reachable, with a description.
    Local(&'static str),
    /// Globally reachable.
    Global,
    /// As reachable as the IPv4 address in its last 32 bits (RFC 6052, section 3.1).
    Translated,
}

const PRIVATE: Reachability = Reachability::Local("a private address");
const LOOPBACK: Reachability = Reachability::Local("a loopback address");
const UNSPECIFIED: Reachability = Reachability::Local("the unspecified address");
const LINK_LOCAL: Reachability = Reachability::Local("a link-local address");
const PROTOCOL: Reachability = Reachability::Local("an address reserved for protocols");
const DOCUMENTATION: Reachability = Reachability::Local("a documentation address");
const BENCHMARKING: Reachability = Reachability::Local("a benchmarking address");
const SIX_TO_FOUR: Reachability = Reachability::Local("a deprecated 6to4 address");
const DISCARD: Reachability = Reachability::Local("an address whose packets are discarded");
const MULTICAST: Reachability = Reachability::Local("a multicast address");

const fn v4(first: [u8; 4], len: u32, reach: Reachability) -> Block<Ipv4Addr> {
    let [a, b, c, d] = first;
    Block { first: Ipv4Addr::new(a, b, c, d), len, reach }
}

#[expect(clippy::many_single_char_names, reason = "eight equal parts have no better names")]
const fn v6(first: [u16; 8], len: u32, reach: Reachability) -> Block<Ipv6Addr> {
    let [a, b, c, d, e, f, g, h] = first;
    Block { first: Ipv6Addr::new(a, b, c, d, e, f, g, h), len, reach }
}

/// The first block that fits counts, so exceptions come before the block around them.
const IPV4: [Block<Ipv4Addr>; 18] = [
    v4([0, 0, 0, 0], 8, Reachability::Local("a \"this network\" address")),
    v4([10, 0, 0, 0], 8, PRIVATE),
    v4([100, 64, 0, 0], 10, Reachability::Local("a carrier-grade NAT address")),
    v4([127, 0, 0, 0], 8, LOOPBACK),
    v4([169, 254, 0, 0], 16, LINK_LOCAL),
    v4([172, 16, 0, 0], 12, PRIVATE),
    v4([192, 0, 0, 9], 32, Reachability::Global),
    v4([192, 0, 0, 10], 32, Reachability::Global),
    v4([192, 0, 0, 0], 24, PROTOCOL),
    v4([192, 0, 2, 0], 24, DOCUMENTATION),
    v4([192, 88, 99, 0], 24, SIX_TO_FOUR),
    v4([192, 168, 0, 0], 16, PRIVATE),
    v4([198, 18, 0, 0], 15, BENCHMARKING),
    v4([198, 51, 100, 0], 24, DOCUMENTATION),
    v4([203, 0, 113, 0], 24, DOCUMENTATION),
    v4([224, 0, 0, 0], 4, MULTICAST),
    v4([255, 255, 255, 255], 32, Reachability::Local("the broadcast address")),
    v4([240, 0, 0, 0], 4, Reachability::Local("an address reserved for future use")),
];

/// The first block that fits counts, so exceptions come before the block around them.
const IPV6: [Block<Ipv6Addr>; 25] = [
    v6([0, 0, 0, 0, 0, 0, 0, 0], 128, UNSPECIFIED),
    v6([0, 0, 0, 0, 0, 0, 0, 1], 128, LOOPBACK),
    v6([0, 0, 0, 0, 0, 0, 0, 0], 96, Reachability::Local("a deprecated IPv4-compatible address")),
    v6([0, 0, 0, 0, 0, 0xFFFF, 0, 0], 96, Reachability::Local("an IPv4 address mapped into IPv6")),
    v6([0x64, 0xFF9B, 0, 0, 0, 0, 0, 0], 96, Reachability::Translated),
    v6(
        [0x64, 0xFF9B, 1, 0, 0, 0, 0, 0],
        48,
        Reachability::Local("an address for local translation"),
    ),
    v6([0x100, 0, 0, 0, 0, 0, 0, 0], 64, DISCARD),
    v6([0x100, 0, 0, 1, 0, 0, 0, 0], 64, Reachability::Local("a dummy address")),
    v6([0x2001, 1, 0, 0, 0, 0, 0, 1], 128, Reachability::Global), // Port Control Protocol anycast
    v6([0x2001, 1, 0, 0, 0, 0, 0, 2], 128, Reachability::Global), // TURN anycast
    v6([0x2001, 1, 0, 0, 0, 0, 0, 3], 128, Reachability::Global), // DNS-SD registration anycast
    v6([0x2001, 2, 0, 0, 0, 0, 0, 0], 48, BENCHMARKING),
    v6([0x2001, 3, 0, 0, 0, 0, 0, 0], 32, Reachability::Global), // AMT
    v6([0x2001, 4, 0x112, 0, 0, 0, 0, 0], 48, Reachability::Global), // AS112
    v6([0x2001, 0x20, 0, 0, 0, 0, 0, 0], 28, Reachability::Global), // ORCHIDv2
    v6([0x2001, 0x30, 0, 0, 0, 0, 0, 0], 28, Reachability::Global), // drone remote identification
    v6([0x2001, 0, 0, 0, 0, 0, 0, 0], 23, PROTOCOL),
    v6([0x2001, 0xDB8, 0, 0, 0, 0, 0, 0], 32, DOCUMENTATION),
    v6([0x2002, 0, 0, 0, 0, 0, 0, 0], 16, SIX_TO_FOUR),
    v6([0x3FFF, 0, 0, 0, 0, 0, 0, 0], 20, DOCUMENTATION),
    v6([0x5F00, 0, 0, 0, 0, 0, 0, 0], 16, Reachability::Local("an identifier for segment routing")),
    v6([0xFC00, 0, 0, 0, 0, 0, 0, 0], 7, PRIVATE),
    v6([0xFE80, 0, 0, 0, 0, 0, 0, 0], 10, LINK_LOCAL),
    v6([0xFEC0, 0, 0, 0, 0, 0, 0, 0], 10, Reachability::Local("a deprecated site-local address")),
    v6([0xFF00, 0, 0, 0, 0, 0, 0, 0], 8, MULTICAST),
];
