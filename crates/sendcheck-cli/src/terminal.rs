//! Width and line breaks of terminals.

use sendcheck_excerpt::Renderer;
pub(crate) use sendcheck_excerpt::{printable, printable_lines};

/// Columns in files and pipes, which have no width.
const WIDTH_OF_FILES: usize = 100;

/// Returns the columns of standard output, if it is a terminal.
pub(crate) fn columns() -> Option<usize> {
    let (width, _) = terminal_size::terminal_size_of(std::io::stdout())?;
    Some(usize::from(width.0).max(40))
}

/// Returns a renderer for standard output. Titles in files stay on one line.
pub(crate) fn renderer() -> Renderer {
    match columns() {
        Some(columns) => Renderer::styled(columns),
        None => Renderer::styled(WIDTH_OF_FILES).with_whole_titles(),
    }
}

/// Returns the columns to write for.
pub(crate) fn width_columns() -> usize {
    columns().unwrap_or(WIDTH_OF_FILES)
}

/// Breaks a text into lines of at most `width_columns`, between words.
pub(crate) fn wrapped(text: &str, width_columns: usize, indent: &str) -> String {
    let wrapping = textwrap::Options::new(width_columns.max(20))
        .subsequent_indent(indent)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::fill(text, wrapping)
}
