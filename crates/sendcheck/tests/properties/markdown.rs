//! What holds for Markdown in any text. Shared with the fuzz targets.

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};
use sendcheck::text::markdown::{Kind, find};

pub(crate) fn ours(text: &str) -> Vec<(Kind, &str)> {
    find(text).map(|found| (found.kind, &text[found.bytes])).collect()
}

/// What pulldown-cmark finds of the constructs that we look for.
pub(crate) fn theirs(text: &str) -> Vec<(Kind, &str)> {
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

/// Finds are in order, and say the same in bytes and in UTF-16.
pub(crate) fn assert_sound(text: &str) {
    let units = text.encode_utf16().count();
    let mut last = None;
    for found in find(text) {
        assert!(found.range.end() <= units, "{text:?}");
        assert!(last < Some(found.bytes.start), "in order, no two at one place: {text:?}");
        last = Some(found.bytes.start);
        let before = text[..found.bytes.start].encode_utf16().count();
        let inside = text[found.bytes.clone()].encode_utf16().count();
        assert_eq!(found.range.start(), before, "{text:?}");
        assert_eq!(found.range.len(), inside, "{text:?}");
    }
}

/// Pieces of text in which the oracle finds what we do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pieces {
    Emphasis,
    Inline,
    /// Only where no punctuation is near: the oracle lets `~~` open and close before and after it,
    /// GFM's own implementation asks of `~~` what is asked of `*`.
    Strikethrough,
    Blocks,
}

impl Pieces {
    #[allow(dead_code, reason = "the fuzz target takes one by its number")]
    pub(crate) const ALL: [Self; 4] =
        [Self::Emphasis, Self::Inline, Self::Strikethrough, Self::Blocks];

    pub(crate) const fn list(self) -> &'static [&'static str] {
        match self {
            Self::Emphasis => &["*", "*", "_", "**", "a", " ", ".", "é", "“"],
            Self::Inline => &[
                "*", "_", "**", "`", "``", "[", "![", "](", "](b)", "](<b c>)", " \"t\")", " (t)",
                ")", "]", "\\", "a", "b", " ", ".", "\nx", "“", "é",
            ],
            Self::Strikethrough => &["~~", "~~", "a", " ", "é", "\nx"],
            Self::Blocks => &[
                "\n", "\n", "\n\n", "# ", "## ", "#", "```", "~~~", "````", "   ", " ", "a", "b*",
                "*a", "`", "---\n", "***\n", "===\n", "\r\n",
            ],
        }
    }

    /// Compares with the oracle on a text of these pieces. Not where there are many parentheses: in a link's
    /// destination it takes 33 inside each other, we take 32, as cmark does.
    pub(crate) fn assert_agrees(self, text: &str) {
        if text.matches('(').count() > 32 {
            return;
        }
        if let Self::Blocks = self {
            // Indented code is no block of ours.
            let text = text.replace("    ", " a ");
            let ours: Vec<_> =
                ours(&text).into_iter().map(|(kind, text)| (kind, text.trim_end())).collect();
            assert_eq!(ours, theirs(&text), "{text:?}");
        } else {
            let text = format!("x{text}");
            assert_eq!(ours(&text), theirs(&text), "{text:?}");
        }
    }
}
