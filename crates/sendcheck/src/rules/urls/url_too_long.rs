use super::invalid_url::valid;
use crate::json::Path;
use crate::limits::{DATA_URL_CODE_POINTS, URL_CODE_POINTS};
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::text::measure;
use crate::url::Scheme;

rule! {
    name: "url-too-long",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the URL is {count} characters long, more than {limit}",
    help: "use a short link, and keep parameters on the server",
    what: "A link part's `value`, or an app card's `url` or `image_url`, is longer than 2,048 characters (16,384 for a `data:` URL in a card's `url`).",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/«a × 2029»"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/«a × 2028»"}]}"#,
    source: "OpenAPI 2026-03-24, `LinkPart.value`: maxLength 2048; reference of messages.create; newest SDKs for data:",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(parsed) = valid(url) else { return };
    let limit = match url.role {
        UrlRole::Card if parsed.scheme() == Scheme::Data => DATA_URL_CODE_POINTS,
        UrlRole::Link | UrlRole::Card | UrlRole::CardImage => URL_CODE_POINTS,
        UrlRole::Media | UrlRole::VoiceMemo | UrlRole::GroupIcon => return,
    };
    let length = measure(url.text).code_points;
    if length > limit {
        context.push(
            DiagnosticBuilder::new(Rule::UrlTooLong, path).count(length as u64).limit(limit as u64),
        );
    }
}
