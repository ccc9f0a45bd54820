use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::cell::OnceCell;

use crate::handle::comparable;
use crate::json::{Span, Value};
use crate::schema::{Array, ItemsOf};

/// The recipients of a send.
#[derive(Clone, Debug)]
pub(crate) struct Recipients<'d> {
    array: Array<'d, ItemsOf::Strings>,
    /// The number of items, of whatever type.
    pub(crate) count: usize,
    /// The handles as they are compared, sorted when the first is looked up: a message may have many mentions.
    sorted: OnceCell<Vec<Cow<'d, str>>>,
}

impl<'d> Recipients<'d> {
    pub(crate) fn new(array: Array<'d, ItemsOf::Strings>) -> Self {
        Self { array, count: array.items().count(), sorted: OnceCell::new() }
    }

    /// Returns `true` if a valid handle is among them.
    pub(crate) fn contains(&self, handle: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let handles = self.array.items().filter_map(Value::as_str).map(owned_comparable);
            crate::sort::sort(handles.collect(), Ord::cmp)
        });
        sorted.binary_search(&comparable(handle)).is_ok()
    }
}

/// As [`comparable`], of a handle that may be borrowed.
fn owned_comparable(handle: Cow<'_, str>) -> Cow<'_, str> {
    match comparable(&handle) {
        Cow::Owned(lower) => Cow::Owned(lower),
        Cow::Borrowed(_) => handle,
    }
}

/// The handles of an array that are strings, with their indices.
#[derive(Debug)]
pub(crate) struct Recipient<'d> {
    pub(crate) handle: Cow<'d, str>,
    item: Value<'d>,
    pub(crate) index: usize,
    pub(crate) span: Span,
}

impl<'d> Recipient<'d> {
    /// Returns the handle, to compare it with others: see [`Value::as_written`].
    pub(crate) fn as_written(&self) -> Cow<'d, str> {
        self.item.as_written().unwrap_or_default()
    }
}

/// Returns the recipients of an array, in order.
pub(crate) fn recipients<'d>(
    to: &Array<'d, ItemsOf::Strings>,
) -> impl Iterator<Item = Recipient<'d>> + use<'d> {
    to.items().enumerate().filter_map(|(index, item)| {
        Some(Recipient { handle: item.as_str()?, item, index, span: item.span() })
    })
}
