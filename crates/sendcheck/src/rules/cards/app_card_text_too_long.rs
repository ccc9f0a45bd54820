use crate::json::Path;
use crate::limits::{CARD_TEXT_CODE_POINTS, FALLBACK_TEXT_CODE_POINTS};
use crate::model::{CARD_TEXTS, Card, Located};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::text::measure;

rule! {
    name: "app-card-text-too-long",
    severity: Error,
    code: Some(Code::predicted(1008)),
    message: "the text is {count} characters long, more than {limit}",
    help: "",
    what: "A text of an app card's `layout` is longer than 512 characters, or `fallback_text` is longer than 1,024.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "«a × 513»"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "«a × 512»"}}]}"#,
    source: "reference of messages.create: maxLength 512 and 1024",
}

pub(in crate::rules) fn card(card: &Card<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(text) = card.fallback_text.present() {
        check(text, "fallback_text", FALLBACK_TEXT_CODE_POINTS, path, context);
    }
    let Some(given) = card.layout.present() else { return };
    let path = path.field("layout", given.offset_bytes);
    for (name, text) in CARD_TEXTS.into_iter().zip(&given.value.texts) {
        if let Some(text) = text.present() {
            check(text, name, CARD_TEXT_CODE_POINTS, &path, context);
        }
    }
}

fn check(
    text: &Located<&str>,
    name: &'static str,
    limit_code_points: usize,
    object: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let length = measure(text.value).code_points;
    if length > limit_code_points {
        let path = object.field(name, text.offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::AppCardTextTooLong, &path)
                .count(length as u64)
                .limit(limit_code_points as u64),
        );
    }
}
