use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::catalogue::Rule;
use crate::handle::comparable;
use crate::json::Path;
use crate::model::Recipient;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(recipients: &[Recipient<'_>], to: &Path<'_>, context: &mut RuleContext<'_>) {
    // There may be millions, so they are sorted. Of the same handle, the first one comes first.
    let mut sorted: Vec<(Cow<'_, str>, &Recipient<'_>)> =
        recipients.iter().map(|recipient| (comparable(&recipient.handle), recipient)).collect();
    sorted.sort_by(|(a, _), (b, _)| a.cmp(b));
    for pair in sorted.windows(2) {
        if let [(earlier, _), (handle, recipient)] = pair
            && earlier == handle
        {
            let path = to.item(recipient.index, recipient.span);
            let mut builder = DiagnosticBuilder::new(Rule::DuplicateRecipient, &path);
            context.push(builder.given(&recipient.handle));
        }
    }
}
