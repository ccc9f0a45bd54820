//! What must hold for the links of any text.

use std::ops::Range;

use linkify::LinkFinder;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::links::{Confidence, Link, LinkKind, contains_link, find_links};
use url::Url;

/// Pieces that links, and what looks like them, are made of.
const PIECES: [&str; 84] = [
    "http",
    "https",
    "HTTP",
    "ftp",
    "myapp",
    "://",
    ":",
    "/",
    "//",
    "///",
    "?",
    "#",
    "@",
    "&",
    "=",
    "%",
    "%20",
    "+",
    "-",
    "_",
    "~",
    "*",
    "'",
    "\"",
    "`",
    "\\",
    "|",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "$",
    "!",
    ",",
    ";",
    ".",
    "..",
    "...",
    "…",
    " ",
    "  ",
    "\n",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "www",
    "www.",
    "example",
    ".com",
    "com",
    ".md",
    "me",
    "is",
    "In",
    "Dr",
    "a",
    "1",
    "12",
    "8.8.8.8",
    "127",
    "[::1]",
    "65536",
    ":80",
    "mailto:",
    "tel:",
    "+1555",
    "geo:",
    "1,2",
    "magnet:?xt=urn:",
    "xn--",
    "é",
    "ß",
    "рф",
    "日本",
    "。",
    "、",
    "「",
    "」",
    "😀",
    "\u{fe0f}",
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = vec(select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => pieces, 1 => any::<String>()]
}

/// Everything there is to know of a link, but for where the text begins.
type Facts = (LinkKind, Confidence, Range<usize>, Range<usize>);

fn facts(link: &Link<'_>, bytes: usize, utf16: usize) -> Facts {
    let Range { start, end } = link.range();
    let units = link.utf16().start() + utf16..link.utf16().end() + utf16;
    (link.kind(), link.confidence(), start + bytes..end + bytes, units)
}

fn all_facts(text: &str) -> Vec<Facts> {
    find_links(text).map(|link| facts(&link, 0, 0)).collect()
}

fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn spans_are_sorted_disjoint_and_say_the_same_in_bytes_and_utf16(text in any_text()) {
        let mut end = 0;
        for link in find_links(&text) {
            let range = link.range();
            prop_assert!(end <= range.start && range.start < range.end, "{link:?}");
            prop_assert_eq!(text.get(range.clone()), Some(link.text()));
            prop_assert_eq!(link.utf16().start(), utf16_len(&text[..range.start]));
            prop_assert_eq!(link.utf16().end(), utf16_len(&text[..range.end]));
            end = range.end;
        }
    }

    #[test]
    fn a_link_is_contained_where_one_is_found(text in any_text()) {
        for at_least in [Confidence::Weak, Confidence::Strong] {
            let found: Vec<Link<'_>> = find_links(&text).min_confidence(at_least).collect();
            let filtered = find_links(&text).filter(|link| link.confidence() >= at_least);
            prop_assert_eq!(contains_link(&text, at_least), !found.is_empty());
            prop_assert_eq!(found, filtered.collect::<Vec<_>>());
        }
    }

    #[test]
    fn spaces_before_a_text_shift_its_links(text in any_text(), spaces in 0_usize..200) {
        let shifted: Vec<Facts> =
            find_links(&text).map(|link| facts(&link, spaces, spaces)).collect();
        prop_assert_eq!(all_facts(&(" ".repeat(spaces) + &text)), shifted);
    }

    #[test]
    fn lines_do_not_see_each_other(above in any_text(), below in any_text()) {
        let both = [above.as_str(), "\n", below.as_str()].concat();
        let (bytes, units) = (above.len() + 1, utf16_len(&above) + 1);
        let mut apart = all_facts(&above);
        apart.extend(find_links(&below).map(|link| facts(&link, bytes, units)));
        prop_assert_eq!(all_facts(&both), apart);
    }

    #[test]
    fn a_link_found_is_a_link_by_itself(text in any_text()) {
        // But for an apostrophe before it, which decides about the one that ends it.
        for link in find_links(&text).filter(|link| !text[..link.range().start].ends_with('\'')) {
            let alone = all_facts(link.text());
            prop_assert_eq!(alone.len(), 1, "{:?}", link);
            prop_assert_eq!(&alone[0].2, &(0..link.text().len()), "{:?}", link);
            prop_assert_eq!(alone[0].0, link.kind());
        }
    }

    #[test]
    fn browsers_take_what_has_a_web_scheme(text in any_text()) {
        let strong = find_links(&text).strict(false);
        for link in strong.filter(|link| link.kind() == LinkKind::Scheme && link.is_web()) {
            let parsed = Url::parse(link.text());
            prop_assert!(parsed.is_ok() || is_exempt(link.text()), "{:?} {:?}", link, parsed);
        }
    }

    #[test]
    fn plain_urls_between_spaces_are_those_of_linkify(urls in vec(plain_url(), 1..5)) {
        let text = format!("see {} .", urls.join(" and "));
        let ours: Vec<Range<usize>> = find_links(&text).map(|link| link.range()).collect();
        let theirs: Vec<Range<usize>> =
            LinkFinder::new().links(&text).map(|link| link.start()..link.end()).collect();
        prop_assert_eq!(&ours, &theirs);
        prop_assert_eq!(ours.len(), urls.len());
    }

    #[test]
    fn what_encloses_a_url_does_not_change_it(
        url in plain_url(),
        (before, after) in select(&AROUND[..]),
    ) {
        let text = [before, url.as_str(), after].concat();
        let found: Vec<&str> = find_links(&text).map(|link| link.text()).collect();
        prop_assert_eq!(found, [url.as_str()]);
    }
}

/// What the `url` crate refuses and people would still open: hosts that end in a number which is
/// no address, and what only the tables of IDNA can judge.
fn is_exempt(link: &str) -> bool {
    let authority = link.split("://").nth(1).unwrap_or_default();
    let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default().trim_end_matches('.');
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.bytes().all(|b| b.is_ascii_digit()) || last.starts_with("0x");
    is_number || !host.is_ascii() || host.split('.').any(|label| label.starts_with("xn--"))
}

/// A web URL that nobody could find to end elsewhere.
fn plain_url() -> impl Strategy<Value = String> {
    let host = "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?(\\.[a-z][a-z0-9]{1,5}){0,2}\\.(com|org|dev)";
    let rest =
        "(:[1-9][0-9]{1,3})?(/[A-Za-z0-9_.~%=+-]{0,10}[A-Za-z0-9/]){0,3}(\\?[a-z]=[a-z0-9]{1,5})?";
    ("https?://", host, rest).prop_map(|(scheme, host, rest)| [scheme, host, rest].concat())
}

const AROUND: [(&str, &str); 14] = [
    ("(", ")"),
    ("<", ">"),
    ("\"", "\""),
    ("'", "'"),
    ("“", "”"),
    ("「", "」"),
    ("（", "）"),
    ("[x](", ")"),
    ("**", "**"),
    ("x: ", "."),
    ("so...", "..."),
    ("见", "，好"),
    ("😀", "\n"),
    ("\u{2066}", "\u{2069}"),
];
