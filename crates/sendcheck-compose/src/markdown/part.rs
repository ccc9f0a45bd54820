//! Parts of a content, for streaming.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::{Reader, extensions, with_line_feeds};
use crate::block::Builder;

/// The definitions of links in earlier parts of a content.
pub(crate) type Definitions = BTreeMap<String, (String, String)>;

/// Reads a part of a content, which begins at an offset of it, with the definitions before it.
pub(crate) fn read_part(
    source: &str,
    base: usize,
    definitions: &mut Definitions,
    builder: &mut Builder<'_>,
) {
    let source = with_line_feeds(source);
    let mut reader = Reader::new(builder);
    let lookup = |link: pulldown_cmark::BrokenLink<'_>| {
        let (destination, title) = definitions.get(&normalized(&link.reference))?;
        Some((destination.clone().into(), title.clone().into()))
    };
    let parser = Parser::new_with_broken_link_callback(&source, extensions(), Some(lookup));
    let mut events = parser.into_offset_iter();
    for (event, range) in events.by_ref() {
        reader.event(event, range.start + base..range.end + base);
    }
    reader.close_leaf();
    let own: Vec<(String, (String, String))> = events
        .reference_definitions()
        .iter()
        .map(|(label, definition)| {
            let title = definition.title.as_deref().unwrap_or_default().to_owned();
            (normalized(label), (definition.dest.to_string(), title))
        })
        .collect();
    drop(events);
    for (label, definition) in own {
        definitions.entry(label).or_insert(definition);
    }
}

/// Returns a label as labels are compared.
fn normalized(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A block at the top level of a text.
pub(crate) struct TopBlock {
    pub(crate) range: Range<usize>,
    pub(crate) is_code: bool,
}

/// Returns the blocks at the top level of a text.
pub(crate) fn top_blocks(source: &str) -> Vec<TopBlock> {
    let source = with_line_feeds(source);
    let mut blocks = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(&source, extensions()).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    let is_code = matches!(tag, Tag::CodeBlock(_));
                    blocks.push(TopBlock { range, is_code });
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ if depth == 0 => blocks.push(TopBlock { range, is_code: false }),
            _ => {}
        }
    }
    blocks
}
