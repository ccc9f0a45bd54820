use crate::Operation;
use crate::json::Path;
use crate::limits::GROUP_PARTICIPANTS;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "too-few-participants",
    severity: Error,
    code: Some(Code::predicted(2015)),
    message: "the chat has {count} participants, and this needs {limit}",
    help: "",
    what: "`chats.participants.add` to fewer than 3 participants, `chats.participants.remove` that leaves fewer than 3, or `chats.leave_chat` with fewer than 4, by what the caller says of the chat.",
    why: "A group must always keep three members.",
    fails: "chats.leave_chat" r#"{"chat": {"participants": 3}}"# => "{}",
    passes: "chats.leave_chat" r#"{"chat": {"participants": 4}}"# => "{}",
    source: "https://docs.linqapp.com/guides/chats/group-chats/ and the reference of chats.leave_chat",
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(participants) = context.chat().participants else { return };
    let needed = match context.operation {
        Operation::ChatsParticipantsAdd => GROUP_PARTICIPANTS,
        Operation::ChatsParticipantsRemove | Operation::ChatsLeaveChat => GROUP_PARTICIPANTS + 1,
        _ => return,
    };
    if participants < needed {
        context.push(
            DiagnosticBuilder::new(Rule::TooFewParticipants, path)
                .count(participants)
                .limit(needed),
        );
    }
}
