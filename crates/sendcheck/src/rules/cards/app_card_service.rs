use crate::json::Path;
use crate::model::{Message, Service};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "app-card-service",
    severity: Error,
    code: Some(Code::documented(2018)),
    message: "app cards travel by iMessage only",
    help: "leave `preferred_service` out, or set it to `iMessage`",
    what: "A message with an `imessage_app` part has the `preferred_service` SMS or RCS. The finding is on each card.",
    why: "Cards never fall back to another service: the API answers 409.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}], "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}], "preferred_service": "iMessage"}"#,
    source: "https://docs.linqapp.com/error/codes/2xxx/2018/",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if !matches!(message.preferred_service.value(), Some(Service::Sms | Service::Rcs)) {
        return;
    }
    let Some(parts) = message.parts.present() else { return };
    let parts = path.field("parts", parts.offset_bytes);
    for card in &message.cards {
        context.report(Rule::AppCardService, &parts.item(card.index, card.part_offset_bytes));
    }
}
