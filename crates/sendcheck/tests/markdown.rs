//! Markdown in text: known texts, an independent parser as oracle, and hostile lengths.

use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};
use sendcheck::text::markdown::{Kind, find};

fn ours(text: &str) -> Vec<(Kind, &str)> {
    find(text).map(|found| (found.kind, &text[found.bytes])).collect()
}

#[track_caller]
fn assert_found(text: &str, expected: &[(Kind, &str)]) {
    assert_eq!(ours(text), expected, "{text:?}");
}

#[test]
fn what_people_type() {
    use Kind::*;
    for (text, expected) in [
        (
            "**bold** and *it* and __bold__ and _it_",
            &[(Strong, "**bold**"), (Emphasis, "*it*"), (Strong, "__bold__"), (Emphasis, "_it_")][..],
        ),
        ("~~gone~~ but ~not~ and ~~~no~~~", &[(Strikethrough, "~~gone~~")]),
        ("run `ls *` and ``a`b``", &[(CodeSpan, "`ls *`"), (CodeSpan, "``a`b``")]),
        (
            "see [docs](https://example.com/a_(b) \"T\")!",
            &[(Link, "[docs](https://example.com/a_(b) \"T\")")],
        ),
        ("![cat](cat.png)", &[(Image, "![cat](cat.png)")]),
        ("[![cat](c.png)](d)", &[(Link, "[![cat](c.png)](d)"), (Image, "![cat](c.png)")]),
        ("# Title\nbody\n   ###### Six ##  ", &[(Heading, "# Title"), (Heading, "###### Six ##")]),
        ("#\n##\t", &[(Heading, "#"), (Heading, "##")]),
        ("# *a* [b](c)", &[(Heading, "# *a* [b](c)"), (Emphasis, "*a*"), (Link, "[b](c)")]),
        ("a\n```rust\nlet x = *y;\n```  \nb", &[(CodeFence, "```rust\nlet x = *y;\n```")]),
        (
            "~~~\n# no\n\n*no*\n~~~~\n*yes*",
            &[(CodeFence, "~~~\n# no\n\n*no*\n~~~~"), (Emphasis, "*yes*")],
        ),
        ("```\nnever closed *\n\n", &[(CodeFence, "```\nnever closed *")]),
        ("***both***", &[(Emphasis, "***both***"), (Strong, "**both**")]),
        ("****four****", &[(Strong, "****four****"), (Strong, "**four**")]),
        ("**a *b* c**", &[(Strong, "**a *b* c**"), (Emphasis, "*b*")]),
        ("*a\nb*", &[(Emphasis, "*a\nb*")]),
        ("**重要**です", &[(Strong, "**重要**")]),
    ] {
        assert_found(text, expected);
    }
}

#[test]
fn what_only_looks_like_it() {
    for text in [
        "",
        "plain",
        "snake_case_name and x__init__x",
        "2 * 3 * 4",
        "5 *3",
        "**",
        "*",
        "_",
        "* a *",
        "** a **",
        "a*",
        "*a",
        "**a",
        "a **b",
        "¯\\_(ツ)_/¯",
        // Headings.
        "#hashtag #1",
        "####### seven",
        "    # code",
        "\t# code",
        "\\# a",
        "x # y",
        "- # a",
        "> # a",
        // Escapes.
        "\\*a\\*",
        "*a\\*",
        "\\`a`",
        "\\~~a~~",
        "[a\\](b)",
        "\\[a](b)",
        // Code.
        "`a",
        "``a`",
        "``` a ` b",
        "`a\n\nb`",
        // Links.
        "[a]",
        "[a] (b)",
        "[a](b c)",
        "[a](<b\n>)",
        "[a](b\n\n)",
        "[a][b]",
        "[a]: b",
        "![a]",
        "a](b)",
        "[a](b",
        "[a](b \"c)",
        "[a](b'c'",
        "[a](((b)",
        "<https://example.com>",
        "https://example.com",
        // Tildes.
        "~a~",
        "~~ a ~~",
        "a ~~~a~~~",
        "~~a",
        "x~~(a)~~x",
        // Paragraphs end.
        "*a\n\nb*",
        "*a\n \t\nb*",
        "*a\n***\nb*",
        "*a\n---\nb*",
        "*a\n=\nb*",
        "- *a\n- b*",
        "1. *a\n2) b*",
        "*a\r\rb*",
    ] {
        assert_found(text, &[]);
    }
    assert_found("*a\n# b*", &[(Kind::Heading, "# b*")]);
    assert_found("*a\n~~~\nb*", &[(Kind::CodeFence, "~~~\nb*")]);
}

