//! Compares the fast path, and the split of normalized URLs, with the accessors of the `url` crate.

use std::borrow::ToOwned;
use std::format;
use std::string::String;
use std::vec::Vec;

use proptest::prelude::*;

use super::super::{DEFAULT_PARSER, Host, Url, plain, repair, scheme, serialised};

/// Everything that rules read from a URL.
#[derive(Debug, PartialEq)]
struct Parts {
    is_https: bool,
    host: Option<url::Host<String>>,
    has_credentials: bool,
    extension: Option<String>,
    query: Option<String>,
}

fn expected(text: &str) -> Option<Parts> {
    let url = url::Url::parse(text).ok()?;
    let segment = url.path().rsplit('/').next();
    Some(Parts {
        is_https: url.scheme() == "https",
        host: url
            .host()
            .map(|host| host.to_owned())
            .filter(|host| !matches!(host, url::Host::Domain(name) if name.is_empty())),
        has_credentials: !url.username().is_empty()
            || url.password().is_some_and(|password| !password.is_empty()),
        extension: segment.and_then(|name| Some(name.rsplit_once('.')?.1.to_owned())),
        // A parser escapes `'`, which names no parameter that rules know.
        query: url.query().map(|query| query.replace("%27", "'")),
    })
}

fn ours(text: &str) -> Option<Parts> {
    let url = Url::parse(text, DEFAULT_PARSER).ok()?;
    Some(Parts {
        is_https: url.scheme() == scheme::Scheme::Https,
        host: url.host().map(|host| match host {
            Host::Domain(name) => url::Host::Domain(name.to_ascii_lowercase()),
            Host::Opaque(name) => url::Host::Domain(name.to_owned()),
            Host::Ipv4(address) => url::Host::Ipv4(address),
            Host::Ipv6(address) => url::Host::Ipv6(address),
        }),
        has_credentials: url.has_credentials(),
        extension: url.extension().map(ToOwned::to_owned),
        query: url.query().map(|query| query.replace("%27", "'")),
    })
}

fn compare(text: &str) {
    assert_eq!(ours(text), expected(text), "{text:?}, plain: {}", plain::split(text).is_some());
    for wants_https in [false, true] {
        check_repair(text, wants_https);
    }
    check_serialised(text);
}

/// A serialised URL needs no repair, and is the same URL.
fn check_serialised(text: &str) {
    let Some(serialised) = serialised(text, DEFAULT_PARSER) else { return };
    let url = Url::parse(&serialised, DEFAULT_PARSER).unwrap();
    assert!(!url.needs_repair(&serialised), "{text:?}: {serialised}");
    // The crate does not escape `^` in paths yet, as the standard does.
    let same = expected(text).map(|parts| Parts {
        extension: parts.extension.map(|extension| extension.replace('^', "%5E")),
        ..parts
    });
    assert_eq!(expected(&serialised), same, "{text:?}: {serialised}");
}

/// A repaired URL needs no further repair.
fn check_repair(text: &str, wants_https: bool) {
    let Some(repaired) = repair::repair(text, wants_https, DEFAULT_PARSER) else { return };
    assert_ne!(repaired.url, text);
    let url = Url::parse(&repaired.url, DEFAULT_PARSER).unwrap();
    assert!(!url.needs_repair(&repaired.url), "{text:?}: {repaired:?}");
    assert!(!wants_https || repaired.url.starts_with("https://"), "{text:?}: {repaired:?}");
    assert_eq!(repair::repair(&repaired.url, wants_https, DEFAULT_PARSER), None, "{text:?}");
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
    "é",
    "xn--bcher-kva",
    "。",
    "/a.b",
    "/.",
];

fn pieces(max: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..max).prop_map(|pieces| pieces.concat())
}

/// Starting points near the boundary between valid and invalid.
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

/// Plain URLs, often.
fn https_urls() -> impl Strategy<Value = String> {
    let host = "([a-zA-Z0-9-]{1,6}\\.){0,3}[a-zA-Z][a-zA-Z0-9-]{0,5}";
    (host, "([/?#][!-~]{0,8}){0,4}").prop_map(|(host, tail)| format!("https://{host}{tail}"))
}

#[test]
fn every_byte_at_every_place() {
    let host = "abcdefghij-klm.Nopq.com";
    for byte in (0..0x80_u8).map(char::from) {
        for place in 0..=host.len() {
            let (before, after) = host.split_at(place);
            compare(&format!("https://{before}{byte}{after}/a.b?c"));
        }
        for (before, after) in
            [("/", ""), ("/a", "b.png"), ("/a.p", "ng"), ("?a", "b"), ("#a", "b")]
        {
            compare(&format!("https://a.example{before}{byte}{after}"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2048,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn pieces_agree(text in pieces(10)) {
        compare(&text);
    }

    #[test]
    fn near_urls_agree(text in near_urls()) {
        compare(&text);
    }

    #[test]
    fn https_urls_agree(text in https_urls()) {
        compare(&text);
    }

    #[test]
    fn mutated_urls_agree(
        text in near_urls(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0..3_u8), 0..4),
    ) {
        let mut chars: Vec<char> = text.chars().collect();
        for (index, c, kind) in edits {
            let index = index.index(chars.len() + 1);
            match kind {
                0 => chars.insert(index, c),
                1 if index < chars.len() => chars[index] = c,
                _ if index < chars.len() => { chars.remove(index); }
                _ => {}
            }
        }
        compare(&chars.into_iter().collect::<String>());
    }

    #[test]
    fn nothing_panics(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        compare(&text);
        compare(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_parser_may_return_anything(text in any::<String>()) {
        if let Ok(url) = Url::parse(&text, |text| Some(text.chars().rev().collect())) {
            let _ = (url.host(), url.query(), url.extension(), url.is_presigned());
        }
    }
}
