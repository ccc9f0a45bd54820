use crate::json::Place;
use crate::limits::PART_INDEX_MAX;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{Context, Found};
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
    place: &Place<'_>,
    context: &mut Context<'_>,
) {
    let Some(reply) = message.reply_to.given() else { return };
    if let Some(index) = reply.value.part_index.given()
        && !(0..=PART_INDEX_MAX).contains(&index.value)
    {
        let place = place.field("reply_to", reply.offset_bytes);
        let place = place.field("part_index", index.offset_bytes);
        context
            .push(Found::new(Rule::InvalidPartIndex, &place).limit(PART_INDEX_MAX.unsigned_abs()));
    }
}
