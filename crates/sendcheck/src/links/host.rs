//! A host name: labels with dots between them.

use super::chars::{self, Class};
use super::source::Source;
use super::{steps, tld};

/// The most characters of one label.
pub(super) const MAX_LABEL: usize = 63;
/// The most bytes of a host.
const MAX_HOST: usize = 253;

/// Where a host stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// After `://`: it begins where we look, and the ideographic full stops are dots.
    Authority,
    /// In running text: script without spaces before it is not a part of it.
    Text,
}

/// A host that was read, well formed or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Host {
    pub(super) start: usize,
    /// The end of the last label.
    pub(super) end: usize,
    /// Where reading stopped: `end`, or the end of the hyphens after it.
    pub(super) stop: usize,
    pub(super) labels: usize,
    /// Where the last label begins.
    pub(super) last: usize,
    /// Whether a label holds an underscore.
    pub(super) underscore: bool,
    /// Whether every label is of 1 to 63 characters, without a hyphen at either end.
    pub(super) well_formed: bool,
}

/// Reads the longest host that begins at `start`.
pub(super) fn read(source: Source<'_>, start: usize, place: Place) -> Host {
    let mut host = Host {
        start,
        end: start,
        stop: start,
        labels: 0,
        last: start,
        underscore: false,
        well_formed: true,
    };
    let mut at = start;
    loop {
        let label = Label::read(source, at, place, host.labels > 0);
        if label.start != at && place == Place::Text {
            host = Host { start: label.start, labels: 0, underscore: false, ..host };
            host.well_formed = true;
        }
        host.push(source, &label);
        match next_label(source, &label, place) {
            Some(next) => {
                host.well_formed &= !label.is_ragged(source);
                at = next;
            }
            None => break,
        }
    }
    host.well_formed &= host.end - host.start <= MAX_HOST && host.end > host.last;
    host
}

impl Host {
    fn push(&mut self, source: Source<'_>, label: &Label) {
        steps::add(label.end - label.start);
        let trimmed = source.slice(label.start, label.end).trim_end_matches(['-', '_']).len();
        self.labels += 1;
        self.last = label.start;
        self.end = label.start + trimmed;
        self.stop = label.end;
        self.underscore |= source.slice(label.start, self.end).bytes().any(|byte| byte == b'_');
        self.well_formed &= (1..=MAX_LABEL).contains(&label.chars)
            && !matches!(source.byte(label.start), Some(b'-' | b'_'));
    }

    /// The last label.
    pub(super) fn last_label<'t>(&self, source: Source<'t>) -> &'t str {
        source.slice(self.last, self.end)
    }
}

struct Label {
    start: usize,
    end: usize,
    chars: usize,
    /// It ended before its script did: the rest is text that stands glued to a known host.
    glued: bool,
}

impl Label {
    fn read(source: Source<'_>, at: usize, place: Place, after_dot: bool) -> Self {
        let mut label = Self { start: at, end: at, chars: 0, glued: false };
        let mut before = Class::Letter;
        while let Some(c) = source.char(label.end) {
            let class = chars::class(c);
            if class != Class::Letter && class != Class::Cjk {
                break;
            }
            match (before, class) {
                (Class::Letter, Class::Cjk) if after_dot && label.is_known(source) => {
                    label.glued = true;
                    break;
                }
                (Class::Cjk, Class::Letter) if place == Place::Text => {
                    label.start = label.end;
                    label.chars = 0;
                }
                _ => {}
            }
            label.end += c.len_utf8();
            label.chars += 1;
            before = class;
        }
        label
    }

    /// Whether what was read so far is a top-level domain.
    fn is_known(&self, source: Source<'_>) -> bool {
        (2..=tld::MAX_BYTES).contains(&self.chars)
            && tld::is_tld(source.slice(self.start, self.end))
    }

    /// Whether it ends in a hyphen or underscore.
    fn is_ragged(&self, source: Source<'_>) -> bool {
        matches!(source.byte_before(self.end), Some(b'-' | b'_'))
    }
}

/// Where the label after this one begins, if a dot and a label follow.
fn next_label(source: Source<'_>, label: &Label, place: Place) -> Option<usize> {
    if label.glued {
        return None;
    }
    steps::add(1);
    let dot = source.char(label.end)?;
    let ideographic = place == Place::Authority && chars::is_ideographic_dot(dot);
    if dot != '.' && !ideographic {
        return None;
    }
    let next = label.end + dot.len_utf8();
    let first = source.char(next)?;
    // `example.com。次` ends a sentence.
    let sentence = ideographic && chars::class(first) == Class::Cjk && label.is_known(source);
    (chars::in_label(first) && !sentence).then_some(next)
}
