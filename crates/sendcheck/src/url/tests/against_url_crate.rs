//! The `url` crate as oracle, for hosts that need no IDNA tables.

use std::borrow::ToOwned;
use std::format;
use std::string::String;
use std::vec::Vec;

use proptest::prelude::*;

use super::super::{Host, Scheme, Url, UrlError};

/// What both say: scheme class, host and credentials, or nothing.
#[derive(Debug, PartialEq)]
struct Verdict {
    host: Option<url::Host<String>>,
    has_credentials: bool,
    query: Option<String>,
}

fn oracle(text: &str) -> Option<Verdict> {
    let url = url::Url::parse(text).ok()?;
    Some(Verdict {
        host: url.host().map(|host| host.to_owned()).filter(|host| {
            // Opaque hosts are compared by presence alone: the oracle has encoded them.
            !matches!(host, url::Host::Domain(name) if name.is_empty())
        }),
        has_credentials: !url.username().is_empty()
            || url.password().is_some_and(|p| !p.is_empty()),
        query: url.query().map(ToOwned::to_owned),
    })
}

fn ours(text: &str) -> Option<Verdict> {
    let url = Url::parse(text).ok()?;
    Some(Verdict {
        host: url.host().map(|host| match host {
            Host::Domain(domain) => url::Host::Domain(domain.chars().collect()),
            Host::Ipv4(address) => url::Host::Ipv4(address),
            Host::Ipv6(address) => url::Host::Ipv6(address),
            Host::Opaque(text) => url::Host::Domain(text.to_owned()),
        }),
        has_credentials: url.has_credentials(),
        query: url.query().map(ToOwned::to_owned),
    })
}

/// The oracle writes opaque hosts and queries normalised: there presence must do. Before the drive
/// of a file URL it drops the host, which the standard no longer does.
fn coarse(verdict: Option<Verdict>, scheme: Option<Scheme>) -> Option<Verdict> {
    let is_special = scheme.is_some_and(Scheme::is_special);
    verdict.map(|verdict| Verdict {
        host: match verdict.host {
            _ if scheme == Some(Scheme::File) => None,
            Some(url::Host::Domain(_)) if !is_special => Some(url::Host::Domain(String::new())),
            host => host,
        },
        query: verdict.query.map(|_| String::new()),
        ..verdict
    })
}

/// Where the crate departs from the standard, in schemes that are not special.
fn is_fault_of_oracle(text: &str) -> bool {
    match Url::parse(text) {
        // It ends a port at `\\`.
        Err(UrlError::Port) => text.contains('\\'),
        // It takes `foo://@`, as if no `@` stood there.
        Err(UrlError::NoHost) => text.contains('@'),
        _ => false,
    }
}

fn compare(text: &str) {
    let scheme = Scheme::split(text.trim_matches(|c| c <= ' ')).map(|(scheme, _)| scheme);
    if scheme.is_some_and(Scheme::is_special) || !is_fault_of_oracle(text) {
        assert_eq!(coarse(ours(text), scheme), coarse(oracle(text), scheme), "{text:?}");
    }
}

/// Pieces of which URLs are made, and of which they break.
const PIECES: &[&str] = &[
    "http:",
    "https:",
    "HTTPS:",
    "ftp:",
    "ws:",
    "wss:",
    "file:",
    "data:",
    "mailto:",
    "foo:",
    "h",
    "//",
    "/",
    "\\",
    "?",
    "#",
    "@",
    ":",
    "::",
    "[",
    "]",
    ".",
    "..",
    "%",
    "%2e",
    "%2E",
    "%41",
    "%00",
    "%25",
    "%2f",
    "%40",
    "%zz",
    "%4",
    "a",
    "b",
    "Example.com",
    "localhost",
    "0",
    "1",
    "7",
    "8",
    "9",
    "255",
    "256",
    "65535",
    "65536",
    "00080",
    "4294967295",
    "4294967296",
    "0x",
    "0X7f",
    "0xffffffff",
    "017",
    "08",
    "f",
    "ffff",
    "10000",
    "127.0.0.1",
    "::1",
    "1:2:3:4:5:6:7:8",
    "::ffff:1.2.3.4",
    "-",
    "_",
    "~",
    "!",
    "$",
    "&",
    "'",
    "(",
    ")",
    "*",
    "+",
    ",",
    ";",
    "=",
    "<",
    ">",
    "^",
    "|",
    "`",
    "{",
    "}",
    "\"",
    " ",
    "\t",
    "\n",
    "\r",
    "\0",
    "\x1f",
    "\x7f",
    "C:",
    "c|",
    "user:pass@",
    ":80",
    "x.png",
];

fn pieces(max: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..max).prop_map(|pieces| pieces.concat())
}

/// Starting points near the border between good and bad.
fn near_urls() -> impl Strategy<Value = String> {
    let scheme =
        prop::sample::select(&["http", "https", "ftp", "file", "foo", "HtTpS", "data"][..]);
    let slashes = prop::sample::select(&["://", ":", ":/", ":///", ":\\\\", ":/\\", ":\t//"][..]);
    let host = prop_oneof![
        "[a-z0-9.-]{0,12}",
        "(0x|0|)[0-9a-fA-F]{0,9}(\\.(0x|0|)[0-9a-f]{0,4}){0,4}\\.?",
        "\\[[0-9a-f:.]{0,24}\\]",
        "\\[(:|[0-9a-f]{1,4}:){1,8}[0-9a-f]{0,4}(\\.[0-9]{1,3}){0,3}\\]",
        pieces(4),
    ];
    let port = prop_oneof![Just(String::new()), ":[0-9]{0,6}", ":[ -~]{0,3}"];
    (scheme, slashes, prop_oneof![Just(String::new()), pieces(3)], host, port, pieces(4)).prop_map(
        |(scheme, slashes, before, host, port, after)| {
            [scheme, slashes, &before, &host, &port, &after].concat()
        },
    )
}

/// Such names need the oracle's IDNA tables. Chance writes `xn--` now and then.
fn is_international(text: &str) -> bool {
    !text.is_ascii() || text.to_ascii_lowercase().contains("xn--")
}

#[test]
fn every_byte_is_judged_alike_wherever_it_stands() {
    let host = "abcdefghij-klm.Nopq.com";
    for byte in 0..0x80_u8 {
        for place in 0..=host.len() {
            let (before, after) = host.split_at(place);
            compare(&format!("https://{before}{}{after}/a.b?c", char::from(byte)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4096,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn pieces_are_judged_alike(text in pieces(10)) {
        compare(&text);
    }

    #[test]
    fn near_urls_are_judged_alike(text in near_urls()) {
        prop_assume!(!is_international(&text));
        compare(&text);
    }

    #[test]
    fn mutated_urls_are_judged_alike(
        text in near_urls(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..0x80, 0..3_u8), 0..4),
    ) {
        let mut bytes = text.into_bytes();
        for (index, byte, kind) in edits {
            let index = index.index(bytes.len() + 1);
            match kind {
                0 => bytes.insert(index, byte),
                1 if index < bytes.len() => bytes[index] = byte,
                _ if index < bytes.len() => { bytes.remove(index); }
                _ => {}
            }
        }
        let text = String::from_utf8(bytes).unwrap();
        prop_assume!(!is_international(&text));
        compare(&text);
    }

    #[test]
    fn nothing_panics(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        let _ = Url::parse(&text);
        let _ = Url::parse(&String::from_utf8_lossy(&bytes));
    }
}
