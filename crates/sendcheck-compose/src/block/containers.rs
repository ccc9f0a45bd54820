//! Lists, items and quotes around blocks.

use sendcheck::fix::layout::{DEPTH_MAX, bullet};

use super::{Builder, Frame, FrameKind, Visible, VisibleKind};

impl Builder<'_> {
    pub(super) fn push_frame(&mut self, kind: FrameKind) -> usize {
        let id = self.next_id;
        self.next_id += 1;
        if self.frames.is_empty() && self.outer.is_none() {
            self.top += 1;
        }
        self.frames.push(Frame { id, kind });
        id
    }

    pub(super) fn pop_frame(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if self.visible.last().is_some_and(|visible| visible.id == frame.id) {
            self.visible.pop();
        }
        if self.frames.is_empty() && self.outer.is_none() {
            self.end_top();
        }
    }

    pub(crate) fn open_quote(&mut self) {
        let id = self.push_frame(FrameKind::Quote);
        self.quotes += 1;
        if self.quotes <= DEPTH_MAX {
            self.visible.push(Visible { id, kind: VisibleKind::Quote, marker: None });
        }
    }

    pub(crate) fn close_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
        self.pop_frame();
    }

    pub(crate) fn open_list(&mut self, start: Option<i64>, delimiter: char) {
        let id = self.push_frame(FrameKind::List { next: start, delimiter });
        self.lists += 1;
        self.bulleted += usize::from(start.is_none());
        if self.lists <= DEPTH_MAX {
            self.visible.push(Visible { id, kind: VisibleKind::List, marker: None });
        }
    }

    pub(crate) fn close_list(&mut self) {
        self.lists = self.lists.saturating_sub(1);
        if let Some(Frame { kind: FrameKind::List { next: None, .. }, .. }) = self.frames.last() {
            self.bulleted = self.bulleted.saturating_sub(1);
        }
        self.pop_frame();
    }

    /// Opens an item. `delimiter` is what follows its number in the source.
    pub(crate) fn open_item(&mut self, delimiter: Option<char>) {
        let bullet = bullet(self.bulleted, self.is_plain());
        let marker = match self.frames.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::List { next: Some(next), delimiter: own }) => {
                let number = *next;
                *next = next.saturating_add(1);
                format!("{number}{} ", delimiter.unwrap_or(*own))
            }
            _ => bullet.to_owned(),
        };
        self.push_item(Some(marker));
    }

    /// Opens an item that only indents what is in it.
    pub(crate) fn open_item_without_marker(&mut self) {
        self.push_item(None);
    }

    fn push_item(&mut self, marker: Option<String>) {
        let id = self.push_frame(FrameKind::Item);
        let kind = if self.lists <= DEPTH_MAX { VisibleKind::Item } else { VisibleKind::DeepItem };
        self.visible.push(Visible { id, kind, marker });
    }

    /// Makes the current item a task.
    pub(crate) fn set_task(&mut self, is_done: bool) {
        let marker = match (self.is_plain(), is_done) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) => "☑ ",
            (false, false) => "☐ ",
        };
        if let Some(item) = self.visible.last_mut().filter(|it| it.marker.is_some()) {
            item.marker = Some(marker.to_owned());
        }
    }

    pub(crate) fn close_item(&mut self) {
        self.pop_frame();
    }
}
