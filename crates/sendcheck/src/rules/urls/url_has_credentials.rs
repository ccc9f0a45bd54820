use super::invalid_url::valid;
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;
use crate::url::Url;

rule! {
    name: "url-has-credentials",
    severity: Warning,
    code: None,
    message: "URL contains a user name or password",
    help: "remove the credentials, or use a presigned URL",
    what: "Checks for a user name or password before the host of a URL.",
    why: "The recipient may see it, and logs will contain it.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://ann:secret@example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "RFC 3986, section 3.2.1; the API does not document it",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if valid(url).is_some_and(Url::has_credentials) {
        context.report(Rule::UrlHasCredentials, path);
    }
}
