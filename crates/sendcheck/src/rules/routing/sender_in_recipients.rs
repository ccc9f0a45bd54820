use crate::json::Place;
use crate::model::Body;
use crate::rules::Rule;
use crate::rules::context::{Context, Found};
use crate::rules::definition::rule;

rule! {
    name: "sender-in-recipients",
    severity: Warning,
    code: None,
    message: "`{given}` is the sender",
    help: "name only the others in `to`",
    what: "`from` stands in `to`.",
    why: "The sending line takes part in its chats anyway; nobody writes to themselves by intent.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052535597"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "reference of chats.create: `handles` holds «your phone number and the other participant»",
}

pub(in crate::rules) fn body(body: &Body<'_>, place: &Place<'_>, context: &mut Context<'_>) {
    let (Some(from), Some(to)) = (body.from.value(), body.to.given()) else { return };
    let place = place.field("to", to.offset_bytes);
    for recipient in to.value.handles().filter(|recipient| recipient.handle == from) {
        let place = place.item(recipient.index, recipient.offset_bytes);
        context.push(Found::new(Rule::SenderInRecipients, &place).given(from));
    }
}
