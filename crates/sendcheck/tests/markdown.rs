//! Markdown in text: known texts, an independent parser as oracle, and hostile lengths.

#[path = "properties/markdown.rs"]
mod properties;

use properties::{Pieces, assert_sound, ours, theirs};
use proptest::prelude::*;
use sendcheck::text::markdown::{Kind, find};

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

/// Lines that look as if they began something else, and continue the paragraph.
#[test]
fn lines_that_end_no_paragraph() {
    for text in [
        // Setext underlines are of one character, and nothing else.
        "*a\n=b*",
        "*a\n== =\nb*",
        "*a\n-b*",
        "*a\n--- b*",
        // Ordered list items: nine digits at most, `.` or `)`, and a space.
        "*a\n1*",
        "*a\n1 b*",
        "*a\n1b c*",
        "*a\n1.b*",
        "*a\n1)b*",
        "*a\n1, b*",
        "*a\n1234567890. b*",
    ] {
        assert_found(text, &[(Kind::Emphasis, text)]);
        assert_eq!(theirs(text), ours(text), "{text:?}");
    }
    assert_found("*a\n123456789. b*", &[]);
    assert_found("*a\n1.\tb*", &[]);
    assert_found("*a\n1)\nb*", &[]);
}

#[test]
fn what_closes_no_fence() {
    for text in [
        "```\na\n    ```\nb",
        "```\na\n\t```\nb",
        "```\na\n``` b\nc",
        "````\na\n```\nb",
        "```\na\n~~~\nb",
    ] {
        assert_found(text, &[(Kind::CodeFence, text)]);
        assert_eq!(theirs(text), ours(text), "{text:?}");
    }
    assert_found(
        "```\na\n   ```\n*b*",
        &[(Kind::CodeFence, "```\na\n   ```"), (Kind::Emphasis, "*b*")],
    );
}

/// Closers without an opener, which do not keep others from theirs.
#[test]
fn closers_of_another_mark() {
    for (text, kind) in [
        ("**a b~~ c**", Kind::Strong),
        ("__a b~~ c__", Kind::Strong),
        ("**a b__ c**", Kind::Strong),
        ("__a b** c__", Kind::Strong),
        ("~~a b** c~~", Kind::Strikethrough),
        ("~~a b__ c~~", Kind::Strikethrough),
    ] {
        assert_found(text, &[(kind, text)]);
        assert_eq!(theirs(text), ours(text), "{text:?}");
    }
}

#[test]
fn destinations_and_titles() {
    // A title is kept apart from the destination by white space; the oracle does not ask for it.
    for text in ["[a](<b>\"c\")", "[a](<b>'c')", "[a](<b>(c))", "[a](<b>c)"] {
        assert_found(text, &[]);
    }
    assert_found("[a](<b>\n\"c\")", &[(Kind::Link, "[a](<b>\n\"c\")")]);
    // As many parentheses inside each other as cmark takes, and one more.
    let deep = |depth| format!("[a]({}b{})", "(".repeat(depth), ")".repeat(depth));
    assert_found(&deep(32), &[(Kind::Link, deep(32).as_str())]);
    assert_found(&deep(33), &[]);
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

fn of(pieces: Pieces, length: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces.list()), 0..length)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn emphasis_as_the_oracle(text in of(Pieces::Emphasis, 24)) {
        Pieces::Emphasis.assert_agrees(&text);
    }

    #[test]
    fn inline_constructs_as_the_oracle(text in of(Pieces::Inline, 24)) {
        Pieces::Inline.assert_agrees(&text);
    }

    #[test]
    fn strikethrough_as_the_oracle(text in of(Pieces::Strikethrough, 24)) {
        Pieces::Strikethrough.assert_agrees(&text);
    }

    #[test]
    fn blocks_as_the_oracle(text in of(Pieces::Blocks, 16)) {
        Pieces::Blocks.assert_agrees(&text);
    }

    #[test]
    fn ranges_are_sound(text in "[*_~`\\[\\]()#a é🎉\\\\\n!.\"-]{0,60}") {
        assert_sound(&text);
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
    let nested = "![".repeat(5_000) + &"[a](b)".repeat(5_000) + &"](c)".repeat(5_000);
    assert_eq!(find(&nested).count(), 10_000);
}

/// Longer ones than any message may hold are read in pieces.
#[test]
fn long_paragraphs() {
    // Every code point of the longest text that can be sent: its ends belong together.
    let longest = format!("**{}**", "🎉".repeat(9_996));
    assert_found(&longest, &[(Kind::Strong, longest.as_str())]);
    // Two pieces of a paragraph; what the bound cuts is lost.
    let long = "*é* 🎉 ".repeat(7_000);
    for found in find(&long) {
        assert_eq!(&long[found.bytes.clone()], "*é*");
        // Ten bytes and seven units each.
        assert_eq!(found.range.start() * 10, found.bytes.start * 7);
    }
    assert!((6_998..=7_000).contains(&find(&long).count()));
    let heading = format!("# {long}\n*b*");
    assert_eq!(find(&heading).next().map(|found| found.bytes), Some(0..heading.len() - 5));
    assert_eq!(find(&heading).last().map(|found| &heading[found.bytes]), Some("*b*"));
    assert!((7_000..=7_002).contains(&find(&heading).count()));
}
