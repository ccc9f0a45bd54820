use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::{Scheme, Url};

rule! {
    name: "url-not-https",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "URL `{given}` does not start with `https://`",
    help: "use an `https://` URL, in lower case",
    what: "Checks for a URL field other than a link part's `value` that does not begin with exactly `https://`. A card's `url` may be a `data:` URL.",
    why: "The server fetches over https only, and the API compares the pattern exactly. In an app card the code is 1008.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "http://example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "OpenAPI 2026-03-24, `MediaPart.url`: pattern ^https://",
}

/// Returns `true` if a field takes a URL that begins as `text` does.
pub(super) fn is_allowed(role: UrlRole, text: &str, url: &Url<'_>) -> bool {
    match role {
        UrlRole::Link => true,
        UrlRole::Card if url.scheme() == Scheme::Data => true,
        UrlRole::AppClip
        | UrlRole::Media
        | UrlRole::Sticker
        | UrlRole::VoiceMemo
        | UrlRole::GroupIcon
        | UrlRole::Card
        | UrlRole::CardImage
        | UrlRole::ExperienceParam => text.starts_with("https://"),
    }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if valid(url).is_none_or(|parsed| is_allowed(url.role, url.text, parsed)) {
        return;
    }
    let mut found = DiagnosticBuilder::new(Rule::UrlNotHttps, path);
    if matches!(url.role, UrlRole::Card | UrlRole::CardImage) {
        found.code(Code::documented(1008));
    }
    context.push(found.given(url.text));
}
