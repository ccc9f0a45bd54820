//! Blocks, written one below the other.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::leaf::Kind;
use crate::fix::chars::{NewChar, is_blank};
use crate::fix::layout::{DEPTH_MAX, INDENTATION, bullet, quote_prefix};

#[derive(Clone, Debug)]
struct Container {
    id: usize,
    kind: ContainerKind,
    /// The marker of an item, until it was written.
    marker: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContainerKind {
    Quote,
    /// A list: the next number; none for bullets.
    List(Option<i64>),
    Item,
}

impl ContainerKind {
    fn is_same(self, other: Self) -> bool {
        core::mem::discriminant(&self) == core::mem::discriminant(&other)
    }
}

/// The block that was written last: the containers around it, and what it was.
struct Last {
    containers: Vec<usize>,
    kind: Kind,
}

#[derive(Default)]
pub(super) struct Blocks {
    pub(super) out: Vec<NewChar>,
    is_plain: bool,
    containers: Vec<Container>,
    next_id: usize,
    last: Option<Last>,
    has_rule: bool,
}

impl Blocks {
    pub(super) fn new(is_plain: bool) -> Self {
        Self { is_plain, ..Self::default() }
    }

    pub(super) fn rule(&mut self) {
        self.has_rule = true;
    }

    pub(super) fn open(&mut self, kind: ContainerKind) {
        if self.is_deepest() {
            return;
        }
        let marker = (kind == ContainerKind::Item).then(|| self.marker());
        self.push(kind, marker);
    }

    fn push(&mut self, kind: ContainerKind, marker: Option<String>) {
        self.containers.push(Container { id: self.next_id, kind, marker });
        self.next_id += 1;
    }

    fn is_deepest(&self) -> bool {
        self.containers.len() >= 3 * DEPTH_MAX
    }

    /// Opens a list. One directly in another list is indented as in an item.
    pub(super) fn open_list(&mut self, start: Option<i64>) {
        let is_in_list =
            self.containers.last().is_some_and(|it| matches!(it.kind, ContainerKind::List(_)));
        if is_in_list && !self.is_deepest() {
            self.push(ContainerKind::Item, None);
        }
        self.open(ContainerKind::List(start));
    }

    /// Opens an item, in a list of its own if there is none.
    pub(super) fn open_item(&mut self) {
        self.close(ContainerKind::Item);
        if !matches!(self.containers.last(), Some(Container { kind: ContainerKind::List(_), .. })) {
            self.open(ContainerKind::List(None));
        }
        self.open(ContainerKind::Item);
    }

    /// Closes the nearest container of a kind, and what is open in it. An item is only sought in its list.
    pub(super) fn close(&mut self, kind: ContainerKind) {
        let stops = |it: &&Container| {
            kind == ContainerKind::Item && matches!(it.kind, ContainerKind::List(_))
        };
        let mut near = self.containers.iter().rev().take_while(|it| !stops(it));
        if let Some(index) = near.position(|it| it.kind.is_same(kind)) {
            self.containers.truncate(self.containers.len() - index - 1);
        }
    }

    fn marker(&mut self) -> String {
        let bulleted = |it: &&Container| it.kind == ContainerKind::List(None);
        let depth = self.containers.iter().filter(bulleted).count();
        match self.containers.last_mut().map(|it| &mut it.kind) {
            Some(ContainerKind::List(Some(next))) => {
                let number = *next;
                *next = next.saturating_add(1);
                format!("{number}. ")
            }
            _ => bullet(depth, self.is_plain).into(),
        }
    }

    /// Writes the lines of a block.
    pub(super) fn write(&mut self, chars: &[NewChar], kind: Kind) {
        if is_blank(chars) {
            return;
        }
        self.write_separator(kind);
        let mut is_first = true;
        for line in chars.split_inclusive(|new| new.c == '\n') {
            let is_empty = line.first().is_none_or(|new| new.c == '\n');
            let prefix = self.prefix(is_first);
            let prefix = if is_empty { prefix.trim_end() } else { &prefix };
            self.out.extend(prefix.chars().map(NewChar::added));
            self.out.extend_from_slice(line);
            is_first = false;
        }
        let containers = self.containers.iter().map(|it| it.id).collect();
        self.last = Some(Last { containers, kind });
    }

    fn write_separator(&mut self, kind: Kind) {
        let has_rule = core::mem::take(&mut self.has_rule);
        let Some(last) = &self.last else { return };
        let pairs = self.containers.iter().zip(&last.containers);
        let common = pairs.take_while(|(new, old)| new.id == **old).count();
        let common = self.containers.get(..common).unwrap_or_default();
        let begins_item = self.containers.iter().any(|it| it.marker.is_some());
        let in_list = common.iter().any(|it| matches!(it.kind, ContainerKind::List(_)));
        let is_code = kind == Kind::Code || last.kind == Kind::Code;
        let is_close = last.kind == Kind::Heading || begins_item && in_list && !is_code;
        let mut separator = String::from("\n");
        if has_rule || !is_close {
            separator.push_str(self.indentation(common).trim_end());
            separator.push('\n');
        }
        self.out.extend(separator.chars().map(NewChar::added));
    }

    fn indentation(&self, containers: &[Container]) -> String {
        containers.iter().map(|it| self.prefix_of(it.kind)).collect()
    }

    const fn prefix_of(&self, kind: ContainerKind) -> &'static str {
        match kind {
            ContainerKind::Quote => quote_prefix(self.is_plain),
            ContainerKind::Item => INDENTATION,
            ContainerKind::List(_) => "",
        }
    }

    /// Returns what comes before a line: markers that were not written, quotes and indentation.
    fn prefix(&mut self, is_first: bool) -> String {
        if !is_first {
            return self.indentation(&self.containers);
        }
        let mut prefix = String::new();
        let is_plain = self.is_plain;
        for container in &mut self.containers {
            match (container.marker.take(), container.kind) {
                (Some(marker), _) => prefix.push_str(&marker),
                (None, ContainerKind::Quote) => prefix.push_str(quote_prefix(is_plain)),
                (None, ContainerKind::Item) => prefix.push_str(INDENTATION),
                (None, ContainerKind::List(_)) => {}
            }
        }
        prefix
    }
}
