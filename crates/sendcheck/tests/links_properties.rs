//! Properties of the links in any text.

#[path = "properties/links.rs"]
mod properties;

use std::ops::Range;

use linkify::LinkFinder;
use properties::{
    assert_alone, assert_apart, assert_contained, assert_shifted, assert_sound,
    assert_taken_by_browsers,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::links::find_links;

/// Parts of links, and of text that looks like links.
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn spans_are_sorted_disjoint_and_say_the_same_in_bytes_and_utf16(text in any_text()) {
        assert_sound(&text);
    }

    #[test]
    fn a_link_is_contained_where_one_is_found(text in any_text()) {
        assert_contained(&text);
    }

    #[test]
    fn spaces_before_a_text_shift_its_links(text in any_text(), spaces in 0_usize..200) {
        assert_shifted(&text, spaces);
    }

    #[test]
    fn lines_do_not_see_each_other(above in any_text(), below in any_text()) {
        assert_apart(&above, &below);
    }

    #[test]
    fn a_link_found_is_a_link_by_itself(text in any_text()) {
        assert_alone(&text);
    }

    #[test]
    fn browsers_take_what_has_a_web_scheme(text in any_text()) {
        assert_taken_by_browsers(&text);
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
    fn brackets_around_a_url_do_not_change_it(
        url in plain_url(),
        (before, after) in select(&AROUND[..]),
    ) {
        let text = [before, url.as_str(), after].concat();
        let found: Vec<&str> = find_links(&text).map(|link| link.text()).collect();
        prop_assert_eq!(found, [url.as_str()]);
    }
}

/// A web URL with only one possible end.
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
