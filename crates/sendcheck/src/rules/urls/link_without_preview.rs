use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;
use crate::url::Scheme;

rule! {
    name: "link-without-preview",
    severity: Warning,
    code: None,
    message: "a link of http or ftp gets no preview card",
    help: "use https",
    what: "A link part's `value` is a URL of http or ftp.",
    why: "Previews are made over https only, so the recipient gets a bare URL.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "http://example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/rich-link-previews/, «Constraints»",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if url.role == UrlRole::Link
        && valid(url).is_some_and(|parsed| parsed.scheme() != Scheme::Https)
    {
        context.report(Rule::LinkWithoutPreview, path);
    }
}
