//! Punctuation at the end of a link: it belongs to the link or to the sentence.

use super::chars;
use super::source::Source;
use super::steps;

/// Marks that may belong to the link or to the sentence around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    pub(super) quotes: usize,
    pub(super) underscores: usize,
}

impl Marks {
    pub(super) const NONE: Self = Self { quotes: 0, underscores: 0 };

    /// Returns the end without trailing punctuation, not before `from`. An apostrophe stays if it
    /// closes one inside the link, and underscores stay if the link has others. They come off if
    /// the same mark is right before the link.
    pub(super) fn trim(
        mut self,
        source: Source<'_>,
        start: usize,
        from: usize,
        mut end: usize,
    ) -> usize {
        let before = source.byte_before(start);
        while end > from {
            let Some(c) = source.char_before(end) else { break };
            match c {
                '\'' if before != Some(b'\'') && self.quotes.is_multiple_of(2) => break,
                '\'' => self.quotes -= 1,
                '_' if before != Some(b'_') => {
                    let run = underscores_before(source, end);
                    if self.underscores > run {
                        break;
                    }
                    end -= run;
                    continue;
                }
                _ if is_trailing(c) => {}
                _ => break,
            }
            end -= c.len_utf8();
        }
        end
    }
}

fn underscores_before(source: Source<'_>, at: usize) -> usize {
    let before = source.slice(0, at);
    let run = before.bytes().rev().take_while(|&byte| byte == b'_').count();
    steps::add(run);
    run
}

/// Returns `true` if `c`, at the end of a link, belongs to the sentence.
const fn is_trailing(c: char) -> bool {
    is_trailing_ascii(c)
        || chars::is_invisible(c)
        || matches!(c, '…' | '‘' | '’' | '‚' | '“' | '”' | '„' | '‹' | '›' | '«' | '»')
        || matches!(c, '「' | '『' | '、' | '，' | '！' | '？' | '：' | '；')
        || matches!(c, '،' | '؛' | '؟' | '۔' | '।' | '॥')
}

const fn is_trailing_ascii(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '*' | '_' | '~' | '@' | '(' | '[' | '{')
}
