//! Brackets inside a link: balanced ones belong to it.

use super::marks::Marks;
use super::source::Source;
use super::steps;

/// The most bytes from an opening parenthesis to the one that closes it. Without a bound, the text
/// `http://e.com/(` repeated would take quadratic time.
const MAX_PARENTHESES: usize = 128;

/// The number of kinds of brackets.
const KINDS: usize = 5;

/// The kind of round brackets.
const ROUND: usize = 0;

#[derive(Clone, Copy)]
pub(super) struct Bracket {
    kind: usize,
    pub(super) opens: bool,
}

/// Returns which bracket `c` is, if it is one.
pub(super) const fn bracket(c: char) -> Option<Bracket> {
    let (kind, opens) = match c {
        '(' => (ROUND, true),
        ')' => (ROUND, false),
        '[' => (1, true),
        ']' => (1, false),
        '{' => (2, true),
        '}' => (2, false),
        '「' => (3, true),
        '」' => (3, false),
        '『' => (4, true),
        '』' => (4, false),
        _ => return None,
    };
    Some(Bracket { kind, opens })
}

/// The brackets that are open at one position of a link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brackets {
    open: [usize; KINDS],
    /// The outermost open parenthesis, with the marks before it: the link ends there if nothing
    /// closes it.
    outermost: Option<(usize, Marks)>,
}

impl Brackets {
    pub(super) const fn new() -> Self {
        Self { open: [0; KINDS], outermost: None }
    }

    /// Takes the bracket at byte `at`; returns `false` if the link ends before it.
    pub(super) fn takes(
        &mut self,
        source: Source<'_>,
        bracket: Bracket,
        at: usize,
        marks: Marks,
    ) -> bool {
        let Some(open) = self.open.get_mut(bracket.kind) else { return false };
        if bracket.opens {
            if bracket.kind == ROUND && *open == 0 {
                if !may_close(source, at) {
                    return false;
                }
                self.outermost = Some((at, marks));
            }
            *open += 1;
            return true;
        }
        let Some(rest) = open.checked_sub(1) else { return false };
        *open = rest;
        if bracket.kind == ROUND && rest == 0 {
            self.outermost = None;
        }
        true
    }

    /// Returns `true` if byte `at` is too far from the outermost open parenthesis to close it.
    pub(super) fn is_overdue(&self, at: usize) -> bool {
        self.outermost.is_some_and(|(opened, _)| at > opened + MAX_PARENTHESES)
    }

    /// Returns the parenthesis that was not closed, with the marks before it.
    pub(super) const fn unclosed(&self) -> Option<(usize, Marks)> {
        self.outermost
    }
}

/// Returns `true` if a closing parenthesis is near enough to the one at byte `at`. Most that
/// nothing closes end here, without a second look at the bytes after them.
fn may_close(source: Source<'_>, at: usize) -> bool {
    let rest = source.0.as_bytes().get(at + 1..).unwrap_or_default();
    let near = rest.get(..MAX_PARENTHESES).unwrap_or(rest);
    let found = memchr::memchr(b')', near);
    steps::add(found.unwrap_or(near.len()));
    found.is_some()
}
