use crate::json::Path;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "app-card-not-alone",
    severity: Error,
    code: Some(Code::documented(1008)),
    message: "an app card must be the only part of its message",
    help: "send the card as a message of its own",
    what: "An `imessage_app` part stands beside another part, of whatever type. The finding is on each card.",
    why: "The card is the whole bubble: the API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "tap"}, {"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/imessage-apps/, «Constraints»",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    super::not_alone(Rule::AppCardNotAlone, &message.cards, message, path, context);
}
