use core::net::Ipv6Addr;
use std::format;
use std::string::String;

use super::super::{DEFAULT_PARSER, Host, Scheme, Url, UrlError};

fn parse(text: &str) -> Result<Url<'_>, UrlError> {
    Url::parse(text, DEFAULT_PARSER)
}

/// Returns the host as the standard serializes it; empty if there is none.
fn host(text: &str) -> Result<String, UrlError> {
    Ok(match parse(text)?.host() {
        None => String::new(),
        Some(Host::Domain(domain)) => domain.to_ascii_lowercase(),
        Some(Host::Ipv4(address)) => format!("{address}"),
        Some(Host::Ipv6(address)) => format!("[{address}]"),
        Some(Host::Opaque(text)) => format!("opaque {text}"),
    })
}

#[track_caller]
fn assert_hosts(cases: &[(&str, Result<&str, UrlError>)]) {
    for &(text, expected) in cases {
        assert_eq!(host(text), expected.map(String::from), "{text:?}");
    }
}

#[test]
fn schemes() {
    for (text, scheme) in [
        ("http://a", Scheme::Http),
        ("HTTPS://a", Scheme::Https),
        ("ht\ntp\t:\r//a", Scheme::Http),
        ("ftp://a", Scheme::Ftp),
        ("ws://a", Scheme::Ws),
        ("wss://a", Scheme::Wss),
        ("file:", Scheme::File),
        ("Data:", Scheme::Data),
        ("a+b-c.9:", Scheme::Other),
        ("httpss://a", Scheme::Other),
    ] {
        assert_eq!(parse(text).map(|url| url.scheme()), Ok(scheme), "{text:?}");
    }
    let long = format!("{}9:x", "http".repeat(100));
    assert_eq!(parse(&long).map(|url| url.scheme()), Ok(Scheme::Other));
    for text in ["", "a", "//a.b", "/a", ":", "9a:", "+a:", "a b:", "http//a", "é:", "\u{a0}a:"] {
        assert_eq!(host(text), Err(UrlError::NoScheme), "{text:?}");
    }
}

#[test]
fn authorities() {
    assert_hosts(&[
        ("https://example.com", Ok("example.com")),
        (" \0\u{1f}https://EXAMPLE.com/a b\n ", Ok("example.com")),
        ("https:example.com", Ok("example.com")),
        ("https:/example.com", Ok("example.com")),
        ("https:////example.com", Ok("example.com")),
        ("https:\\\\example.com\\x", Ok("example.com")),
        ("https:\t/\n/\r/exa\tmple.com", Ok("example.com")),
        ("https://example.com?x", Ok("example.com")),
        ("https://example.com#x", Ok("example.com")),
        ("https://user:pass@example.com:80/", Ok("example.com")),
        ("https://a@b@c@example.com/@d", Ok("example.com")),
        ("https://@example.com", Ok("example.com")),
        ("https://e%78ample%2Ecom/%zz", Ok("example.com")),
        ("https://e%7\t8ample.com", Ok("example.com")),
        ("https://a_b!$&'()*+,;=~`{}\"-.c", Ok("a_b!$&'()*+,;=~`{}\"-.c")),
        ("https://a..b.", Ok("a..b.")),
        ("https://.", Ok(".")),
        ("https://", Err(UrlError::NoHost)),
        ("https:", Err(UrlError::NoHost)),
        ("https:///", Err(UrlError::NoHost)),
        ("https://\t?x", Err(UrlError::NoHost)),
        ("https://:80", Err(UrlError::NoHost)),
        ("https://user@", Err(UrlError::NoHost)),
        ("https://user@/x", Err(UrlError::NoHost)),
    ]);
}

#[test]
fn ports() {
    assert_hosts(&[
        ("https://a:", Ok("a")),
        ("https://a:0", Ok("a")),
        ("https://a:65535/", Ok("a")),
        ("https://a:000000065535", Ok("a")),
        ("https://a:8\t0", Ok("a")),
        ("https://[::1]:80", Ok("[::1]")),
        ("foo://a:80", Ok("opaque a")),
        ("https://a:65536", Err(UrlError::Port)),
        ("https://a:99999999999999999999", Err(UrlError::Port)),
        ("https://a:+80", Err(UrlError::Port)),
        ("https://a:80:80", Err(UrlError::Port)),
        ("https://a:8x", Err(UrlError::Port)),
        ("https://a:%38", Err(UrlError::Port)),
        ("https://a:８", Err(UrlError::Port)),
        ("foo://a:8x", Err(UrlError::Port)),
        ("https://::1", Err(UrlError::NoHost)),
    ]);
}

