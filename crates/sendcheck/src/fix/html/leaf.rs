//! The text of one block, while it is read.

use alloc::string::String;
use alloc::vec::Vec;

use crate::fix::address::{Target, is_label_of_address, link_target, signs_around_address};
use crate::fix::chars::{NewChar, Origin, collapse, is_blank, text_of};
use crate::text::style::BOLD;

/// The kind of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Text,
    Heading,
    Code,
}

#[derive(Default)]
pub(super) struct Leaf {
    chars: Vec<NewChar>,
    /// The open styles, with their elements.
    open: Vec<(&'static str, u8)>,
    styles: u8,
    open_links: Vec<OpenLink>,
    /// Links, and images shown as links: those in a label before its own.
    links: Vec<Link>,
}

struct OpenLink {
    target: String,
    /// Where the label begins.
    start: usize,
    /// How many links come before it.
    before: usize,
}

struct Link {
    start: usize,
    end: usize,
    address: String,
    /// How many links right before it are in its label.
    inside: usize,
}

/// More open elements than anyone reads.
const OPEN_MAX: usize = 64;

impl Leaf {
    pub(super) fn push(&mut self, c: char, origin: Origin) {
        let styles = if origin == Origin::Added { 0 } else { self.styles };
        self.chars.push(NewChar { c, styles, origin });
    }

    pub(super) fn push_added(&mut self, text: &str) {
        self.chars.extend(text.chars().map(NewChar::added));
    }

    pub(super) fn open_style(&mut self, element: &'static str, style: u8) {
        if self.open.len() < OPEN_MAX {
            self.open.push((element, style));
            self.set_styles();
        }
    }

    /// Ends the nearest open style of this name.
    pub(super) fn close_style(&mut self, element: &str) {
        if let Some(index) = self.open.iter().rposition(|(own, _)| *own == element) {
            self.open.remove(index);
            self.set_styles();
        }
    }

    fn set_styles(&mut self) {
        self.styles = self.open.iter().fold(0, |all, (_, style)| all | style);
    }

    pub(super) fn open_link(&mut self, target: String) {
        self.close_link();
        let (start, before) = (self.chars.len(), self.links.len());
        self.open_links.push(OpenLink { target, start, before });
    }

    pub(super) fn close_link(&mut self) {
        if let Some(OpenLink { target, start, before }) = self.open_links.pop()
            && let Target::Address { text, .. } = link_target(&target)
        {
            let inside = self.links.len() - before;
            self.links.push(Link { start, end: self.chars.len(), address: text, inside });
        }
    }

    /// Adds an image: its description, and its address like that of a link.
    pub(super) fn push_image(&mut self, description: &str, target: &str) {
        let start = self.chars.len();
        self.push_added(description);
        if crate::fix::is_web_address(target) {
            let address = crate::fix::percent_encode_blanks(target).into_owned();
            self.links.push(Link { start, end: self.chars.len(), address, inside: 0 });
        }
    }

    /// Ends the text: writes addresses, collapses white space.
    pub(super) fn finish(&mut self, kind: Kind) -> Vec<NewChar> {
        while !self.open_links.is_empty() {
            self.close_link();
        }
        let leaf = core::mem::take(self);
        let mut chars = leaf.with_addresses();
        if kind == Kind::Heading {
            for new in chars.iter_mut().filter(|new| new.origin != Origin::Added) {
                new.styles |= BOLD;
            }
        }
        if kind == Kind::Code { without_blank_lines(chars) } else { collapse(&chars) }
    }

    fn with_addresses(self) -> Vec<NewChar> {
        let Self { chars, links, .. } = self;
        if links.is_empty() {
            return chars;
        }
        let visible = chars.iter().rposition(|new| !new.c.is_whitespace());
        let mut out: Vec<NewChar> = Vec::with_capacity(chars.len());
        // The new place of each character that was copied, and of the label of each link.
        let mut places: Vec<usize> = Vec::with_capacity(chars.len());
        let count = links.len();
        let mut labels: Vec<usize> = Vec::with_capacity(count);
        for (number, Link { start, end, address, inside }) in links.into_iter().enumerate() {
            copy(&chars, end, &mut places, &mut out);
            let place = places.get(start).copied().unwrap_or(out.len());
            let place = match number.checked_sub(inside).and_then(|first| labels.get(first)) {
                Some(first) => place.min(*first),
                None => place,
            };
            labels.push(place);
            let label = out.get(place..).unwrap_or_default();
            let text = text_of(label);
            let is_last = number + 1 == count && visible.is_none_or(|last| last < end);
            let (kept, (before, after)) =
                if is_blank(label) || is_label_of_address(text.trim(), &address) {
                    (0, ("", ""))
                } else {
                    (text.trim_end().chars().count(), signs_around_address(&text, is_last))
                };
            // A space at the end of the label may be the only one before what follows.
            let has_space = start < end && out.last().is_some_and(|new| new.c.is_whitespace());
            let is_glued = chars.get(end).is_some_and(|next| !next.c.is_whitespace());
            let space = if has_space && is_glued { " " } else { "" };
            out.truncate(place + kept);
            for added in [before, &*address, after, space] {
                out.extend(added.chars().map(NewChar::added));
            }
        }
        copy(&chars, chars.len(), &mut places, &mut out);
        out
    }
}

/// Copies the characters up to an index, and notes where they are now.
fn copy(chars: &[NewChar], end: usize, places: &mut Vec<usize>, out: &mut Vec<NewChar>) {
    for new in chars.get(places.len()..end).unwrap_or_default() {
        places.push(out.len());
        out.push(*new);
    }
}

/// Removes the blank lines at both ends.
fn without_blank_lines(mut chars: Vec<NewChar>) -> Vec<NewChar> {
    let text_end = chars.iter().rposition(|new| !new.is_collapsible()).map_or(0, |last| last + 1);
    let spaces = chars.get(text_end..).unwrap_or_default();
    let line_end = spaces.iter().position(|new| new.c == '\n').unwrap_or(spaces.len());
    chars.truncate(if text_end == 0 { 0 } else { text_end + line_end });
    let first = chars.iter().position(|new| !new.c.is_whitespace()).unwrap_or(chars.len());
    let line = chars.get(..first).and_then(|it| it.iter().rposition(|new| new.c == '\n'));
    chars.drain(..line.map_or(0, |at| at + 1));
    chars
}
