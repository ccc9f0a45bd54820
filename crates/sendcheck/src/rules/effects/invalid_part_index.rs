use crate::json::Path;
use crate::limits::PART_INDEX_MAX;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "invalid-part-index",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`part_index` must be from 0 to {limit}",
    help: "parts are counted from 0",
    what: "`reply_to.part_index` is less than 0 or more than 2,147,483,647.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000", "part_index": -1}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000", "part_index": 0}}"#,
    source: "OpenAPI 2026-03-24, `ReplyTo.part_index`: format int32, minimum 0",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(reply) = message.reply_to.present() else { return };
    if let Some(index) = reply.value.part_index.present()
        && !(0..=PART_INDEX_MAX).contains(&index.value)
    {
        let path = path.field("reply_to", reply.offset_bytes);
        let path = path.field("part_index", index.offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::InvalidPartIndex, &path)
                .limit(PART_INDEX_MAX.unsigned_abs()),
        );
    }
}
