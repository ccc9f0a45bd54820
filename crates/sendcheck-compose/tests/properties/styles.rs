//! Styles: each decorated character was decorated so in the source, and no signs are left.

use proptest::prelude::*;
use sendcheck::text::markup::{MarkdownKind, find_inline_markdown};
use sendcheck_compose::{PlanOptions, plan};
use serde_json::Value;

use crate::pieces::{config, input, limit, plan_texts};

const STYLES: [&str; 4] = ["bold", "italic", "strikethrough", "underline"];
/// Words without a common letter, so that each character says where it is from.
const WORDS: [&str; 8] = ["abc", "日本", "dé\u{301}f", "👍🏽g", "hij", "klm", "مرح", "xyz"];

/// A word with its styles, as bits in the order of [`STYLES`].
type Word = (usize, u8);

fn words() -> impl Strategy<Value = Vec<Word>> {
    let order = Just((0..WORDS.len()).collect::<Vec<_>>()).prop_shuffle();
    (order, prop::collection::vec(0..16_u8, WORDS.len()), 1..=WORDS.len())
        .prop_map(|(order, styles, count)| order.into_iter().zip(styles).take(count).collect())
}

/// Writes the words as Markdown or HTML, with the signs nested.
fn written(words: &[Word], is_html: bool) -> String {
    const MARKDOWN: [(&str, &str); 4] = [("**", "**"), ("_", "_"), ("~~", "~~"), ("<u>", "</u>")];
    const HTML: [(&str, &str); 4] =
        [("<b>", "</b>"), ("<em>", "</em>"), ("<del>", "</del>"), ("<ins>", "</ins>")];
    let signs = if is_html { HTML } else { MARKDOWN };
    let word = |&(word, styles): &Word| {
        let mut text = WORDS[word].to_owned();
        for (bit, (open, close)) in signs.into_iter().enumerate() {
            if styles & (1 << bit) != 0 {
                text = format!("{open}{text}{close}");
            }
        }
        text
    };
    words.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// The styles that each character has in a document.
fn styled(document: &str) -> Vec<(char, u8)> {
    let document: Value = serde_json::from_str(document).unwrap();
    let mut found = Vec::new();
    for part in document["parts"].as_array().unwrap() {
        let decorations = part["text_decorations"].as_array().cloned().unwrap_or_default();
        let mut unit = 0;
        for c in part["value"].as_str().unwrap().chars() {
            let is_in =
                |range: &Value| range[0].as_u64() <= Some(unit) && Some(unit) < range[1].as_u64();
            let styles = decorations.iter().filter(|it| is_in(&it["range"])).fold(0, |all, it| {
                let style = STYLES.iter().position(|style| it["style"] == *style);
                all | 1 << style.expect("a known style")
            });
            found.push((c, styles));
            unit += c.len_utf16() as u64;
        }
    }
    found.retain(|(c, _)| !c.is_whitespace());
    found
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn characters_keep_their_styles(words in words(), limit in limit(), is_html: bool) {
        let format = if is_html { "html" } else { "markdown" };
        let options = PlanOptions::new().limit(limit).unwrap();
        let plan = plan(&input(&written(&words, is_html), format), &options).unwrap();
        let found: Vec<(char, u8)> =
            plan.sends().iter().flat_map(|send| styled(send.document())).collect();
        let expected: Vec<(char, u8)> = words
            .iter()
            .flat_map(|&(word, styles)| WORDS[word].chars().map(move |c| (c, styles)))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn no_signs_are_left(pieces in prop::collection::vec(prop::sample::select(SIGNS), 0..16)) {
        let content = pieces.concat();
        // Signs at the start of a line are blocks.
        let content = format!("x{content}");
        for text in plan_texts(&content) {
            for construct in find_inline_markdown(&text) {
                let signs = construct.content.start - construct.start_bytes;
                let is_style = match construct.kind {
                    MarkdownKind::Strong | MarkdownKind::Strikethrough => true,
                    MarkdownKind::Underscores => signs > 1,
                    _ => false,
                };
                prop_assert!(!is_style, "{:?} has {:?}", text, construct);
            }
        }
    }
}

const SIGNS: &[&str] =
    &["a", "b ", "日本", "「", "」", "**", "**", "__", "~~", "***", " ", "：", ".", ":", "(", ")"];
