use crate::json::Place;
use crate::model::{CAPTIONS, Card, Field};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::Context;
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

pub(in crate::rules) fn card(card: &Card<'_>, place: &Place<'_>, context: &mut Context<'_>) {
    let Some(given) = card.layout.given() else { return };
    let layout = &given.value;
    let mut captions = layout.texts.iter().take(CAPTIONS);
    let shows = captions.any(Field::is_there) || layout.image_url.is_there();
    if !shows {
        context.report(Rule::AppCardEmptyLayout, &place.field("layout", given.offset_bytes));
    }
}
