//! Decides whether a server elsewhere can fetch from a host.

use super::Host;
use super::special_purpose::{special_ipv4, special_ipv6};

/// Last labels of names that only a local network, or no network, resolves.
const LOCAL_LABELS: [(&str, &str); 7] = [
    ("localhost", "the local machine"),
    ("local", "a local network name (`.local`)"),
    ("internal", "a private network name (`.internal`)"),
    ("test", "a name for tests (`.test`)"),
    ("invalid", "a name that never resolves (`.invalid`)"),
    ("onion", "a Tor name (`.onion`)"),
    ("lan", "a local network name (`.lan`)"),
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
    let last_dot = name.bytes().rposition(|byte| byte == b'.');
    let Some((before, last)) =
        last_dot.and_then(|dot| Some((name.get(..dot)?, name.get(dot + 1..)?)))
    else {
        let is_localhost = name.eq_ignore_ascii_case("localhost");
        return Some(if is_localhost { "the local machine" } else { "a name without a dot" });
    };
    // `home.arpa` itself is not below `.home.arpa`.
    let is_home = || before.rsplit_once('.').is_some_and(|(_, l)| l.eq_ignore_ascii_case("home"));
    if last.eq_ignore_ascii_case("arpa") && is_home() {
        return Some("a home network name (`.home.arpa`)");
    }
    LOCAL_LABELS.iter().find(|(label, _)| last.eq_ignore_ascii_case(label)).map(|&(_, what)| what)
}
