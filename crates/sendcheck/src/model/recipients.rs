use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::handle::comparable;
use crate::json::{Span, Value};
use crate::schema::{Array, ItemsOf};
use crate::sort::sort;

/// The recipients of a send.
#[derive(Clone, Debug)]
pub(crate) struct Recipients<'d> {
    array: Array<'d, ItemsOf::Strings>,
    /// The number of items, of whatever type.
    pub(crate) count: usize,
    /// The handles, sorted when a rule asks.
    sorted: OnceCell<Vec<(usize, Value<'d>)>>,
}

impl<'d> Recipients<'d> {
    pub(crate) fn new(array: Array<'d, ItemsOf::Strings>) -> Self {
        Self { array, count: array.items().count(), sorted: OnceCell::new() }
    }

    /// Returns those that are strings, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Recipient<'d>> + use<'d> {
        self.array.items().enumerate().filter_map(|(index, item)| {
            Some(Recipient { handle: item.as_str()?, item, index, span: item.span() })
        })
    }

    /// Returns the handles with their indices, in the order in which they are compared. Of the same handle, the first
    /// one comes first.
    pub(crate) fn sorted(&self) -> &[(usize, Value<'d>)] {
        // There may be millions, so they are sorted where they are.
        self.sorted.get_or_init(|| {
            let strings = self.array.items().enumerate().filter(|(_, item)| item.is_string());
            sort(strings.collect(), |(_, a), (_, b)| {
                comparable(&handle(*a)).cmp(&comparable(&handle(*b)))
            })
        })
    }

    /// Returns `true` if a valid handle is among them.
    pub(crate) fn contains(&self, mention: &str) -> bool {
        let mention = comparable(mention);
        let sorted = self.sorted();
        sorted.binary_search_by(|(_, item)| comparable(&handle(*item)).cmp(&mention)).is_ok()
    }
}

/// Returns a handle, to compare it with others: see [`Value::as_written`].
pub(crate) fn handle(item: Value<'_>) -> Cow<'_, str> {
    item.as_written().unwrap_or_default()
}

/// A recipient.
#[derive(Debug)]
pub(crate) struct Recipient<'d> {
    pub(crate) handle: Cow<'d, str>,
    item: Value<'d>,
    pub(crate) index: usize,
    pub(crate) span: Span,
}

impl<'d> Recipient<'d> {
    /// As [`handle`].
    pub(crate) fn as_written(&self) -> Cow<'d, str> {
        handle(self.item)
    }
}
