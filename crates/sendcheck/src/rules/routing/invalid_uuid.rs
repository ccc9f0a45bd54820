use crate::handle::is_uuid;
use crate::json::Path;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "invalid-uuid",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`{given}` is not a UUID",
    help: "give the id as the API returned it, such as 550e8400-e29b-41d4-a716-446655440000",
    what: "`attachment_id`, `reply_to.message_id` or the chat's id (an option, as it stands in the path) is not a UUID in its form of 8-4-4-4-12 hexadecimal digits.",
    why: "Every id that the API gives is one; anything else is not an id of its own.",
    fails: "chats.send_voicememo" => r#"{"attachment_id": "memo.m4a"}"#,
    passes: "chats.send_voicememo" => r#"{"attachment_id": "550e8400-e29b-41d4-a716-446655440000"}"#,
    source: "OpenAPI 2026-03-24: format uuid",
}

pub(in crate::rules) fn id(id: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !is_uuid(id) {
        context.push(DiagnosticBuilder::new(Rule::InvalidUuid, path).given(id));
    }
}

pub(in crate::rules) fn body(_: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let options = context.options;
    if let Some(id) = &options.chat_id
        && context.operation.has_chat_id()
        && !is_uuid(id)
    {
        context
            .push(DiagnosticBuilder::new(Rule::InvalidUuid, path).given(id).parameter("chat_id"));
    }
}
