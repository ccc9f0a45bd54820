//! The constructs inside a paragraph or a heading.

use alloc::vec::Vec;
use core::ops::Range;

use super::code::Backticks;
use super::delimiter::{self, Run};
use super::found::{Constructs, Offsets, narrow};
use super::{Counter, Kind, link};
use crate::words;

/// All constructs in a part of the text, in the order in which they begin.
pub(super) fn find<'t>(
    text: &'t str,
    block: Range<usize>,
    counter: &mut Counter<'t>,
) -> Constructs {
    let mut inline = Inline {
        text,
        // Offsets are into the text, so that its start stays and only its end is cut.
        bytes: text.as_bytes().get(..block.end).unwrap_or_default(),
        at: block.start,
        counter,
        backticks: Backticks::default(),
        runs: Vec::new(),
        brackets: Vec::new(),
        last_tail: None,
        links_closed_below: 0,
        found: Constructs::default(),
    };
    inline.scan();
    inline.pair_runs(0);
    inline.found
}

struct Inline<'t, 'c> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    counter: &'c mut Counter<'t>,
    backticks: Backticks,
    runs: Vec<Run>,
    brackets: Vec<Bracket>,
    /// Where the last `](` is, if that was asked already.
    last_tail: Option<usize>,
    /// Below this height of `brackets`, a `[` stands around a link, and so cannot be one.
    links_closed_below: usize,
    found: Constructs,
}

/// A `[` or `![` that is not closed yet.
struct Bracket {
    image: bool,
    start: Offsets,
    /// How many runs there were before it.
    runs: u32,
    order: u32,
}

impl Inline<'_, '_> {
    fn scan(&mut self) {
        while let Some(rest) = self.bytes.get(self.at..)
            && let Some(len) = words::position(rest, may_hold_special, is_special)
        {
            self.at += len;
            match rest.get(len..).unwrap_or_default() {
                [b'\\', next, ..] if next.is_ascii_punctuation() => self.at += 2,
                [b'`', ..] => self.code_span(),
                [mark @ (b'*' | b'_' | b'~'), ..] => self.run(*mark),
                [b'[', ..] => {
                    // The `!` must not belong to what was read before.
                    let image = rest.get(..len).is_some_and(|skipped| skipped.ends_with(b"!"));
                    self.open_bracket(image);
                }
                [b']', ..] => self.close_bracket(),
                _ => self.at += 1,
            }
        }
    }

    /// A place no earlier than the last one that was asked for.
    fn place(&mut self, byte: usize) -> Offsets {
        Offsets { byte: narrow(byte), utf16: narrow(self.counter.at(byte)) }
    }

    /// The length of the run of a byte that begins here; goes on to its end.
    fn skip_run(&mut self, mark: u8) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let len = rest.iter().take_while(|&&b| b == mark).count();
        self.at += len;
        len
    }

    fn code_span(&mut self) {
        let start = self.at;
        let len = self.skip_run(b'`');
        if let Some(end) = self.backticks.close(self.bytes, self.at, len) {
            self.at = end;
            let (start, end) = (self.place(start), self.place(end));
            let order = self.found.order();
            self.found.add(order, Kind::CodeSpan, start, end);
        }
    }

    fn run(&mut self, mark: u8) {
        let start = self.at;
        let len = self.skip_run(mark);
        if mark == b'~' && len != 2 {
            return;
        }
        let Some((before, _)) = self.text.split_at_checked(start) else { return };
        let after = self.text.get(self.at..).and_then(|after| after.chars().next());
        let (can_open, can_close) = delimiter::flanking(mark, before.chars().next_back(), after);
        if can_open || can_close {
            let start = self.place(start);
            let order = self.found.order();
            let len = narrow(len);
            self.runs.push(Run {
                mark,
                start,
                len,
                closed: 0,
                opened: 0,
                can_open,
                can_close,
                order,
            });
        }
    }

    fn open_bracket(&mut self, image: bool) {
        let start = self.at - usize::from(image);
        self.at += 1;
        // No link or image begins after the last tail that there could be.
        let rest = self.bytes.get(start..).unwrap_or_default();
        let last_tail = *self.last_tail.get_or_insert_with(|| {
            rest.windows(2).rposition(|pair| pair == b"](").map_or(0, |place| start + place)
        });
        if start > last_tail {
            return;
        }
        self.links_closed_below = self.links_closed_below.min(self.brackets.len());
        let (start, order) = (self.place(start), self.found.order());
        self.brackets.push(Bracket { image, start, runs: narrow(self.runs.len()), order });
    }

    fn close_bracket(&mut self) {
        self.at += 1;
        let Some(bracket) = self.brackets.pop() else { return };
        let around_link = self.brackets.len() < self.links_closed_below;
        if !bracket.image && around_link {
            return;
        }
        let Some(len) = link::tail_len(self.bytes.get(self.at..).unwrap_or_default()) else {
            return;
        };
        self.at += len;
        let kind = if bracket.image { Kind::Image } else { Kind::Link };
        let end = self.place(self.at);
        self.found.add(bracket.order, kind, bracket.start, end);
        // Emphasis does not reach into a link, or out of it.
        self.pair_runs(bracket.runs as usize);
        if !bracket.image {
            self.links_closed_below = self.brackets.len();
        }
    }

    /// Pairs the runs from a certain one on, which are then done with.
    fn pair_runs(&mut self, from: usize) {
        delimiter::pair(self.runs.get_mut(from..).unwrap_or_default(), &mut self.found);
        self.runs.truncate(from);
    }
}

/// Whether it begins or ends something, or escapes it; `^` is let in for simplicity's sake.
pub(super) const fn is_special(byte: u8) -> bool {
    matches!(byte, b'*' | b'['..=b'`' | b'~')
}

/// Not zero for eight bytes with a special one.
pub(super) const fn may_hold_special(word: u64) -> u64 {
    words::within(word, b'[', b'`') | words::equal(word, b'*') | words::equal(word, b'~')
}
