//! A host name: labels with dots between them.

use super::chars::{self, Class};
use super::source::Source;
use super::{steps, tld, www};

/// The most characters of one label.
pub(super) const MAX_LABEL: usize = 63;
/// The most bytes of a host.
const MAX_HOST: usize = 253;

/// Where a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// After `://` or `mailto:…@`: it begins right there, and ideographic full stops are dots.
    Authority,
    /// In running text: CJK, hyphens and underscores before it are not a part of it, nor is anything
    /// before `www`.
    Text,
}

/// A host, well formed or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Host {
    pub(super) start: usize,
    /// The start of hyphens and underscores right before the host.
    pub(super) run_start: usize,
    /// The end of the last label.
    pub(super) end: usize,
    /// The end of hyphens and underscores right after the host.
    pub(super) run_end: usize,
    pub(super) labels: usize,
    /// The start of the last label, and of the one before it.
    last: usize,
    before_last: usize,
    /// The number of labels up to the last one with an underscore.
    underscore: usize,
    /// Every label has 1 to 63 characters, without a hyphen or underscore at either end.
    pub(super) well_formed: bool,
}

/// Reads the longest host that begins at `start`.
pub(super) fn read(source: Source<'_>, start: usize, context: Context) -> Host {
    let mut host = Host::new(start);
    let mut at = start;
    loop {
        let label = Label::read(source, at, context, host.labels > 0);
        if context == Context::Text && (host.labels == 0 || label.start != at) {
            host = Host::new(label.start);
        }
        host.push(source, label);
        match next_label(source, &label, context) {
            Some(next) => {
                host.well_formed &= !matches!(source.byte_before(label.end), Some(b'-' | b'_'));
                at = next;
            }
            None => break,
        }
    }
    host.well_formed &= host.end - host.start <= MAX_HOST;
    host
}

impl Host {
    const fn new(start: usize) -> Self {
        Self {
            start,
            run_start: start,
            end: start,
            run_end: start,
            labels: 0,
            last: start,
            before_last: start,
            underscore: 0,
            well_formed: true,
        }
    }

    fn push(&mut self, source: Source<'_>, label: Label) {
        steps::add(label.end - label.start);
        let is_first = self.labels == 0 && label.context == Context::Text;
        let mut inside = source.slice(label.start, label.end).trim_end_matches(is_outside);
        self.end = label.start + inside.len();
        self.run_end = label.end;
        self.before_last = self.last;
        self.last = label.start;
        if is_first {
            inside = inside.trim_start_matches(is_outside);
            self.start = self.end - inside.len();
            self.last = self.start;
        }
        self.labels += 1;
        if inside.contains('_') {
            self.underscore = self.labels;
        }
        self.well_formed &=
            (1..=MAX_LABEL).contains(&inside.chars().count()) && !inside.starts_with(['-', '_']);
    }

    pub(super) const fn has_underscore(&self) -> bool {
        self.underscore > 0
    }

    /// Returns `true` if one of the last two labels has an underscore.
    pub(super) fn has_late_underscore(&self) -> bool {
        self.has_underscore() && self.underscore + 2 > self.labels
    }

    /// Returns the last label.
    pub(super) fn last_label<'t>(&self, source: Source<'t>) -> &'t str {
        source.slice(self.last, self.end)
    }

    /// Returns the label before the last one, in a host of two labels or more.
    pub(super) fn label_before_last<'t>(&self, source: Source<'t>) -> &'t str {
        source.slice(self.before_last, self.last.saturating_sub(".".len()))
    }

    /// Returns `true` if a host that begins with `www.` may end before two dots: only after a known domain, or if no
    /// label follows. `www.example..com` is not a link.
    pub(super) fn may_end(&self, source: Source<'_>) -> bool {
        let empty_label = source.has(self.run_end, "..")
            && source.char(self.run_end + 2).is_some_and(chars::in_label);
        !empty_label || tld::is_tld(self.last_label(source))
    }

    /// Returns the labels before the last one.
    pub(super) fn labels_before_last<'t>(
        &self,
        source: Source<'t>,
    ) -> impl Iterator<Item = &'t str> {
        source.slice(self.start, self.last.saturating_sub(".".len())).split('.')
    }
}

/// Hyphens, underscores and invisible characters do not belong to the host beside them.
fn is_outside(c: char) -> bool {
    matches!(c, '-' | '_') || chars::is_invisible(c)
}

#[derive(Clone, Copy)]
struct Label {
    context: Context,
    start: usize,
    end: usize,
    chars: usize,
    /// The label ends before its letters do: the rest is CJK glued to a top-level domain.
    glued: bool,
}

impl Label {
    fn read(source: Source<'_>, at: usize, context: Context, after_dot: bool) -> Self {
        let mut label = Self { context, start: at, end: at, chars: 0, glued: false };
        let mut before = Class::Letter;
        while let Some(c) = source.char(label.end) {
            let class = chars::class(c);
            match (before, class) {
                (_, Class::Stop | Class::Mark | Class::CjkMark) => break,
                (Class::Letter, Class::Cjk) if after_dot && label.is_known(source) => {
                    label.glued = true;
                    break;
                }
                (Class::Cjk, Class::Letter) if context == Context::Text => {
                    label.start = label.end;
                    label.chars = 0;
                }
                _ => {}
            }
            label.end += c.len_utf8();
            label.chars += 1;
            before = class;
        }
        let www = || www::start_in_label(source, label.start, label.end);
        if context == Context::Text
            && let Some(www) = www()
        {
            label.start = www;
        }
        label
    }

    /// Returns `true` if the label is a top-level domain so far.
    fn is_known(&self, source: Source<'_>) -> bool {
        (2..=tld::LONGEST).contains(&self.chars) && tld::is_tld(source.slice(self.start, self.end))
    }
}

/// Returns the start of the next label, if a dot and a label follow this one.
fn next_label(source: Source<'_>, label: &Label, context: Context) -> Option<usize> {
    if label.glued {
        return None;
    }
    let dot = source.char(label.end)?;
    let ideographic = context == Context::Authority && chars::is_ideographic_dot(dot);
    if dot != '.' && !ideographic {
        return None;
    }
    let next = label.end + dot.len_utf8();
    let first = source.char(next)?;
    // `example.com。次` ends a sentence.
    let sentence = ideographic && chars::class(first) == Class::Cjk && label.is_known(source);
    (chars::in_label(first) && !sentence).then_some(next)
}