#[test]
fn precedence() {
    use Kind::*;
    // Code before links before emphasis.
    assert_found("*a `b*`", &[(CodeSpan, "`b*`")]);
    assert_found("[a `b](c)`", &[(CodeSpan, "`b](c)`")]);
    assert_found("*a [b*](c)", &[(Link, "[b*](c)")]);
    assert_found("[a [b](c) d](e)", &[(Link, "[b](c)")]);
    assert_found("[a](`b)`", &[(Link, "[a](`b)")]);
    // The rule of three, and underscores inside words.
    assert_found("*a**b*", &[(Emphasis, "*a**b*")]);
    assert_found("a*b*c a_b_c", &[(Emphasis, "*b*")]);
    assert_found("«_a_» (_b_)", &[(Emphasis, "_a_"), (Emphasis, "_b_")]);
    // Escapes count outside of code only.
    assert_found("`a\\`b`", &[(CodeSpan, "`a\\`")]);
    assert_found("\\**a*", &[(Emphasis, "*a*")]);
    assert_found("[a\\](b) [c](d\\)e)", &[(Link, "[c](d\\)e)")]);
}

#[test]
fn ranges_are_in_utf16() {
    let text = "🎉 **é** \n\n🎉`中`\n# 🎉";
    let units: Vec<u16> = text.encode_utf16().collect();
    let found: Vec<String> = find(text)
        .map(|found| String::from_utf16(&units[found.range.start()..found.range.end()]).unwrap())
        .collect();
    assert_eq!(found, ["**é**", "`中`", "# 🎉"]);
}

/// What pulldown-cmark finds of the constructs that we look for.
fn theirs(text: &str) -> Vec<(Kind, &str)> {
    let mut found: Vec<_> = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH)
        .into_offset_iter()
        .filter_map(|(event, range)| {
            let text = &text[range.clone()];
            let kind = match event {
                Event::Code(_) => Kind::CodeSpan,
                Event::Start(Tag::Emphasis) => Kind::Emphasis,
                Event::Start(Tag::Strong) => Kind::Strong,
                Event::Start(Tag::Strikethrough) if text.starts_with("~~") => Kind::Strikethrough,
                Event::Start(Tag::Link { link_type: LinkType::Inline, .. }) => Kind::Link,
                Event::Start(Tag::Image { link_type: LinkType::Inline, .. }) => Kind::Image,
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => Kind::CodeFence,
                Event::Start(Tag::Heading { .. }) if is_atx(text) => Kind::Heading,
                _ => return None,
            };
            Some((range.start, kind, text.trim_end()))
        })
        .collect();
    found.sort_by_key(|&(start, ..)| start);
    found.into_iter().map(|(_, kind, text)| (kind, text)).collect()
}

/// A setext heading may begin with `#`, too, but has its underline.
fn is_atx(text: &str) -> bool {
    text.starts_with('#') && !text.trim_end().contains('\n')
}

