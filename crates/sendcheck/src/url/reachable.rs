//! Whether a server elsewhere can fetch from a host.

use super::Host;
use super::domain::Domain;
use super::special_purpose::{special_ipv4, special_ipv6};

impl Host<'_> {
    /// What the host is, if it cannot be reached from the public internet; to follow «it is ».
    ///
    /// An address that IANA reserves for a purpose without global reach, or a name that has meaning
    /// in a local network alone. Of an opaque host nothing is known.
    pub(crate) fn not_public(&self) -> Option<&'static str> {
        match self {
            Self::Domain(domain) => local_name(domain),
            Self::Ipv4(address) => special_ipv4(*address),
            Self::Ipv6(address) => special_ipv6(*address),
            Self::Opaque(_) => None,
        }
    }
}

fn local_name(domain: &Domain<'_>) -> Option<&'static str> {
    if let Some((has_dot, last_label)) = domain.plain_last_label() {
        return local_label(has_dot, last_label);
    }
    let (has_dot, last_label) = domain.last_label();
    local_label(has_dot, last_label.as_bytes())
}

fn local_label(has_dot: bool, last: &[u8]) -> Option<&'static str> {
    let is = |name: &[u8]| last.eq_ignore_ascii_case(name);
    if is(b"localhost") {
        Some("a name of the machine itself")
    } else if !has_dot {
        Some("a name without a dot")
    } else if is(b"local") {
        Some("a name of a local network (`.local`)")
    } else if is(b"internal") {
        Some("a name of a private network (`.internal`)")
    } else {
        None
    }
}
