//! Streaming: the same as planning, and released as the specification says.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use sendcheck_compose::{Input, PlanOptions, Planner, Split, plan};

use crate::pieces::{config, content, input, limit};

/// Lines of long blocks, and what may end them.
const LINES: &[&str] = &[
    "- a", "- b", "- **c**", "- ", "- 1. c", "- c[^1]", "- - -", "- ```", "  ```", "  d", "* e",
    "    f", "", "", "\r", " ", "```", "```js", "~~~", "`x`", "g", "# H", "[^1]: n", "1. o",
    "- <div>", "<div>", "> q", "| a |", "|---|", "---",
];

fn contents() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(prop::sample::select(LINES), 0..16);
    prop_oneof![content(), lines.prop_map(|lines| lines.join("\n") + "\n")]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn streaming_equals_planning(content in contents(), cuts in prop::collection::vec(0..200_usize, 0..8), is_blocks: bool, limit in limit()) {
        // References are resolved by what comes before the next block.
        let content = content.replace("[r]", "");
        let split = if is_blocks { Split::Blocks } else { Split::Limit };
        let options = PlanOptions::new().limit(limit).unwrap().split(split);
        let expected = plan(&input(&content, "markdown"), &options);
        let mut planner = Planner::new(Input::default(), &options).unwrap();
        let mut sends = Vec::new();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % (content.len() + 1)).filter(|cut| content.is_char_boundary(*cut)).collect();
        cuts.push(content.len());
        cuts.sort_unstable();
        let mut at = 0;
        for cut in cuts {
            sends.extend(planner.push(&content[at..cut]).unwrap());
            at = cut;
        }
        match (planner.finish(), expected) {
            (Ok(rest), Ok(plan)) => {
                sends.extend(rest.sends);
                prop_assert_eq!(&sends, plan.sends());
                prop_assert_eq!(&rest.notes, plan.notes());
            }
            (Err(_), Err(_)) => {}
            (found, expected) => prop_assert!(false, "{found:?} {expected:?}"),
        }
    }

    #[test]
    fn sends_are_released_as_soon_as_nothing_can_change_them(content in contents(), is_blocks: bool, limit in limit()) {
        let content = content.replace("[r]", "");
        let split = if is_blocks { Split::Blocks } else { Split::Limit };
        let options = PlanOptions::new().limit(limit).unwrap().split(split);
        let mut planner = Planner::new(Input::default(), &options).unwrap();
        let (mut released, mut expected, mut at) = (0, 0, 0);
        // Character by character: where the chunks end does not matter.
        for c in content.chars() {
            released += planner.push(c.encode_utf8(&mut [0; 4])).unwrap().len();
            // A CR may be the first half of a line ending.
            let is_after_return = content[..at].ends_with('\r') && c != '\n';
            let line_end = if is_after_return { at } else { at + c.len_utf8() };
            at += c.len_utf8();
            if is_after_return || c == '\n' {
                expected = expected.max(model(&content[..line_end], &options, is_blocks));
            }
            prop_assert_eq!(released, expected, "{:?}", &content[..at]);
        }
    }
}

/// A block at the top level: the start of its first line, its source, and what it is.
struct Block<'c> {
    start: usize,
    source: &'c str,
    is_code: bool,
    is_heading: bool,
}

fn blocks(content: &str) -> Vec<Block<'_>> {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let (mut blocks, mut depth) = (Vec::new(), 0);
    // `pulldown-cmark` misreads a carriage return that is a line ending by itself.
    let is_lone = |at: usize| !content[at + 1..].starts_with('\n');
    let lines =
        content.char_indices().map(|(at, c)| if c == '\r' && is_lone(at) { '\n' } else { c });
    let lines: String = lines.collect();
    for (event, range) in Parser::new_ext(&lines, extensions).into_offset_iter() {
        let mut push = |is_code, is_heading| {
            let start = content[..range.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
            blocks.push(Block { start, source: &content[start..range.end], is_code, is_heading });
        };
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    push(matches!(tag, Tag::CodeBlock(_)), matches!(tag, Tag::Heading { .. }));
                }
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            _ if depth == 0 => push(false, false),
            _ => {}
        }
    }
    blocks
}

/// How many sends of a content that is complete are released, by the text of the specification.
fn model(complete: &str, options: &PlanOptions, is_blocks: bool) -> usize {
    let all = blocks(complete);
    let Some(last) = all.len().checked_sub(1) else { return 0 };
    let may_define = all[last].source.trim_start().starts_with('[');
    let open = if may_define { last.saturating_sub(1) } else { last };
    let footnote = all.iter().position(|block| !block.is_code && block.source.contains("[^"));
    let open = &all[footnote.map_or(open, |footnote| footnote.min(open))];
    let closed = &complete[..open.start];
    let Ok(plan) = plan(&input(closed, "markdown"), options) else { return 0 };
    let sends = plan.sends().len();
    // A rule or a comment after a heading makes nothing, so that the text still ends with the heading.
    let shown = blocks(closed).into_iter().rfind(|block| plan_is_something(block.source, options));
    // The media of a heading end its message.
    let ends_with_heading =
        shown.is_some_and(|block| block.is_heading && !has_media(block.source, options));
    let first_line = complete[open.start..].split(['\n', '\r']).next().unwrap_or_default();
    if is_blocks && !ends_with_heading && surely_text(first_line) { sends } else { sends - 1 }
}

fn plan_is_something(source: &str, options: &PlanOptions) -> bool {
    plan(&input(source, "markdown"), options).is_ok()
}

fn has_media(source: &str, options: &PlanOptions) -> bool {
    let is_media = |plan: sendcheck_compose::Plan| {
        plan.sends().iter().any(|send| send.document().contains(r#"{"type":"media""#))
    };
    plan(&input(source, "markdown"), options).is_ok_and(is_media)
}

fn surely_text(line: &str) -> bool {
    let decides = |c: &char| c.is_alphabetic() || "[]!<&\\`~".contains(*c);
    line.chars().find(decides).is_some_and(char::is_alphabetic)
}
