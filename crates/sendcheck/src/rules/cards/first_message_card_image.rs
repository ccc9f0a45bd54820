use crate::json::Path;
use crate::model::Card;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "first-message-card-image",
    severity: Warning,
    code: None,
    message: "the card's image is not shown in a new chat",
    help: "send the card once the recipient has written",
    what: "An app card in the first message of a new chat has a `layout.image_url`.",
    why: "The image is shown only in chats with inbound activity: here the card arrives with its captions only.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_url": "https://example.com/board.jpg"}}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}}"#,
    source: "https://docs.linqapp.com/guides/messaging/imessage-apps/, `image_url`",
}

pub(in crate::rules) fn card(card: &Card<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(layout) = card.layout.present() else { return };
    if let Some(image) = layout.value.image_url.present()
        && context.is_first_message()
    {
        let path = path.field("layout", layout.offset_bytes);
        let path = path.field("image_url", image.offset_bytes);
        context.report(Rule::FirstMessageCardImage, &path);
    }
}