#[test]
fn forbidden_code_points() {
    for c in (0..0x80).map(char::from) {
        // Those that end the host, and those that are removed.
        let host_end = matches!(c, '/' | '\\' | '?' | '#' | '@' | ':' | '\t' | '\n' | '\r');
        let forbidden = c <= ' ' || matches!(c, '\x7f' | '%' | '<' | '>' | '[' | ']' | '^' | '|');
        let raw = format!("https://a{c}b.c");
        assert!(host_end || host(&raw).is_err() == forbidden, "{raw:?}");

        let forbidden = forbidden || host_end;
        let escaped = format!("https://a%{:02x}b.c", u32::from(c));
        assert_eq!(host(&escaped).is_err(), forbidden, "{escaped}");

        let long = format!("https://{}{c}.c", "a".repeat(100));
        assert!(host_end || host(&long).is_err() == (forbidden && !host_end), "{long:?}");

        // Another scheme's host may hold controls, DEL and `%`.
        let opaque_fine = (c < ' ' && c != '\0') || matches!(c, '\x7f' | '%');
        let opaque = format!("foo://a{c}b.c");
        let ends = host_end && c != '\\';
        assert!(ends || host(&opaque).is_err() == (forbidden && !opaque_fine), "{opaque:?}");
    }
}

#[test]
fn ipv4() {
    assert_hosts(&[
        ("https://192.168.0.1", Ok("192.168.0.1")),
        ("https://192.168.0.1.", Ok("192.168.0.1")),
        ("https://%31.2.3.4", Ok("1.2.3.4")),
        ("https://1.2.3%2e4", Ok("1.2.3.4")),
        ("https://2130706433", Ok("127.0.0.1")),
        ("https://0x7f000001", Ok("127.0.0.1")),
        ("https://0X7F.1", Ok("127.0.0.1")),
        ("https://017700000001", Ok("127.0.0.1")),
        ("https://0177.0.0.01", Ok("127.0.0.1")),
        ("https://127.1", Ok("127.0.0.1")),
        ("https://127.0.1", Ok("127.0.0.1")),
        ("https://1.65535", Ok("1.0.255.255")),
        ("https://1.16777215", Ok("1.255.255.255")),
        ("https://1.2.65535", Ok("1.2.255.255")),
        ("https://4294967295", Ok("255.255.255.255")),
        ("https://0", Ok("0.0.0.0")),
        ("https://0x", Ok("0.0.0.0")),
        ("https://1.0x.0x.1", Ok("1.0.0.1")),
        ("https://0000000000000000000000000000000000000001", Ok("0.0.0.1")),
        ("https://4294967296", Err(UrlError::Ipv4)),
        ("https://0x100000000", Err(UrlError::Ipv4)),
        ("https://99999999999999999999999999", Err(UrlError::Ipv4)),
        ("https://1.16777216", Err(UrlError::Ipv4)),
        ("https://1.2.65536", Err(UrlError::Ipv4)),
        ("https://1.2.3.256", Err(UrlError::Ipv4)),
        ("https://256.1", Err(UrlError::Ipv4)),
        ("https://1.2.3.4.5", Err(UrlError::Ipv4)),
        ("https://1.2.3.4.5.6", Err(UrlError::Ipv4)),
        ("https://1..2", Err(UrlError::Ipv4)),
        ("https://.1", Err(UrlError::Ipv4)),
        ("https://a.b.1", Err(UrlError::Ipv4)),
        ("https://a.0x", Err(UrlError::Ipv4)),
        ("https://a.0xFF.", Err(UrlError::Ipv4)),
        ("https://1.2.3.09", Err(UrlError::Ipv4)),
        ("https://08", Err(UrlError::Ipv4)),
        ("https://0x1.2.3.0xg", Ok("0x1.2.3.0xg")),
        ("https://1.2.3.4..", Ok("1.2.3.4..")),
        ("https://1.2.3.4a", Ok("1.2.3.4a")),
        ("https://1.2.3.a", Ok("1.2.3.a")),
        ("https://1a", Ok("1a")),
        ("https://3com.4a", Ok("3com.4a")),
        ("foo://2130706433", Ok("opaque 2130706433")),
    ]);
}

