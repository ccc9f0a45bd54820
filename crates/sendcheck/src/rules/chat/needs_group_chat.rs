use super::GroupChange;
use crate::catalogue::{Code, Rule};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(change: GroupChange, root: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.chat().is_group != Some(false) {
        return;
    }
    match change {
        GroupChange::NameOrIcon => context.report(Rule::NeedsGroupChat, root),
        GroupChange::AddsParticipant | GroupChange::RemovesParticipant => {
            let mut builder = DiagnosticBuilder::new(Rule::NeedsGroupChat, root);
            context.push(builder.code(Code::predicted(2017)));
        }
    }
}
