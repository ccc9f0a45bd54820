use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Scheme;

rule! {
    name: "url-not-https",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the URL `{given}` does not begin with https://",
    help: "serve the file over https, and write https:// in lower case",
    what: "A media `url`, `voice_memo_url`, `group_chat_icon`, or an app card's `url` (which may be `data:`) or `image_url` does not begin with exactly `https://`.",
    why: "The server fetches over https only, and the OpenAPI's pattern is compared exactly. In an app card the code is 1008.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "http://example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "OpenAPI 2026-03-24, `MediaPart.url`: pattern ^https://",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(parsed) = valid(url) else { return };
    let is_card = matches!(url.role, UrlRole::Card | UrlRole::CardImage);
    let may_differ =
        url.role == UrlRole::Link || url.role == UrlRole::Card && parsed.scheme() == Scheme::Data;
    if may_differ || url.text.starts_with("https://") {
        return;
    }
    let mut found = DiagnosticBuilder::new(Rule::UrlNotHttps, path);
    if is_card {
        found.code(Code::documented(1008));
    }
    context.push(found.given(url.text));
}