#[test]
fn ipv6() {
    assert_hosts(&[
        ("https://[::]", Ok("[::]")),
        ("https://[::1]/", Ok("[::1]")),
        ("https://[1:2:3:4:5:6:7:8]", Ok("[1:2:3:4:5:6:7:8]")),
        ("https://[1:2:3:4:5:6:7::]", Ok("[1:2:3:4:5:6:7:0]")),
        ("https://[::2:3:4:5:6:7:8]", Ok("[0:2:3:4:5:6:7:8]")),
        ("https://[2001:DB8::00fF]", Ok("[2001:db8::ff]")),
        ("https://[64:ff9b::1.2.3.4]", Ok("[64:ff9b::102:304]")),
        ("https://[1:2:3:4:5:6:1.2.3.4]", Ok("[1:2:3:4:5:6:102:304]")),
        ("https://[:\t:1\n]", Ok("[::1]")),
        ("foo://[::1]", Ok("[::1]")),
        ("https://[]", Err(UrlError::Ipv6)),
        ("https://[::1", Err(UrlError::Ipv6)),
        ("https://[::1]]", Err(UrlError::Ipv6)),
        ("https://[::1]a", Err(UrlError::Ipv6)),
        ("https://[[::1]]", Err(UrlError::Ipv6)),
        ("https://[1:2:3:4:5:6:7]", Err(UrlError::Ipv6)),
        ("https://[1:2:3:4:5:6:7:8:9]", Err(UrlError::Ipv6)),
        ("https://[1:2:3:4::5:6:7:8]", Err(UrlError::Ipv6)),
        ("https://[1::2::3]", Err(UrlError::Ipv6)),
        ("https://[:::]", Err(UrlError::Ipv6)),
        ("https://[:1]", Err(UrlError::Ipv6)),
        ("https://[1:]", Err(UrlError::Ipv6)),
        ("https://[12345::]", Err(UrlError::Ipv6)),
        ("https://[g::]", Err(UrlError::Ipv6)),
        ("https://[::1%25eth0]", Err(UrlError::Ipv6)),
        ("https://[%3A:1]", Err(UrlError::Ipv6)),
        ("https://[1.2.3.4]", Err(UrlError::Ipv6)),
        ("https://[::1.2.3]", Err(UrlError::Ipv6)),
        ("https://[::1.2.3.4.5]", Err(UrlError::Ipv6)),
        ("https://[::1.2.3.256]", Err(UrlError::Ipv6)),
        ("https://[::1.2.3.04]", Err(UrlError::Ipv6)),
        ("https://[::1.2.3.4:5]", Err(UrlError::Ipv6)),
        ("https://[1:2:3:4:5:6:7:1.2.3.4]", Err(UrlError::Ipv6)),
        ("https://[::１]", Err(UrlError::Ipv6)),
        ("foo://[::1", Err(UrlError::Ipv6)),
    ]);
    let long = format!("https://[{}::1]", "0".repeat(1_000));
    assert_eq!(host(&long), Err(UrlError::Ipv6));
    let longest = "https://[ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255]";
    assert_eq!(host(longest), Ok(format!("[{}]", Ipv6Addr::from(u128::MAX))));
}

