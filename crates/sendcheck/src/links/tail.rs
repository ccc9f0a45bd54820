//! Where a link ends: its port, path, query and fragment.

use super::brackets::{self, Brackets};
use super::chars::{self, Class};
use super::marks::Marks;
use super::source::Source;

/// Returns the end of the port that begins with the colon at `at`: up to 65535, or nothing before
/// a `/`.
pub(super) fn port_end(source: Source<'_>, at: usize) -> Option<usize> {
    let end = digits_end(source, at)?;
    let digits = source.slice(at + 1, end);
    let next = source.char(end);
    let goes_on = match next {
        Some(':') => source.char(end + 1).is_some_and(chars::in_label),
        Some(c) => c.is_ascii_alphanumeric(),
        None => false,
    };
    let in_range =
        if digits.is_empty() { next == Some('/') } else { digits.parse::<u16>().is_ok() };
    (in_range && !goes_on).then_some(end)
}

/// Returns the end of a colon and digits before a `/`, even if they are not a port.
pub(super) fn digits_before_path(source: Source<'_>, at: usize) -> Option<usize> {
    digits_end(source, at).filter(|&end| source.byte(end) == Some(b'/'))
}

fn digits_end(source: Source<'_>, at: usize) -> Option<usize> {
    let digits = || source.run(at + 1, |byte| byte.is_ascii_digit());
    (source.byte(at) == Some(b':')).then(digits)
}

/// Returns the end of the path, query and fragment that begin at `from`, in a link that begins at
/// `start`; `from`, if there are none.
pub(super) fn end(source: Source<'_>, start: usize, from: usize) -> usize {
    match source.byte(from) {
        Some(b'/' | b'?' | b'#') => end_of_rest(source, start, from),
        _ => from,
    }
}

/// Returns the end of the link's rest, which begins at `from`: without the punctuation of the
/// sentence around it.
pub(super) fn end_of_rest(source: Source<'_>, start: usize, from: usize) -> usize {
    let mut rest = Rest::new(source, from);
    while let Some(c) = source.char(rest.at) {
        if rest.brackets.is_overdue(rest.at) || !rest.takes(c) {
            break;
        }
        rest.at += c.len_utf8();
    }
    let Rest { at, marks, brackets, .. } = rest;
    let (at, marks) = brackets.unclosed().unwrap_or((at, marks));
    marks.trim(source, start, from, at)
}

struct Rest<'t> {
    source: Source<'t>,
    at: usize,
    after_ascii: bool,
    /// Script without spaces may follow. After an ASCII letter or digit it may not: there the
    /// sentence goes on.
    takes_cjk: bool,
    brackets: Brackets,
    marks: Marks,
}

impl<'t> Rest<'t> {
    const fn new(source: Source<'t>, at: usize) -> Self {
        let (brackets, marks) = (Brackets::new(), Marks::NONE);
        Self { source, at, after_ascii: true, takes_cjk: true, brackets, marks }
    }

    /// Returns `true` if the link goes on with `c`.
    fn takes(&mut self, c: char) -> bool {
        let after_ascii = core::mem::replace(&mut self.after_ascii, c.is_ascii());
        if let Some(bracket) = brackets::bracket(c) {
            return (c.is_ascii() || self.takes_cjk) && {
                self.takes_cjk &= bracket.opens || !c.is_ascii();
                self.brackets.takes(self.source, bracket, self.at, self.marks)
            };
        }
        if c.is_ascii() {
            return self.takes_ascii(c);
        }
        match chars::class(c) {
            Class::Stop => false,
            Class::Cjk => self.takes_cjk,
            // `/a/，b` goes on with the sentence, `/日本、中国` with the path.
            Class::CjkMark => self.takes_cjk && !after_ascii,
            Class::Letter if !chars::is_invisible(c) => {
                self.takes_cjk = true;
                true
            }
            Class::Letter | Class::Mark => true,
        }
    }

    fn takes_ascii(&mut self, c: char) -> bool {
        match c {
            '_' => {
                self.marks.underscores += 1;
                self.takes_cjk = true;
            }
            '-' | '/' | '.' | '=' | '?' | '&' | '%' | '#' => self.takes_cjk = true,
            '+' | '@' => {}
            '\'' => {
                self.marks.quotes += 1;
                self.takes_cjk = false;
            }
            _ if chars::class(c) == Class::Stop => return false,
            _ => self.takes_cjk = false,
        }
        true
    }
}