fn atoms(atoms: &'static [&'static str], length: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(atoms), 0..length).prop_map(|atoms| atoms.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn emphasis_as_the_oracle(text in atoms(&["*", "*", "_", "**", "a", " ", ".", "é", "“"], 24)) {
        let text = format!("x{text}");
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    #[test]
    fn inline_constructs_as_the_oracle(
        text in atoms(
            &[
                "*", "_", "**", "`", "``", "[", "![", "](", "](b)", "](<b c>)", " \"t\")",
                " (t)", ")", "]", "\\", "a", "b", " ", ".", "\nx", "“", "é",
            ],
            24,
        ),
    ) {
        let text = format!("x{text}");
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    /// Only where no punctuation is near: the oracle lets `~~` open and close before and after it,
    /// GFM's own implementation asks of `~~` what is asked of `*`.
    #[test]
    fn strikethrough_as_the_oracle(text in atoms(&["~~", "~~", "a", " ", "é", "\nx"], 24)) {
        let text = format!("x{text}");
        prop_assert_eq!(ours(&text), theirs(&text));
    }

    #[test]
    fn blocks_as_the_oracle(
        text in atoms(
            &[
                "\n", "\n", "\n\n", "# ", "## ", "#", "```", "~~~", "````", "   ", " ", "a", "b*",
                "*a", "`", "---\n", "***\n", "===\n", "\r\n",
            ],
            16,
        ),
    ) {
        // Indented code is no block of ours.
        let text = text.replace("    ", " a ");
        prop_assert_eq!(
            ours(&text).into_iter().map(|(kind, text)| (kind, text.trim_end())).collect::<Vec<_>>(),
            theirs(&text)
        );
    }

    #[test]
    fn ranges_are_sound(text in "[*_~`\\[\\]()#a é🎉\\\\\n!.\"-]{0,60}") {
        let units = text.encode_utf16().count();
        let mut last = None;
        for found in find(&text) {
            prop_assert!(found.range.end() <= units);
            prop_assert!(last < Some(found.bytes.start), "in order, no two at one place");
            last = Some(found.bytes.start);
            let before = text[..found.bytes.start].encode_utf16().count();
            let inside = text[found.bytes.clone()].encode_utf16().count();
            prop_assert_eq!(found.range.start(), before);
            prop_assert_eq!(found.range.len(), inside);
        }
    }
}

/// Each would take minutes at least, if anything were quadratic.
#[test]
fn hostile_texts_are_linear() {
    const BYTES: usize = 100_000;
    for unit in [
        "*",
        "_",
        "`",
        "~",
        "[",
        "![",
        "]",
        "(",
        "\\",
        "#",
        "# ",
        "\n",
        "*a",
        "_a",
        "a_ ",
        "*a ",
        "a* ",
        "**a",
        "~~a",
        "~~a ",
        "[a](",
        "[a](b",
        "[a](<",
        "[a](\\",
        "[a](b \"",
        "[a](b '",
        "[a](b (",
        "[](",
        "![](",
        "[a](b)",
        "![a](b)",
        "[[a](b)",
        "![[a](b)",
        "*a_b ",
        "*a _b**c__d ",
        "a**b_c* ",
        "*a [b](c) d* ",
        "`a``b",
        "`a\n\n",
        "```\n",
        "~~~a\n",
        "- *\n",
        "1. [\n",
        "> ",
    ] {
        let text = unit.repeat(BYTES / unit.len());
        find(&text).for_each(drop);
        // The same before what could close it, and after what could open it.
        for around in ["*", "_", "`", "~~", "](b)", "[", "![", "\""] {
            find(&format!("{around}{text} {around}")).for_each(drop);
        }
    }
}

#[test]
fn hostile_runs_of_growing_lengths_are_linear() {
    for mark in ["`", "*", "_", "~"] {
        let growing: String = (1..1_000).flat_map(|len| [mark.repeat(len), "a".into()]).collect();
        let shrinking: String =
            (1..1_000).rev().flat_map(|len| [mark.repeat(len), "a ".into()]).collect();
        find(&growing).for_each(drop);
        find(&shrinking).for_each(drop);
        find(&(growing + &shrinking)).for_each(drop);
    }
    let nested = "![".repeat(50_000) + &"[a](b)".repeat(50_000) + &"](c)".repeat(50_000);
    assert_eq!(find(&nested).count(), 100_000);
}
