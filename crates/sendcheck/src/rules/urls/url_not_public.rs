use super::invalid_url::valid;
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Url;

rule! {
    name: "url-not-public",
    severity: Warning,
    code: None,
    message: "the server cannot reach the host of `{given}`: it is {reason}",
    help: "give a URL on a public host, or upload the file first",
    what: "A URL's host is an address that is not globally reachable (IANA's special-purpose registries: loopback, private, link-local, shared, documentation, …; also an IPv4 address written as one number), or `localhost`, `*.local`, `*.internal`, or a name without a dot.",
    why: "The server that fetches it is not in your network.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://192.168.1.20/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, `MediaPart.url`: «publicly accessible»; https://www.iana.org/assignments/iana-ipv4-special-registry/",
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let host = valid(url).and_then(Url::host);
    if let Some(reason) = host.and_then(|host| host.not_public()) {
        context
            .push(DiagnosticBuilder::new(Rule::UrlNotPublic, path).given(url.text).reason(reason));
    }
}
