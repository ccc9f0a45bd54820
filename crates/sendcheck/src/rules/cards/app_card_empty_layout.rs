use crate::json::Path;
use crate::model::{CAPTIONS, Card, FieldState};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "app-card-empty-layout",
    severity: Error,
    code: Some(Code::documented(1008)),
    message: "the card's layout has nothing to show",
    help: "give it a caption or an image_url",
    what: "An app card's `layout` has none of `caption`, `subcaption`, `trailing_caption`, `trailing_subcaption` and `image_url`.",
    why: "The card would be an empty bubble: the API rejects it.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/imessage-apps/, `layout`",
}

pub(in crate::rules) fn card(card: &Card<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(given) = card.layout.present() else { return };
    let layout = &given.value;
    let mut captions = layout.texts.iter().take(CAPTIONS);
    let shows = captions.any(FieldState::is_present) || layout.image_url.is_present();
    if !shows {
        context.report(Rule::AppCardEmptyLayout, &path.field("layout", given.offset_bytes));
    }
}
