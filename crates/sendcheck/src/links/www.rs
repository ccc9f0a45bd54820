//! Hosts that begin with `www.`.

use super::chars::{self, Class};
use super::source::Source;
use super::steps;

const WWW: &str = "www";

/// Returns the start of a `www` that ends the label from `start` to `end`, if a link may begin
/// there: after another script, or after an underscore.
pub(super) fn start_in_label(source: Source<'_>, start: usize, end: usize) -> Option<usize> {
    if source.byte(end) != Some(b'.') {
        return None;
    }
    source.start_of(WWW, end, start).filter(|&www| may_begin(source, www))
}

/// Returns `true` if a host is `www.` and at least one more label of two letters or more.
pub(super) fn is_www(host: &str) -> bool {
    let mut labels = host.split('.');
    let is_letter = |c: &char| !c.is_ascii() || c.is_ascii_alphabetic();
    labels.next().is_some_and(|first| first.eq_ignore_ascii_case(WWW))
        && labels.any(|label| label.chars().filter(is_letter).nth(1).is_some())
}

/// Returns `true` if `www.` may begin at `start`: not in a longer word, nor in an email address or
/// handle.
pub(super) fn may_begin(source: Source<'_>, start: usize) -> bool {
    source.char_before(start).is_none_or(|before| match before {
        '@' => false,
        '.' => source.has_two_dots_before(start),
        '-' => !joins_word(source, start),
        _ => !before.is_ascii_alphanumeric(),
    })
}

/// Returns `true` if the hyphens before `at` follow a word.
fn joins_word(source: Source<'_>, at: usize) -> bool {
    let hyphens = source.slice(0, at).bytes().rev().take_while(|&byte| byte == b'-').count();
    steps::add(hyphens);
    let before = source.char_before(at - hyphens);
    before.is_some_and(|c| c != '_' && chars::class(c) == Class::Letter)
}
