//! The code of `docs/bindings.md`.

use crate::code_blocks::code_blocks;
use crate::run::Outcome;

pub(crate) const PAGE: &str = "docs/bindings.md";

pub(crate) fn code_blocks_of(language: &str) -> Outcome<Vec<String>> {
    code_blocks(PAGE, language)
}

/// Returns the whole programs in a language, and the pieces that go into one.
pub(crate) fn programs_and_pieces(language: &str) -> Outcome<(Vec<String>, Vec<String>)> {
    let is_whole = |block: &String| block.contains("main(");
    Ok(code_blocks_of(language)?.into_iter().partition(is_whole))
}

/// Returns the only whole program in a language.
pub(crate) fn program(language: &str) -> Outcome<String> {
    let (mut programs, _) = programs_and_pieces(language)?;
    let program = programs.pop().filter(|_| programs.is_empty());
    program.ok_or_else(|| format!("{PAGE} must have one program in {language}").into())
}

/// Returns the lines that the comments of blocks promise; each block must promise some.
pub(crate) fn expected(blocks: &[String]) -> Outcome<String> {
    let mut lines = String::new();
    for block in blocks {
        let promised = block.lines().filter_map(|line| line.trim().strip_prefix("// Output: "));
        let before = lines.len();
        promised.for_each(|line| lines.extend([line, "\n"]));
        if lines.len() == before {
            return Err(format!("{PAGE}: no output is promised by\n{block}").into());
        }
    }
    Ok(lines)
}
