use crate::json::Path;
use crate::model::{CAPTIONS, CARD_TEXTS, Card};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "app-card-image-text",
    severity: Error,
    code: Some(Code::documented(1008)),
    message: "`{given}` needs an `image_url` to lie on",
    help: "give the image, or use a caption",
    what: "An app card's `layout` has `image_title` or `image_subtitle`, but no `image_url`.",
    why: "The two are drawn over the image: without one, the API rejects them.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_title": "Move 12"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_title": "Move 12", "image_url": "https://example.com/board.jpg"}}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/imessage-apps/, `image_url`",
}

pub(in crate::rules) fn card(card: &Card<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(given) = card.layout.present() else { return };
    let layout = &given.value;
    if layout.image_url.is_present() {
        return;
    }
    let path = path.field("layout", given.offset_bytes);
    for (name, text) in CARD_TEXTS.into_iter().zip(&layout.texts).skip(CAPTIONS) {
        if let Some(text) = text.present() {
            let path = path.field(name, text.offset_bytes);
            context.push(DiagnosticBuilder::new(Rule::AppCardImageText, &path).given(name));
        }
    }
}
