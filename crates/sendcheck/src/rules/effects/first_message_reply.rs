use crate::json::Path;
use crate::model::Message;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "first-message-reply",
    severity: Warning,
    code: None,
    message: "the first message of a new chat replies to a message",
    help: "a new chat has nothing to reply to: leave `reply_to` out",
    what: "The first message of a new chat has a `reply_to`.",
    why: "There is no message in the chat that it could reply to; the guides forbid it.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000"}}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(reply) = message.reply_to.present()
        && context.is_first_message()
    {
        context.report(Rule::FirstMessageReply, &path.field("reply_to", reply.offset_bytes));
    }
}
