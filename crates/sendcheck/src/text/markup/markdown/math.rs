//! Formulas: `$$x^2$$`, `\(x\)` and `\[x\]`.

use core::ops::Range;

use super::super::chars::char_before;
use super::super::{Construct, steps};
use super::MarkdownKind;
use super::paragraph::Paragraph;

impl Paragraph<'_> {
    /// Reads the formula that a run of dollar signs opens.
    pub(super) fn dollar_math(&self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        if open.len() != 2 {
            return None;
        }
        let close = self.next_run(b'$', open.end).filter(|run| run.len() == 2)?;
        let content = open.end..close.start;
        let formula = self.slice(content.clone());
        steps::add(formula.len());
        let trimmed = formula.trim();
        let is_formula = trimmed.contains(['\\', '^', '_', '=', '{', '}'])
            && !trimmed.starts_with('=')
            && !trimmed.ends_with('=');
        is_formula.then(|| Construct::new(MarkdownKind::Math, open.start..close.end, content))
    }

    /// Reads the formula that `\(` or `\[` opens at an offset.
    pub(super) fn escaped_math(&mut self, at: usize) -> Option<Construct<MarkdownKind>> {
        let content_start = at + 2;
        let (close, may_close) = match self.slice(at..content_start) {
            "\\(" => ("\\)", &mut self.parentheses_may_close),
            "\\[" => ("\\]", &mut self.brackets_may_close),
            _ => return None,
        };
        if char_before(self.text, at) == Some('\\') || !*may_close {
            return None;
        }
        let rest = self.text.get(content_start..)?;
        let len = rest.find(close);
        steps::add(len.unwrap_or(rest.len()));
        *may_close = len.is_some();
        let formula = rest.get(..len?)?;
        let content_end = content_start + formula.len();
        let range = at..content_end + close.len();
        (!formula.trim().is_empty())
            .then(|| Construct::new(MarkdownKind::Math, range, content_start..content_end))
    }
}
