use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::json::Place;
use crate::model::{Body, Recipient};
use crate::rules::Rule;
use crate::rules::context::{Context, Found};
use crate::rules::definition::rule;
use crate::sort::sorted;

rule! {
    name: "duplicate-recipient",
    severity: Warning,
    code: None,
    message: "`{given}` stands in `to` already",
    help: "name each recipient once",
    what: "A handle stands twice in `to`; email addresses are compared without case. The finding is on the later one.",
    why: "Recipients are a set: the second mention does nothing, and is often a slip where somebody else was meant.",
    fails: "messages.create" => r#"{"to": ["ann@example.com", "Ann@Example.com"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["ann@example.com", "bob@example.com"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "reference of messages.create: recipients «are an order-independent set»",
}

/// Up to here, comparing each with each is faster than sorting.
const FEW: usize = 8;

pub(in crate::rules) fn body(body: &Body<'_>, place: &Place<'_>, context: &mut Context<'_>) {
    let Some(to) = body.to.given() else { return };
    let place = place.field("to", to.offset_bytes);
    let handles = &to.value.handles;
    if handles.len() <= FEW {
        for (index, later) in handles.iter().enumerate() {
            if handles.iter().take(index).any(|earlier| compare(earlier, later).is_eq()) {
                report(later, &place, context);
            }
        }
        return;
    }
    // Of the same handle, the first one comes first.
    let sorted: Vec<_> = sorted(handles, compare).collect();
    for same in sorted.chunk_by(|a, b| compare(a, b).is_eq()) {
        for later in same.iter().skip(1) {
            report(later, &place, context);
        }
    }
}

fn report(recipient: &Recipient<'_>, to: &Place<'_>, context: &mut Context<'_>) {
    let place = to.item(recipient.index, recipient.offset_bytes);
    context.push(Found::new(Rule::DuplicateRecipient, &place).given(recipient.handle));
}

/// Email addresses without case, all else as it is.
fn compare(a: &Recipient<'_>, b: &Recipient<'_>) -> Ordering {
    let is_email = a.handle.contains('@');
    let fold = |byte: u8| if is_email { byte.to_ascii_lowercase() } else { byte };
    let by_kind = is_email.cmp(&b.handle.contains('@'));
    let by_length = by_kind.then_with(|| a.handle.len().cmp(&b.handle.len()));
    by_length.then_with(|| a.handle.bytes().map(fold).cmp(b.handle.bytes().map(fold)))
}
