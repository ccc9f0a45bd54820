use std::format;

use super::super::{DEFAULT_PARSER, Url};

#[track_caller]
fn assert_repair(text: &str, expected: bool) {
    let url = Url::parse(text, DEFAULT_PARSER).unwrap();
    assert_eq!(url.needs_repair(text), expected, "{text:?}");
}

#[test]
fn urls_as_they_should_be() {
    for text in [
        "https://example.com",
        "https://example.com.",
        "https://EXAMPLE.com/a.png?b=c&d=%20#e",
        "HTTPS://example.com/",
        "https://bücher.example/a",
        "https://bücher.example:8080/a",
        "https://u:p@bücher.example/a",
        "https://example.com/a'b(c)*d,e;f=g[h]!$~",
        "https://example.com//a//b",
        "https://example.com/..",
        "https://[2001:db8::1]/a",
        "https://1.2.3.4:80/",
        "https://e%78ample.com/",
        "http://example.com",
        "https://example.com/https:/x",
    ] {
        assert_repair(text, false);
    }
}

#[test]
fn characters() {
    for c in (0..0x80).map(char::from) {
        let is_fine = c.is_ascii_graphic() && !r#""<>\^`{|}%"#.contains(c);
        for (before, after) in [("/a", "b"), ("/?a", "b"), ("/#a", "b"), ("/", "")] {
            assert_repair(&format!("https://example.com{before}{c}{after}"), !is_fine);
        }
    }
    for c in ['\u{80}', '\u{a0}', 'ü', '日', '😀', '\u{200b}', '\u{2028}'] {
        assert_repair(&format!("https://example.com/{c}"), true);
        assert_repair(&format!("https://example.com?{c}"), true);
        assert_repair(&format!("https://example.com#{c}"), true);
        assert_repair(&format!("https://{c}@example.com"), true);
    }
    for text in [" https://example.com", "https://example.com\n", "https://exa\tmple.com"] {
        assert_repair(text, true);
    }
}

#[test]
fn escapes() {
    for (escape, expected) in [
        ("%", true),
        ("%4", true),
        ("%4g", true),
        ("%g4", true),
        ("%%41", true),
        ("%41%", true),
        ("%éa", true),
        ("%41", false),
        ("%aF", false),
    ] {
        assert_repair(&format!("https://example.com/{escape}"), expected);
        assert_repair(&format!("https://example.com/a?{escape}#"), expected);
    }
}

#[test]
fn slashes() {
    for (start, expected) in
        [("https:", true), ("https:/", true), ("https://", false), ("https:///", true)]
    {
        assert_repair(&format!("{start}example.com/a"), expected);
    }
    assert_repair("https:\\\\example.com/a", true);
}

#[test]
fn empty_labels() {
    for (host, expected) in [
        ("example..com", true),
        (".example.com", true),
        ("example.com..", true),
        ("example%2e%2ecom", true),
        ("example。。com", true),
        ("example.com.", false),
        (".", true),
    ] {
        assert_repair(&format!("https://{host}/a"), expected);
    }
}
