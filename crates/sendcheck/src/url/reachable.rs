//! Decides whether a server elsewhere can fetch from a host.

use super::Host;
use super::special_purpose::{special_ipv4, special_ipv6};

/// Endings of names that only a local network, or no network, resolves.
const LOCAL_ENDINGS: [(&str, &str); 8] = [
    (".localhost", "the local machine"),
    (".local", "a local network name (`.local`)"),
    (".internal", "a private network name (`.internal`)"),
    (".test", "a name for tests (`.test`)"),
    (".invalid", "a name that never resolves (`.invalid`)"),
    (".onion", "a Tor name (`.onion`)"),
    (".home.arpa", "a home network name (`.home.arpa`)"),
    (".lan", "a local network name (`.lan`)"),
];

impl Host<'_> {
    /// Describes the host if it cannot be reached from the public internet.
    pub(crate) fn not_public(&self) -> Option<&'static str> {
        match self {
            Self::Domain(name) => local_name(name),
            Self::Ipv4(address) => special_ipv4(*address),
            Self::Ipv6(address) => special_ipv6(*address),
            Self::Opaque(_) => None,
        }
    }
}

fn local_name(name: &str) -> Option<&'static str> {
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.eq_ignore_ascii_case("localhost") {
        return Some("the local machine");
    }
    if !name.contains('.') {
        return Some("a name without a dot");
    }
    let ends_in = |ending: &str| {
        let (name, ending) = (name.as_bytes(), ending.as_bytes());
        let start = name.len().checked_sub(ending.len());
        start.and_then(|at| name.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    LOCAL_ENDINGS.iter().find(|(ending, _)| ends_in(ending)).map(|&(_, what)| what)
}
