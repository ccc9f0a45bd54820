use crate::Operation;
use crate::json::Path;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "needs-group-chat",
    severity: Error,
    code: Some(Code::documented(1006)),
    message: "this needs a group, and the chat is a direct one",
    help: "check `is_group` of the chat first",
    what: "`chats.update`, `chats.participants.add`, `chats.participants.remove` or `chats.leave_chat` on a chat that the caller says is no group.",
    why: "Direct chats have no name, no icon and no members to change: the API answers 409, for `chats.update` with code 1006, for the others most likely with 2017.",
    fails: "chats.update" r#"{"chat": {"is_group": false}}"# => r#"{"display_name": "Lunch"}"#,
    passes: "chats.update" r#"{"chat": {"is_group": true}}"# => r#"{"display_name": "Lunch"}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1006/",
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.chat().is_group != Some(false) {
        return;
    }
    match context.operation {
        Operation::ChatsUpdate => context.report(Rule::NeedsGroupChat, path),
        Operation::ChatsParticipantsAdd
        | Operation::ChatsParticipantsRemove
        | Operation::ChatsLeaveChat => {
            context.push(
                DiagnosticBuilder::new(Rule::NeedsGroupChat, path).code(Code::predicted(2017)),
            );
        }
        _ => {}
    }
}
