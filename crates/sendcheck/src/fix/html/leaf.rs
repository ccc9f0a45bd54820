//! The text of one block, while it is read.

use alloc::string::String;
use alloc::vec::Vec;

use crate::fix::address::{Target, is_label_of_address, link_target, signs_around_address};
use crate::fix::chars::{BOLD, NewChar, Origin, collapse, is_blank, style_of, text_of};

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
    /// The open styles, by element.
    open: Vec<&'static str>,
    styles: u8,
    /// The targets of open links, and where their labels begin.
    open_links: Vec<(String, usize)>,
    links: Vec<Link>,
}

struct Link {
    start: usize,
    end: usize,
    address: String,
}

const ELEMENTS: [&str; 9] = ["b", "strong", "i", "em", "u", "ins", "s", "del", "strike"];
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

    pub(super) fn open_style(&mut self, element: &str) {
        let name = ELEMENTS.into_iter().find(|own| *own == element);
        if let Some(name) = name.filter(|_| self.open.len() < OPEN_MAX) {
            self.open.push(name);
            self.set_styles();
        }
    }

    /// Ends the nearest open style of this name.
    pub(super) fn close_style(&mut self, element: &str) {
        if let Some(index) = self.open.iter().rposition(|own| *own == element) {
            self.open.remove(index);
            self.set_styles();
        }
    }

    fn set_styles(&mut self) {
        self.styles = self.open.iter().filter_map(|own| style_of(own)).fold(0, |all, it| all | it);
    }

    pub(super) fn open_link(&mut self, target: String) {
        self.close_link();
        self.open_links.push((target, self.chars.len()));
    }

    pub(super) fn close_link(&mut self) {
        if let Some((target, start)) = self.open_links.pop()
            && let Target::Address { text, .. } = link_target(&target)
        {
            self.links.push(Link { start, end: self.chars.len(), address: text });
        }
    }

    /// Adds an image: its description, and its address like that of a link.
    pub(super) fn push_image(&mut self, description: &str, target: &str) {
        let start = self.chars.len();
        self.push_added(description);
        if crate::fix::is_web_address(target) {
            let address = crate::fix::percent_encode_blanks(target).into_owned();
            self.links.push(Link { start, end: self.chars.len(), address });
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
        let mut out = Vec::with_capacity(chars.len());
        let mut at = 0;
        for Link { start, end, address } in links {
            // A link in another's label stays text.
            let Some(before) = chars.get(at..start) else { continue };
            out.extend_from_slice(before);
            let label = chars.get(start..end).unwrap_or_default();
            let text = text_of(label);
            at = end;
            if is_blank(label) || is_label_of_address(text.trim(), &address) {
                out.extend(address.chars().map(NewChar::added));
                continue;
            }
            let kept = text.trim_end().chars().count();
            out.extend_from_slice(label.get(..kept).unwrap_or_default());
            let (before, after) =
                signs_around_address(&text, visible.is_none_or(|last| last < end));
            let added = before.chars().chain(address.chars()).chain(after.chars());
            out.extend(added.map(NewChar::added));
        }
        out.extend_from_slice(chars.get(at..).unwrap_or_default());
        out
    }
}

/// Removes the blank lines at both ends.
fn without_blank_lines(mut chars: Vec<NewChar>) -> Vec<NewChar> {
    while chars.last().is_some_and(NewChar::is_collapsible) {
        chars.pop();
    }
    let first = chars.iter().position(|new| !new.c.is_whitespace()).unwrap_or(chars.len());
    let line = chars.get(..first).and_then(|it| it.iter().rposition(|new| new.c == '\n'));
    chars.drain(..line.map_or(0, |at| at + 1));
    chars
}
