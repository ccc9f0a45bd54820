use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::catalogue::Rule;
use crate::handle::comparable;
use crate::json::{Path, Value};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Array, ItemsOf};
use crate::sort::sorted;

/// Returns the handle of an item that is a string, to compare it.
fn handle(item: Value<'_>) -> Cow<'_, str> {
    item.as_written().unwrap_or_default()
}

pub(super) fn check(
    to: &Array<'_, ItemsOf::Strings>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    // There may be millions, so they are sorted where they are. Of the same handle, the first one comes first.
    let strings: Vec<(usize, Value<'_>)> =
        to.items().enumerate().filter(|(_, item)| item.is_string()).collect();
    let sorted =
        sorted(&strings, |(_, a), (_, b)| comparable(&handle(*a)).cmp(&comparable(&handle(*b))));
    for pair in sorted.windows(2) {
        if let [(_, earlier), (index, later)] = pair
            && comparable(&handle(*earlier)) == comparable(&handle(*later))
        {
            let path = path.item(*index, later.span());
            let given = later.as_str().unwrap_or_default();
            context.push(DiagnosticBuilder::new(Rule::DuplicateRecipient, &path).given(&given));
        }
    }
}
