use alloc::vec::Vec;
use core::cmp::Ordering;

use crate::json::Path;
use crate::model::{Body, Recipient};
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::sort::sorted_by;

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

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(to) = body.to.present() else { return };
    let path = path.field("to", to.offset_bytes);
    let handles = to.value.handles();
    if to.value.count <= FEW {
        for (index, later) in handles.clone().enumerate() {
            if handles.clone().take(index).any(|earlier| compare(earlier, later).is_eq()) {
                report(later, &path, context);
            }
        }
        return;
    }
    let handles: Vec<&Recipient<'_>> = handles.collect();
    // Of the same handle, the first one comes first.
    let mut before: Option<&Recipient<'_>> = None;
    for &handle in sorted_by(&handles, |to| to.handle.len() as u64, |a, b| compare(a, b)) {
        if before.is_some_and(|before| compare(before, handle).is_eq()) {
            report(handle, &path, context);
        }
        before = Some(handle);
    }
}

fn report(recipient: &Recipient<'_>, to: &Path<'_>, context: &mut RuleContext<'_>) {
    let path = to.item(recipient.index, recipient.offset_bytes);
    context.push(DiagnosticBuilder::new(Rule::DuplicateRecipient, &path).given(recipient.handle));
}

/// Email addresses without case, all else as it is.
fn compare(a: &Recipient<'_>, b: &Recipient<'_>) -> Ordering {
    a.handle.len().cmp(&b.handle.len()).then_with(|| {
        let is_email = a.handle.contains('@');
        let fold = |byte: u8| if is_email { byte.to_ascii_lowercase() } else { byte };
        let by_kind = is_email.cmp(&b.handle.contains('@'));
        by_kind.then_with(|| a.handle.bytes().map(fold).cmp(b.handle.bytes().map(fold)))
    })
}
