use crate::Operation;
use crate::json::Path;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "needs-direct-chat",
    severity: Error,
    code: Some(Code::documented(2016)),
    message: "groups have no typing indicator",
    help: "",
    what: "`chats.typing.start` or `chats.typing.stop` on a chat that the caller says is a group.",
    why: "The API refuses it.",
    fails: "chats.typing.start" r#"{"chat": {"is_group": true}}"# => "{}",
    passes: "chats.typing.start" r#"{"chat": {"is_group": false}}"# => "{}",
    source: "reference of chats.typing.start, «Group chats not supported»; https://docs.linqapp.com/error/",
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let is_typing =
        matches!(context.operation, Operation::ChatsTypingStart | Operation::ChatsTypingStop);
    if is_typing && context.chat().is_group == Some(true) {
        context.report(Rule::NeedsDirectChat, path);
    }
}
