use crate::Operation;
use crate::json::Path;
use crate::model::Body;
use crate::options::ChatService;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "wrong-chat-service",
    severity: Error,
    code: Some(Code::documented(2017)),
    message: "this works in iMessage chats only",
    help: "check `service` of the chat first",
    what: "`chats.leave_chat`, `chats.typing.start` or `chats.typing.stop` on a chat that the caller says is not on iMessage.",
    why: "The API answers 409.",
    fails: "chats.typing.start" r#"{"chat": {"service": "SMS"}}"# => "{}",
    passes: "chats.typing.start" r#"{"chat": {"service": "iMessage"}}"# => "{}",
    source: "https://docs.linqapp.com/error/, code 2017",
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let is_concerned = matches!(
        context.operation,
        Operation::ChatsLeaveChat | Operation::ChatsTypingStart | Operation::ChatsTypingStop
    );
    let service = context.chat().service;
    if is_concerned && service.is_some_and(|service| service != ChatService::IMessage) {
        context.report(Rule::WrongChatService, path);
    }
}
