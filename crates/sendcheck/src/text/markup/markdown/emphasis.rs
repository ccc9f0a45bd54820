//! Strong text, underscores, emphasis and strikethrough.

use core::ops::Range;

use super::super::chars::{
    char_at, char_before, closes_before, half_width, is_decimal_digit, is_quote, is_spaceless,
    is_word, is_word_sign, opens_after,
};
use super::super::{Construct, steps};
use super::MarkdownKind;
use super::paragraph::Paragraph;

impl Paragraph<'_> {
    /// Reads the strong text that a run of asterisks opens.
    pub(super) fn strong(&self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        let before = self.before(&open);
        if open.len() > 3 || is_word(before) || matches!(before, Some(')' | ']')) {
            return None;
        }
        let mut close = self.next_run(b'*', open.end)?;
        while close.len() == 1 {
            close = self.next_run(b'*', close.end)?;
        }
        self.delimited(MarkdownKind::Strong, open, close)
    }

    /// Reads what a run of underscores opens.
    pub(super) fn underscores(&self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        if open.len() > 3 || !opens_after(self.before(&open)) {
            return None;
        }
        let close = self.next_run_outside_words(b'_', open.end)?;
        self.closes(&close)
            .then(|| self.delimited(MarkdownKind::Underscores, open, close))
            .flatten()
    }

    /// Reads the emphasis that a single asterisk opens.
    pub(super) fn emphasis(&self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        if !opens_after(self.before(&open)) || char_at(self.text, open.end) == Some('~') {
            return None;
        }
        let close = self.next_run_outside_words(b'*', open.end)?;
        let content = self.slice(open.end..close.start);
        steps::add(content.len());
        let is_number = || content.chars().all(|c| is_decimal_digit(c) || matches!(c, ' ' | '#'));
        let is_face = matches!(content, "o" | "O" | "u" | "v" | "w");
        if !self.closes(&close) || content.contains(['\n', '\r']) || is_face || is_number() {
            return None;
        }
        self.delimited(MarkdownKind::Emphasis, open, close)
    }

    /// Reads the struck text that a run of tildes opens.
    pub(super) fn strikethrough(&self, open: Range<usize>) -> Option<Construct<MarkdownKind>> {
        let before = self.before(&open);
        if open.len() != 2 || !opens_after(before) || before.is_some_and(is_spaceless) {
            return None;
        }
        let close = self.next_run(b'~', open.end)?;
        self.closes(&close)
            .then(|| self.delimited(MarkdownKind::Strikethrough, open, close))
            .flatten()
    }

    fn before(&self, run: &Range<usize>) -> Option<char> {
        char_before(self.text, run.start)
    }

    fn closes(&self, run: &Range<usize>) -> bool {
        closes_before(self.slice(run.end..self.text.len()))
    }

    /// Returns the next run of a sign that does not have a word character on both sides.
    fn next_run_outside_words(&self, sign: u8, from: usize) -> Option<Range<usize>> {
        let mut run = self.next_run(sign, from)?;
        while is_word(self.before(&run)) && is_word(char_at(self.text, run.end)) {
            run = self.next_run(sign, run.end)?;
        }
        Some(run)
    }

    /// Returns the construct between two runs, if they delimit one.
    fn delimited(
        &self,
        kind: MarkdownKind,
        open: Range<usize>,
        close: Range<usize>,
    ) -> Option<Construct<MarkdownKind>> {
        let before = self.before(&open);
        let (first, last) = (char_at(self.text, open.end)?, self.before(&close)?);
        if open.len() != close.len() || !may_begin(before, first) || !may_end(last) {
            return None;
        }
        let words = Words::read(self.slice(open.end..close.start))?;
        let is_in_parentheses = |first: Option<char>, last: Option<char>| {
            first.map(half_width) == Some('(') && last.map(half_width) == Some(')')
        };
        // `(*ω*)` and `_(:3」∠)_` are faces.
        let may_be_face = open.len() == 1
            && (is_in_parentheses(before, char_at(self.text, close.end))
                || is_in_parentheses(Some(first), Some(last)));
        let is_text = if may_be_face { words.has_two_side_by_side } else { words.has_one };
        is_text.then(|| Construct::new(kind, open.start..close.end, open.end..close.start))
    }
}

/// Returns `true` if the content of a construct may begin with a character.
fn may_begin(before: Option<char>, first: char) -> bool {
    let is_same = before.map(half_width) == Some(half_width(first));
    let is_quote_after_quote = is_quote(first) && before.is_some_and(is_quote);
    let may_not_begin = first.is_whitespace() || ",.;:!?)]}/\\|=".contains(half_width(first));
    !(may_not_begin || is_same || is_quote_after_quote)
}

/// Returns `true` if the content of a construct may end with a character.
fn may_end(last: char) -> bool {
    !last.is_whitespace() && !matches!(half_width(last), '(' | '[' | '{')
}

/// The signs of words in a content.
#[derive(Default)]
struct Words {
    has_one: bool,
    has_two_side_by_side: bool,
}

impl Words {
    /// Reads a content. Returns `None` if it has a `)` without its `(`.
    fn read(content: &str) -> Option<Self> {
        steps::add(content.len());
        let (mut words, mut depth) = (Self::default(), 0_usize);
        let mut is_sign_before = false;
        for c in content.chars() {
            match half_width(c) {
                '(' => depth += 1,
                ')' => depth = depth.checked_sub(1)?,
                _ => {}
            }
            let is_sign = is_word_sign(c);
            words.has_one |= is_sign;
            words.has_two_side_by_side |= is_sign && is_sign_before;
            is_sign_before = is_sign;
        }
        Some(words)
    }
}
