use crate::json::Path;
use crate::model::Body;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
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

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let (Some(from), Some(to)) = (body.from.value(), body.to.present()) else { return };
    let path = path.field("to", to.offset_bytes);
    for recipient in to.value.handles().filter(|recipient| recipient.handle == from) {
        let path = path.item(recipient.index, recipient.offset_bytes);
        context.push(DiagnosticBuilder::new(Rule::SenderInRecipients, &path).given(from));
    }
}
