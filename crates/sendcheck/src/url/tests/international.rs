//! Where the standard asks IDNA's tables: what is decided without them.

use std::format;
use std::string::String;

use super::super::{Host, Url, UrlError};

fn name(host: &str) -> Result<String, UrlError> {
    match Url::parse(&format!("https://{host}/x"))?.host() {
        Some(Host::Domain(domain)) => Ok(domain.chars().collect()),
        other => Ok(format!("{other:?}")),
    }
}

#[test]
fn names_pass_unmapped() {
    for text in ["bücher.example", "日本.jp", "☃.net", "xn--bcher-kva.example", "a.XN--P1AI", "😀"]
    {
        assert_eq!(name(text), Ok(text.to_ascii_lowercase()), "{text}");
    }
    assert_eq!(name("b%C3%BCcher.example").as_deref(), Ok("bücher.example"));
    // No Punycode, and no letter at all: only tables could tell.
    for text in ["xn--", "xn--a", "xn--\u{e4}", "\u{ad}", "\u{378}.example"] {
        assert!(name(text).is_ok(), "{text:?}");
    }
}

#[test]
fn full_width_forms_are_ascii() {
    assert_eq!(name("ＥＸＡＭＰＬＥ．com").as_deref(), Ok("example.com"));
    assert_eq!(name("a。b｡c").as_deref(), Ok("a.b.c"));
    assert_eq!(name("１２７．０．０．１"), name("127.0.0.1"));
    assert_eq!(name("127。1"), name("127.0.0.1"));
    assert_eq!(name("a。1"), Err(UrlError::Ipv4));
    assert_eq!(name("1.2.3.4é").as_deref(), Ok("1.2.3.4é"));
    for hidden in ["a％b", "a／b", "a：80", "a＠b", "［::1］", "a？b", "a＃b", "a\u{3000}b"]
    {
        assert_eq!(name(hidden), Err(UrlError::ForbiddenCharacter), "{hidden}");
    }
}

#[test]
fn invalid_utf8_and_white_space_are_refused() {
    for text in [
        "a\u{fffd}.b",
        "%FF",
        "%C3",
        "%C3.b",
        "%C3%28",
        "%80",
        "%E2%82",
        "%F5%80%80%80",
        "%C0%AE",
        "%ED%A0%80",
        "a\u{a0}b",
        "a\u{2003}b",
        "a\u{2028}b",
        "é%00",
        "é b",
        "é|",
    ] {
        assert_eq!(name(text), Err(UrlError::ForbiddenCharacter), "{text:?}");
    }
    assert_eq!(name("%F0%9F%98%80%E2%82%AC").as_deref(), Ok("😀€"));
}

#[test]
fn lengths_count_in_international_names_alone() {
    let a = |count: usize| "a".repeat(count);
    let long_label = |rest: &str| name(&format!("{}.{rest}", a(64))).map(|_| ());
    assert_eq!(long_label("com"), Ok(()));
    assert_eq!(long_label("é"), Err(UrlError::HostTooLong));
    assert_eq!(long_label("XN--a"), Err(UrlError::HostTooLong));
    assert_eq!(long_label("x%6E--a"), Err(UrlError::HostTooLong));
    assert_eq!(long_label("axn--a"), Ok(()));
    assert_eq!(long_label("xn-a"), Ok(()));

    let label = |count: usize| name(&format!("{}é.com", a(count - 1))).map(|_| ());
    assert_eq!(label(63), Ok(()));
    assert_eq!(label(64), Err(UrlError::HostTooLong));
    let punycode = |count: usize| name(&format!("xn--{}.com", a(count - 4))).map(|_| ());
    assert_eq!(punycode(63), Ok(()));
    assert_eq!(punycode(64), Err(UrlError::HostTooLong));

    // Two code points for each of 126 labels, and one more: 253.
    let whole = |labels: usize, end: &str| name(&format!("{}{end}", "é.".repeat(labels)));
    assert!(whole(126, "a").is_ok());
    assert!(whole(126, "a.").is_ok());
    assert_eq!(whole(126, "aa"), Err(UrlError::HostTooLong));
    assert_eq!(whole(127, "a"), Err(UrlError::HostTooLong));
    assert!(name(&"a.".repeat(1_000)).is_ok());
}
