use super::GroupChange;
use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::GROUP_PARTICIPANTS;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(change: GroupChange, root: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(participants) = context.chat().participants else { return };
    let needed = match change {
        GroupChange::NameOrIcon => return,
        GroupChange::AddsParticipant => GROUP_PARTICIPANTS,
        GroupChange::RemovesParticipant => GROUP_PARTICIPANTS + 1,
    };
    if participants < needed {
        let mut builder = DiagnosticBuilder::new(Rule::TooFewParticipants, root);
        context.push(builder.count(participants).limit(needed));
    }
}
