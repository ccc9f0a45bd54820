//! Programs that stand in pages of Markdown.

use std::fs;

use crate::run::{Outcome, root};

/// The blocks in a language of a page of this repository, in order.
pub(crate) fn blocks(page: &str, language: &str) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(root().join(page)).map_err(|error| format!("{page}: {error}"))?;
    let mut rest = text.as_str();
    let mut blocks = Vec::new();
    while let Some((_, after)) = rest.split_once(&format!("```{language}\n")) {
        let (block, after) = after.split_once("```").ok_or("a block without an end")?;
        blocks.push(block.to_owned());
        rest = after;
    }
    Ok(blocks)
}

/// The one block in a language.
pub(crate) fn only_block(page: &str, language: &str) -> Outcome<String> {
    let mut blocks = blocks(page, language)?;
    match (blocks.pop(), blocks.len()) {
        (Some(block), 0) => Ok(block),
        (_, others) => {
            Err(format!("{page} must have one block in {language}, not {}", others + 1).into())
        }
    }
}
