use super::invalid_url::valid;
use super::url_not_https::is_allowed;
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Scheme;

rule! {
    name: "url-needs-repair",
    severity: Warning,
    code: None,
    message: "URL `{given}` is valid only after repair",
    help: "escape the characters that a URL cannot contain, such as `%20` for a space",
    what: "Checks for a URL that browsers repair silently: white space or control characters; a character outside ASCII that is not in the host; one of `\" < > \\ ^ { | }` or a backtick; a `%` without two hexadecimal digits; not exactly two slashes after the scheme; an empty label in the host. `data:` URLs are not checked.",
    why: "Parsers that follow RFC 3986, and checks of `format: uri`, reject it.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/my cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/my%20cat.png"}]}"#,
    source: "OpenAPI 2026-03-24: format uri; RFC 3986, section 2",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(parsed) = valid(url) else { return };
    if parsed.scheme() != Scheme::Data
        && is_allowed(url.role, url.text, parsed)
        && parsed.needs_repair(url.text)
    {
        context.push(DiagnosticBuilder::new(Rule::UrlNeedsRepair, path).given(url.text));
    }
}
