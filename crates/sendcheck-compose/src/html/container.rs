//! Lists, items and quotes of HTML.

use super::reader::{Container, Reader};

/// The most containers that are searched for the one that an end tag closes.
const SEARCHED_CONTAINERS: usize = 32;

impl Reader<'_, '_, '_> {
    /// Opens a list. One directly in another list is indented as in an item.
    pub(super) fn open_list(&mut self, start: Option<i64>) {
        if self.containers.last() == Some(&Container::List) {
            self.builder.open_item_without_marker();
            self.containers.push(Container::Item);
        }
        self.builder.open_list(start, '.');
        self.containers.push(Container::List);
    }

    /// Closes the nearest container of a kind, and what is open in it. An item is only sought in its list.
    pub(super) fn close_to(&mut self, kind: Container) {
        let near = self.containers.iter().rev().take(SEARCHED_CONTAINERS);
        let stops =
            |container: &&Container| kind == Container::Item && **container == Container::List;
        let Some(index) = near.take_while(|it| !stops(it)).position(|it| *it == kind) else {
            return;
        };
        for _ in 0..=index {
            self.close_container();
        }
    }

    pub(super) fn close_container(&mut self) {
        match self.containers.pop() {
            Some(Container::List) => self.builder.close_list(),
            Some(Container::Item) => self.builder.close_item(),
            Some(Container::Quote) => self.builder.close_quote(),
            None => {}
        }
    }
}
