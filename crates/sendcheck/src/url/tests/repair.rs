use std::format;
use std::string::ToString;

use super::super::DEFAULT_PARSER;
use super::super::repair::repair;

#[track_caller]
fn assert_repairs(wants_https: bool, cases: &[(&str, &str, &str)]) {
    for &(text, problem, url) in cases {
        let repaired = repair(text, wants_https, DEFAULT_PARSER);
        let repaired = repaired.map(|repaired| (repaired.problem, repaired.url));
        assert_eq!(repaired, Some((problem, url.into())), "{text:?}");
    }
}

const IMAGE: &str = "https://example.com/a.png";

#[test]
fn problems() {
    assert_repairs(
        true,
        &[
            (" https://example.com/a.png", "white space at the start", IMAGE),
            ("https://example.com/a.png\n", "white space at the end", IMAGE),
            ("\u{a0}https://example.com/a.png ", "white space at both ends", IMAGE),
            ("https://example.com/a.png\u{200b}", "an invisible character at an end", IMAGE),
            ("\u{feff}https://example.com/a.png ", "an invisible character at an end", IMAGE),
            (" http://example.com/a.png", "white space at the start", IMAGE),
            ("http://example.com/a.png", "`http` instead of `https`", IMAGE),
            ("HTTP://example.com/a.png", "`http` instead of `https`", IMAGE),
            ("HTTPS://example.com/a.png", "capital letters in the scheme", IMAGE),
            ("Https://example.com/a.png", "capital letters in the scheme", IMAGE),
            ("example.com/a.png", "no scheme", IMAGE),
            ("//example.com/a.png", "no scheme", IMAGE),
            ("example.com/a b", "no scheme", "https://example.com/a%20b"),
            ("www.example.com", "no scheme", "https://www.example.com"),
            ("example.com:8080/a", "no scheme", "https://example.com:8080/a"),
            ("10.0.0.5:8080/a", "no scheme", "https://10.0.0.5:8080/a"),
            ("https://example.com/a b.png", "a space in the path", "https://example.com/a%20b.png"),
            ("https:example.com/a.png", "not exactly two slashes after the scheme", IMAGE),
            ("https:///example.com/a.png", "not exactly two slashes after the scheme", IMAGE),
            ("https:\\\\example.com/a.png", "not exactly two slashes after the scheme", IMAGE),
            ("https://example.com\\a.png", "a backslash in the path", IMAGE),
            ("https://example..com/a.png", "an empty label in the host", IMAGE),
            ("https://.example.com/a.png", "an empty label in the host", IMAGE),
            ("https://example.com/a?b c", "a space inside the URL", "https://example.com/a?b%20c"),
            (
                "https://example.com/100%",
                "a `%` that two hexadecimal digits do not follow",
                "https://example.com/100%25",
            ),
            (
                "https://example.com/{id}",
                "a character that must be escaped",
                "https://example.com/%7Bid%7D",
            ),
            ("https://example.com/ü", "a character outside ASCII", "https://example.com/%C3%BC"),
            ("https://exa\tmple.com/a.\npng", "a line break or tab inside the URL", IMAGE),
        ],
    );
}

#[test]
fn links_keep_http() {
    assert_repairs(
        false,
        &[
            ("http://example.com/a b", "a space in the path", "http://example.com/a%20b"),
            ("HTTP://example.com", "capital letters in the scheme", "http://example.com"),
            ("ftp:/example.com", "not exactly two slashes after the scheme", "ftp://example.com"),
            ("example.com", "no scheme", "https://example.com"),
        ],
    );
    for text in ["http://example.com", "ftp://example.com"] {
        assert_eq!(repair(text, false, DEFAULT_PARSER), None, "{text}");
    }
}

#[test]
fn no_repair() {
    for text in [
        "",
        " ",
        "https://example.com/a.png",
        "https://exam ple.com/",
        "https://example.com:99999/",
        "https://",
        "ftp://example.com/a",
        "myapp://x/y z",
        "data:image/png;base64,AA AA",
        "mailto:ann@example.com",
        "ann@example.com",
        "icon.png",
        " icon.png",
        "memo.m4a",
        "uploads/a.png",
        "/menu",
        "/v1.2/menu",
        "./a.png",
        "../a.b/c",
        "C:\\photos\\a.png",
        "see the menu",
        "see example.com",
        "see\nexample.com",
        "example.com/a\nb",
        "see https://example.com/a",
        "https://a.example/x https://b.example/y",
        "https://a.example/x\nhttps://b.example/y",
        "1.5",
        "menu",
    ] {
        assert_eq!(repair(text, true, DEFAULT_PARSER), None, "{text:?}");
    }
}

#[test]
fn help_names_problem_and_url() {
    let repaired = repair(" https://example.com/a.png", true, DEFAULT_PARSER).unwrap();
    assert_eq!(repaired.to_string(), format!("white space at the start: use `{IMAGE}`"));
}
