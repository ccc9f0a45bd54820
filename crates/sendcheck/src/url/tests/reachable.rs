//! Both sides of every boundary of the address lists.

use core::net::Ipv6Addr;
use std::format;
use std::string::String;

use super::super::{DEFAULT_PARSER, Url};

fn not_public(host: &str) -> Option<&'static str> {
    Url::parse(&format!("https://{host}/x"), DEFAULT_PARSER).unwrap().host().unwrap().not_public()
}

/// `first` and `last` of a block are not public, its neighbours are; `""` where there is none that
/// is.
#[track_caller]
fn assert_block(before: &str, first: &str, last: &str, after: &str, purpose: &str) {
    for host in [first, last] {
        let what = not_public(host).unwrap_or_else(|| panic!("{host} is public"));
        assert!(what.contains(purpose), "{host} is {what}");
    }
    for host in [before, after] {
        assert_eq!(if host.is_empty() { None } else { not_public(host) }, None, "{host}");
    }
}

#[test]
fn ipv4() {
    assert_block("", "0.0.0.0", "0.255.255.255", "1.0.0.0", "this network");
    assert_block("9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0", "private");
    assert_block(
        "100.63.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "100.128.0.0",
        "carrier-grade NAT",
    );
    assert_block("126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0", "loopback");
    assert_block("169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0", "link-local");
    assert_block("172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0", "private");
    assert_block("191.255.255.255", "192.0.0.0", "192.0.0.8", "192.0.0.9", "protocols");
    assert_block("192.0.0.10", "192.0.0.11", "192.0.0.255", "192.0.1.0", "protocols");
    assert_block("192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0", "documentation");
    assert_block("192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0", "6to4");
    assert_block("192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0", "private");
    assert_block("198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0", "benchmarking");
    assert_block(
        "198.51.99.255",
        "198.51.100.0",
        "198.51.100.255",
        "198.51.101.0",
        "documentation",
    );
    assert_block("203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0", "documentation");
    assert_block("223.255.255.255", "224.0.0.0", "239.255.255.255", "", "multicast");
    assert_block("", "240.0.0.0", "255.255.255.254", "", "future");
    assert_block("", "255.255.255.255", "255.255.255.255", "", "broadcast");
    // In the registry as globally reachable.
    for host in ["192.31.196.1", "192.52.193.1", "192.175.48.1"] {
        assert_eq!(not_public(host), None, "{host}");
    }
    // One number, octal, hexadecimal, few parts.
    for host in ["2130706433", "0177.1", "0x7f.1", "127.1", "127.0.0.1.", "%31%32%37.1"] {
        assert_eq!(not_public(host), Some("a loopback address"), "{host}");
    }
    assert_eq!(not_public("134744072"), None);
}

/// The addresses from `first` with the same leading `len` bits; whether the neighbours are public.
#[track_caller]
fn assert_block6(neighbours_public: [bool; 2], first: &str, len: u32, purpose: &str) {
    let first = u128::from(first.parse::<Ipv6Addr>().unwrap());
    let last = first | u128::MAX.checked_shr(len).unwrap_or(0);
    let host = |bits: u128| format!("[{}]", Ipv6Addr::from(bits));
    let [before, after] = neighbours_public;
    assert_block(
        &if before { host(first - 1) } else { String::new() },
        &host(first),
        &host(last),
        &if after { host(last + 1) } else { String::new() },
        purpose,
    );
}

#[test]
fn ipv6() {
    assert_block6([false, false], "::", 128, "unspecified");
    assert_block6([false, false], "::1", 128, "loopback");
    assert_block6([false, true], "::", 96, "");
    assert_block6([false, true], "::8000:0", 97, "IPv4-compatible");
    assert_block6([true, true], "::ffff:0:0", 96, "mapped");
    assert_block6([true, true], "64:ff9b:1::", 48, "translation");
    assert_block6([true, false], "100::", 64, "discarded");
    assert_block6([false, true], "100:0:0:1::", 64, "dummy");
    assert_block6([true, true], "2001:db8::", 32, "documentation");
    assert_block6([true, true], "2002::", 16, "6to4");
    assert_block6([true, true], "3fff::", 20, "documentation");
    assert_block6([true, true], "5f00::", 16, "segment routing");
    assert_block6([true, true], "fc00::", 7, "private");
    assert_block6([true, false], "fe80::", 10, "link-local");
    assert_block6([false, false], "fec0::", 10, "site-local");
    assert_block6([false, false], "ff00::", 8, "multicast");
    // In the registry as globally reachable, and an everyday one.
    for host in ["[2620:4f:8000::1]", "[2606:4700::1111]"] {
        assert_eq!(not_public(host), None, "{host}");
    }
}

#[test]
fn ipv6_for_protocols() {
    assert_block6([true, false], "2001::", 32, "protocols");
    assert_block6([false, true], "2001:1::", 128, "protocols");
    assert_eq!(not_public("[2001:1::2]"), None);
    assert_block6([true, false], "2001:1::4", 126, "protocols");
    assert_block6([false, false], "2001:2::", 48, "benchmarking");
    assert_block6([false, false], "2001:2:1::", 48, "protocols");
    // AMT up to 2001:4::, and AS112.
    assert_block6([false, true], "2001:2:8000::", 33, "protocols");
    assert_block6([true, false], "2001:4::", 40, "protocols");
    assert_block6([false, true], "2001:4:110::", 47, "protocols");
    assert_block6([true, false], "2001:4:113::", 48, "protocols");
    // ORCHIDv2 and remote identification, from 2001:20:: to 2001:40::.
    assert_block6([false, true], "2001:10::", 28, "protocols");
    assert_eq!(not_public("[2001:30::1]"), None);
    assert_block6([true, false], "2001:40::", 26, "protocols");
    assert_block6([false, true], "2001:100::", 24, "protocols");
}

#[test]
fn translated_ipv4() {
    assert_eq!(not_public("[64:ff9b::8.8.8.8]"), None);
    assert_eq!(not_public("[64:ff9b::10.0.0.1]"), Some("a private address"));
    assert_eq!(not_public("[64:ff9b::1:10.0.0.1]"), None, "beyond the prefix");
}

#[test]
fn names() {
    for host in [
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "local%68ost",
        "printer.local",
        "a.b.Local.",
        "db.internal",
        "metadata.google.internal",
        "intranet",
        "intranet.",
        "com",
        "local",
        "internal",
        ".",
        "xn--p1ai",
        "日本",
        "ｌｏｃａｌｈｏｓｔ",
        "printer。local",
        "a.test",
        "a.TEST.",
        "a.invalid",
        "a.onion",
        "router.home.arpa",
        "nas.lan",
        ".local",
    ] {
        assert!(not_public(host).is_some(), "{host}");
    }
    for host in [
        "example.com",
        "example.com.",
        "a.b",
        "localhost.com",
        "mylocalhost.com",
        "local.example",
        "a.locals",
        "a.mylocal",
        "a.internals",
        "internal.example",
        "日本.jp",
        "a..b",
        "a.tests",
        "test.example",
        "home.arpa",
        "a.arpa",
        "a.xhome.arpa",
        "a.plan",
        "a.lan.example",
        "a.internalinternalinternalinternalinternalinternalinternal",
    ] {
        assert_eq!(not_public(host), None, "{host}");
    }
}

#[test]
fn opaque_hosts_are_not_checked() {
    let url = Url::parse("myapp://localhost", DEFAULT_PARSER).unwrap();
    assert_eq!(url.host().unwrap().not_public(), None);
}
