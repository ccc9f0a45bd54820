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
    message: "no preview card for an http or ftp link",
    help: "use an `https://` URL",
    what: "Checks for a link part's `value` whose scheme is http or ftp.",
    why: "Previews are made over https only, so the recipient gets a bare URL.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "http://example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "guide \"Rich link previews\", Constraints",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let has_no_preview = |scheme| matches!(scheme, Scheme::Http | Scheme::Ftp);
    if url.role == UrlRole::Link && valid(url).is_some_and(|url| has_no_preview(url.scheme())) {
        context.report(Rule::LinkWithoutPreview, path);
    }
}
