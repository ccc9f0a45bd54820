//! Where a link ends: its port, path, query and fragment.

use super::chars::{self, Class};
use super::source::Source;
use super::steps;

/// The end of the port that begins with the colon at `at`: up to 65535, or nothing before a `/`.
pub(super) fn port_end(source: Source<'_>, at: usize) -> Option<usize> {
    if source.byte(at) != Some(b':') {
        return None;
    }
    let end = source.run(at + 1, |byte| byte.is_ascii_digit());
    let next = source.char(end);
    let in_range = source
        .slice(at + 1, end)
        .bytes()
        .try_fold(0_u16, |port, digit| port.checked_mul(10)?.checked_add(u16::from(digit - b'0')));
    let in_range = in_range.is_some();
    let stops = match next {
        Some(':') => !source.char(end + 1).is_some_and(chars::in_label),
        Some(c) => !c.is_ascii_alphanumeric(),
        None => true,
    };
    let written = end > at + 1 || next == Some('/');
    (in_range && stops && written).then_some(end)
}

/// The end of the path, query and fragment that begin at `from`, where the link itself begins
/// at `start`; `from`, if there are none.
pub(super) fn end(source: Source<'_>, start: usize, from: usize) -> usize {
    match source.byte(from) {
        Some(b'/' | b'?' | b'#') => end_of_rest(source, start, from),
        _ => from,
    }
}

/// The end of whatever a URL may hold from `from` on, without the punctuation of the sentence
/// around it.
pub(super) fn end_of_rest(source: Source<'_>, start: usize, from: usize) -> usize {
    let mut rest = Rest::new(from);
    while let Some(c) = source.char(rest.at) {
        if !rest.takes(c) {
            break;
        }
        rest.at += c.len_utf8();
    }
    let quoted = source.byte_before(start) == Some(b'\'');
    rest.trim(source, from, quoted)
}

/// How many kinds of brackets may stand in pairs inside a link.
const PAIRS: usize = 5;

/// Which pair `c` is of, if it is a bracket, and whether it opens it.
const fn bracket(c: char) -> Option<(usize, bool)> {
    Some(match c {
        '(' => (0, true),
        ')' => (0, false),
        '[' => (1, true),
        ']' => (1, false),
        '{' => (2, true),
        '}' => (2, false),
        '「' => (3, true),
        '」' => (3, false),
        '『' => (4, true),
        '』' => (4, false),
        _ => return None,
    })
}

struct Rest {
    at: usize,
    after_ascii: bool,
    /// Whether script without spaces may follow: it may not after an ASCII letter or digit,
    /// where it is the sentence that goes on.
    takes_cjk: bool,
    /// How many of each pair are open.
    open: [usize; PAIRS],
    /// How many apostrophes there are.
    quotes: usize,
    underscores: usize,
}

impl Rest {
    const fn new(at: usize) -> Self {
        Self { at, after_ascii: true, takes_cjk: true, open: [0; PAIRS], quotes: 0, underscores: 0 }
    }

    /// Whether the link goes on with `c`.
    fn takes(&mut self, c: char) -> bool {
        let after_ascii = core::mem::replace(&mut self.after_ascii, c.is_ascii());
        if let Some((pair, opens)) = bracket(c) {
            return (c.is_ascii() || self.takes_cjk) && self.takes_bracket(c, pair, opens);
        }
        if c.is_ascii() {
            return self.takes_ascii(c);
        }
        match chars::class(c) {
            Class::Stop => false,
            Class::Cjk => self.takes_cjk,
            // `/a/，b` goes on with the sentence, `/日本、中国` with the path.
            Class::CjkMark => self.takes_cjk && !after_ascii,
            Class::Letter => {
                self.takes_cjk = true;
                true
            }
            Class::Mark => true,
        }
    }

    fn takes_ascii(&mut self, c: char) -> bool {
        match c {
            '_' => {
                self.underscores += 1;
                self.takes_cjk = true;
            }
            '-' | '/' | '.' | '=' | '?' | '&' | '%' | '#' => self.takes_cjk = true,
            '+' | '@' => {}
            '\'' => {
                self.quotes += 1;
                self.takes_cjk = false;
            }
            _ if chars::class(c) == Class::Stop => return false,
            _ => self.takes_cjk = false,
        }
        true
    }

    /// An opening bracket may stand anywhere, a closing one only if its pair is open.
    fn takes_bracket(&mut self, c: char, pair: usize, opens: bool) -> bool {
        let Some(open) = self.open.get_mut(pair) else { return false };
        if opens {
            *open += 1;
            return true;
        }
        self.takes_cjk &= !c.is_ascii();
        let was_open = *open > 0;
        *open = open.saturating_sub(1);
        was_open
    }

    /// The end without trailing punctuation, not before `from`. An apostrophe that closes one
    /// inside the link stays, unless one stands right before the link; so do underscores in a
    /// link that has others.
    fn trim(&mut self, source: Source<'_>, from: usize, quoted: bool) -> usize {
        while self.at > from {
            let Some(c) = source.char_before(self.at) else { break };
            match c {
                '\'' if !quoted && self.quotes.is_multiple_of(2) => break,
                '\'' => self.quotes -= 1,
                '_' => {
                    let run = underscores_before(source, self.at);
                    if self.underscores > run {
                        break;
                    }
                    self.at -= run;
                    continue;
                }
                _ if is_trailing(c) => {}
                _ => break,
            }
            self.at -= c.len_utf8();
        }
        self.at
    }
}

fn underscores_before(source: Source<'_>, at: usize) -> usize {
    let before = source.slice(0, at);
    let run = before.bytes().rev().take_while(|&byte| byte == b'_').count();
    steps::add(run);
    run
}

/// Whether `c` belongs to the sentence and not to the link, at the end of one.
const fn is_trailing(c: char) -> bool {
    is_trailing_ascii(c)
        || matches!(c, '…' | '‘' | '’' | '‚' | '“' | '”' | '„' | '‹' | '›' | '«' | '»')
        || matches!(c, '「' | '『' | '、' | '，' | '！' | '？' | '：' | '；')
        || matches!(c, '،' | '؛' | '؟' | '۔' | '।' | '॥')
}

const fn is_trailing_ascii(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '*' | '~' | '@' | '(' | '[' | '{')
}
