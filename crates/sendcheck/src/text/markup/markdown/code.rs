//! Code spans.

use core::ops::Range;

use super::super::chars::{char_before, closes_before, half_width, opens_after};
use super::super::{Construct, steps};
use super::MarkdownKind;
use super::paragraph::{Backticks, Paragraph};

impl Paragraph<'_> {
    /// Reads the code that a run of backticks opens.
    pub(super) fn code(&mut self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        if !opens_after(char_before(self.text, open.start)) {
            return None;
        }
        if self.backticks.is_none() {
            self.backticks = Some(Backticks::read(self, open.start));
        }
        let close = self.backticks.as_ref()?.partner(&open)?;
        let content = open.end..close.start;
        let code = self.slice(content.clone());
        let is_code = if open.len() == 1 {
            steps::add(code.len());
            is_one_word_or_more(code)
        } else {
            let space = code.len() - code.trim_start().len();
            steps::add(space);
            space < code.len()
        };
        (is_code && closes_before(self.slice(close.end..self.text.len())))
            .then(|| Construct::new(MarkdownKind::Code, open.start..close.end, content))
    }
}

/// Returns `true` for code between single backticks: on one line, without white space at its ends, and with balanced
/// parentheses, which faces do not have.
fn is_one_word_or_more(code: &str) -> bool {
    let mut depth = 0_usize;
    for c in code.chars().map(half_width) {
        match c {
            '\n' | '\r' => return false,
            '(' => depth += 1,
            ')' if depth == 0 => return false,
            ')' => depth -= 1,
            _ => {}
        }
    }
    depth == 0 && code.trim().len() == code.len()
}
