//! Markup in text, by the vectors of `tests/data/markup.jsonl`.

#[path = "properties/markdown.rs"]
mod properties;

use proptest::prelude::*;
use sendcheck::text::markup::{
    Construct, find_damage, find_html, find_markdown, find_placeholders,
};
use sendcheck::text::{Unit, convert_offset};
use serde::Deserialize;
use std::fmt::Debug;

#[derive(Deserialize)]
struct Vector {
    name: String,
    text: String,
    find: Search,
    /// Start and end in UTF-16 code units, and the kind.
    expect: Vec<(usize, usize, String)>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Search {
    Markdown,
    Html,
    Placeholders,
    Damage,
}

/// Returns a variant's name as the vectors write it: `CodeFence` is `code-fence`.
fn kebab(variant: impl Debug) -> String {
    let mut name = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(c.to_lowercase());
    }
    name
}

fn found(text: &str, search: Search) -> Vec<(usize, usize, String)> {
    fn named<K: Debug>(constructs: &[Construct<K>]) -> Vec<(usize, usize, String)> {
        constructs.iter().map(|it| (it.start_bytes, it.end_bytes, kebab(&it.kind))).collect()
    }
    let in_bytes = match search {
        Search::Markdown => named(&find_markdown(text)),
        Search::Html => named(&find_html(text)),
        Search::Placeholders => named(&find_placeholders(text)),
        Search::Damage => {
            find_damage(text).into_iter().map(|it| (it.start, it.end, "damage".into())).collect()
        }
    };
    let utf16 = |byte| convert_offset(text, byte, Unit::Bytes, Unit::Utf16).expect("a boundary");
    in_bytes.into_iter().map(|(start, end, kind)| (utf16(start), utf16(end), kind)).collect()
}

#[test]
fn constructs_match_the_vectors() {
    let mut wrong = 0;
    for line in include_str!("data/markup.jsonl").lines() {
        let vector: Vector = serde_json::from_str(line).expect("a vector");
        let found = found(&vector.text, vector.find);
        if found != vector.expect {
            wrong += 1;
            eprintln!("{}: {:?}", vector.name, vector.text);
            eprintln!("     found {found:?}\n  expected {:?}", vector.expect);
        }
    }
    assert_eq!(wrong, 0);
}

#[test]
fn content_is_the_part_without_the_signs() {
    for (text, expected) in [
        ("# A b ", "A b"),
        ("**a**", "a"),
        ("___a___", "a"),
        ("``a ` b``", "a ` b"),
        ("[a b](c/d \"t\")", "a b"),
        ("![](c/d)", ""),
        ("$$x^2$$", "x^2"),
        ("\\(x\\)", "x"),
        ("a\\*", "*"),
        ("```js\nx\ny\n```", "x\ny\n"),
        ("```js\nx", "x"),
        ("~~~\n~~~", ""),
        ("> a\n> b", "> a\n> b"),
        ("a|b\n--|--", "a|b\n--|--"),
        ("* a\n* b", "* a\n* b"),
        ("a\n***", ""),
    ] {
        let found = find_markdown(text);
        assert_eq!(found.len(), 1, "{text:?}");
        assert_eq!(&text[found[0].content.clone()], expected, "{text:?}");
    }
    let pair = &find_html("<a-b>x</a-b>")[0];
    assert_eq!(pair.content, 5..6);
    let placeholder = &find_placeholders("{{ a }}")[0];
    assert_eq!(placeholder.content, 2..5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn constructs_are_sound_in_markdown(text in "[*_~`\\[\\]()#a é🎉\\\\\n!.\"|>$-]{0,60}") {
        properties::assert_sound(&text);
    }

    #[test]
    fn constructs_are_sound_in_markup(text in "([<>/!&;#{}%$=a1 \n\u{0}\u{FFFD}-]|<b>|</q>|&lt;|<!--|-->){0,60}") {
        properties::assert_sound(&text);
    }
}
