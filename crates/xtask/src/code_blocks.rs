//! Code blocks of Markdown pages.

use std::fs;

use crate::run::{Outcome, root};

/// Returns the blocks in a language of a page of this repository, in order.
pub(crate) fn code_blocks(page: &str, language: &str) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(root().join(page)).map_err(|error| format!("{page}: {error}"))?;
    let fence = format!("```{language}\n");
    let blocks = text.split(&fence).skip(1).map(|rest| rest.split_once("```"));
    let blocks = blocks.map(|block| block.map(|(code, _)| code.to_owned()));
    blocks.collect::<Option<_>>().ok_or_else(|| format!("{page}: a block does not end").into())
}

/// Returns the only block in a language.
pub(crate) fn only_code_block(page: &str, language: &str) -> Outcome<String> {
    let mut blocks = code_blocks(page, language)?;
    match (blocks.pop(), blocks.len()) {
        (Some(block), 0) => Ok(block),
        (_, others) => {
            Err(format!("{page} must have one block in {language}, not {}", others + 1).into())
        }
    }
}
