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
    message: "the URL holds a user name or password",
    help: "use a URL that needs none, such as a presigned one",
    what: "A user name or a password stands before the URL's host.",
    why: "The recipient may see it, and logs will.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://ann:secret@example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "RFC 3986, section 3.2.1; the API says nothing of it",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if valid(url).is_some_and(Url::has_credentials) {
        context.report(Rule::UrlHasCredentials, path);
    }
}