#[test]
fn files_and_other_schemes() {
    assert_hosts(&[
        ("file:", Ok("")),
        ("file:x", Ok("")),
        ("file:/x", Ok("")),
        ("file:///x", Ok("")),
        ("file://server/x", Ok("server")),
        ("file:\\\\server\\x", Ok("server")),
        ("file://LocalHost/x", Ok("")),
        ("file://C:/x", Ok("")),
        ("file://c|", Ok("")),
        ("file://127.1", Ok("127.0.0.1")),
        ("file://1:/x", Err(UrlError::ForbiddenCharacter)),
        ("file://CC:/x", Err(UrlError::ForbiddenCharacter)),
        ("file://user@server/x", Err(UrlError::ForbiddenCharacter)),
        ("file://server:80/x", Err(UrlError::ForbiddenCharacter)),
        ("file://%43:/x", Err(UrlError::ForbiddenCharacter)),
        ("data:text/plain,hello", Ok("")),
        ("mailto:a@b.c", Ok("")),
        ("foo:", Ok("")),
        ("foo:/a", Ok("")),
        ("foo:\\\\a", Ok("")),
        ("foo:///a", Ok("")),
        ("foo://a", Ok("opaque a")),
        ("foo:\t/\n/a/b", Ok("opaque a")),
        ("foo://a%zz.é", Ok("opaque a%zz.%C3%A9")),
        ("foo://user@/x", Err(UrlError::NoHost)),
        ("foo://:80", Err(UrlError::NoHost)),
        ("foo://a\\b", Err(UrlError::ForbiddenCharacter)),
        ("foo://a b", Err(UrlError::ForbiddenCharacter)),
        ("javascript:alert(1)", Ok("")),
    ]);
}

#[test]
fn international_names() {
    assert_hosts(&[
        ("https://bücher.example/", Ok("xn--bcher-kva.example")),
        ("https://b%C3%BCcher.example/", Ok("xn--bcher-kva.example")),
        ("https://XN--BCHER-KVA.example/", Ok("xn--bcher-kva.example")),
        ("https://ＥＸＡＭＰＬＥ．com", Ok("example.com")),
        ("https://a。b｡c", Ok("a.b.c")),
        ("https://１２７．０．０．１", Ok("127.0.0.1")),
        ("https://xn--a.example/", Err(UrlError::InvalidDomain)),
        ("https://xn--.example/", Err(UrlError::InvalidDomain)),
        ("https://a\u{fffd}.b", Err(UrlError::ForbiddenCharacter)),
        ("https://%FF.b", Err(UrlError::ForbiddenCharacter)),
        ("https://a\u{a0}b", Err(UrlError::ForbiddenCharacter)),
        ("https://é b", Err(UrlError::ForbiddenCharacter)),
    ]);
    let long = format!("https://xn--{}.example/", "a".repeat(2_000));
    assert_eq!(host(&long), Err(UrlError::HostTooLong));
}

#[test]
fn long_names_of_ascii() {
    for name in ["a".repeat(64), "a.".repeat(1_000) + "b", "1".repeat(64) + "a"] {
        assert_eq!(host(&format!("https://{name}/x")), Ok(name));
    }
}

#[test]
fn reasons() {
    for (text, reason) in [
        ("example.com", "missing scheme such as `https:`"),
        ("https://", "missing host"),
        ("https://a b/", "forbidden character in host"),
        ("https://1.2.3.256/", "invalid IPv4 address"),
        ("https://[::g]/", "invalid IPv6 address"),
        ("https://a:65536/", "port is not a number from 0 to 65535"),
        ("https://xn--a/", "invalid internationalized domain name"),
    ] {
        assert_eq!(parse(text).unwrap_err().reason(), reason, "{text}");
    }
}

#[test]
fn plain_urls_need_no_parser() {
    for text in [
        "https://example.com",
        "https://EXAMPLE.com/a/b.png?c=d%20e&f#g",
        "https://a-b.c1.example?x",
        "https://a.b#x",
    ] {
        assert!(Url::parse(text, |_| panic!("not plain")).is_ok(), "{text}");
    }
}

#[test]
fn the_parser_is_asked_for_all_other_urls() {
    for text in [
        "http://example.com",
        "HTTPS://example.com",
        "https:/example.com",
        "https://example.com:443",
        "https://u@example.com",
        "https://example.com.",
        "https://a..b",
        "https://.a",
        "https://1.2.3.4",
        "https://example.0x1",
        "https://a.xn--p1ai",
        "https://a.XN--P1AI",
        "https://a_b.example",
        "https://é.example",
        "https://example.com/a b",
        "https://example.com/a\\b",
        "https://example.com/é",
        "https://example.com/a/../b",
        "https://example.com/.",
        "https://example.com/%2e%2E",
        "https://example.com/a\n",
        " https://example.com",
        "https://",
        "",
    ] {
        assert_eq!(
            Url::parse(text, |_| Some("ws://x".into())).map(|url| url.scheme()),
            Ok(Scheme::Ws),
            "{text}"
        );
    }
}
