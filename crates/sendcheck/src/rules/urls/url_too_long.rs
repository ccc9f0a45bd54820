use super::invalid_url::valid;
use crate::json::Path;
use crate::limits::{DATA_URL_CODE_POINTS, URL_CODE_POINTS};
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Scheme;

rule! {
    name: "url-too-long",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "URL too long: {count} characters, maximum {limit}",
    help: "use a shorter URL",
    what: "Checks for a link part's `value`, or an app card's `url` or `image_url`, of more than 2,048 characters (16,384 for a `data:` URL in a card's `url`).",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/«a × 2029»"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/«a × 2028»"}]}"#,
    source: "OpenAPI 2026-03-24, `LinkPart.value`: maxLength 2048; reference of messages.create; linq-python 0.65.0 for data:",
}

/// Returns the longest URL that a field takes, in code points.
fn limit(role: UrlRole, scheme: Scheme) -> Option<usize> {
    match role {
        UrlRole::Card if scheme == Scheme::Data => Some(DATA_URL_CODE_POINTS),
        UrlRole::Link | UrlRole::Card | UrlRole::CardImage => Some(URL_CODE_POINTS),
        UrlRole::AppClip
        | UrlRole::Media
        | UrlRole::Sticker
        | UrlRole::VoiceMemo
        | UrlRole::GroupIcon
        | UrlRole::ExperienceParam => None,
    }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(limit) = valid(url).and_then(|parsed| limit(url.role, parsed.scheme())) else {
        return;
    };
    let length = url.text.chars().count();
    if length > limit {
        context.push(
            DiagnosticBuilder::new(Rule::UrlTooLong, path).count(length as u64).limit(limit as u64),
        );
    }
}
