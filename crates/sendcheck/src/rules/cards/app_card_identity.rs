use crate::json::Path;
use crate::limits::{APP_NAME_CODE_POINTS, BUNDLE_ID_CODE_POINTS};
use crate::model::Card;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::text::measure;

rule! {
    name: "app-card-identity",
    severity: Error,
    code: Some(Code::documented(1008)),
    message: "the app's identity is not valid",
    help: "",
    what: "In an app card's `app`: `name` is not 1 to 64 characters long, `bundle_id` is not 1 to 255 or holds `:`, `team_id` is not ten characters of `A`–`Z` and `0`–`9`, or `app_store_id` is less than 1.",
    why: "The identity decides which app draws the card: the API rejects one that cannot be.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "a1b2c3d4e5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1008/; the lengths: reference of messages.create",
}

const TEAM_ID_BYTES: usize = 10;

pub(in crate::rules) fn card(card: &Card<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(app) = card.app.present() else { return };
    let path = path.field("app", app.offset_bytes);
    let mut report = |name, offset_bytes, message| {
        let path = path.field(name, offset_bytes);
        context.push(DiagnosticBuilder::new(Rule::AppCardIdentity, &path).message(message));
    };
    if let Some(name) = app.value.name.present()
        && !(1..=APP_NAME_CODE_POINTS).contains(&measure(name.value).code_points)
    {
        report("name", name.offset_bytes, "the app's name must be 1 to 64 characters long");
    }
    if let Some(id) = app.value.team_id.present()
        && (id.value.len() != TEAM_ID_BYTES
            || !id.value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
    {
        let message = "the team id must be ten characters of A–Z and 0–9";
        report("team_id", id.offset_bytes, message);
    }
    if let Some(id) = app.value.bundle_id.present() {
        let has_length = (1..=BUNDLE_ID_CODE_POINTS).contains(&measure(id.value).code_points);
        if !has_length || id.value.contains(':') {
            let message = "the bundle id must be 1 to 255 characters long, without a colon";
            report("bundle_id", id.offset_bytes, message);
        }
    }
    if let Some(id) = app.value.app_store_id.present()
        && id.value < 1
    {
        report("app_store_id", id.offset_bytes, "the App Store id must be 1 or more");
    }
}
