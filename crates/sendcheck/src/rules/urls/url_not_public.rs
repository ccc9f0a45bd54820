use super::invalid_url::valid;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::Url;

rule! {
    name: "url-not-public",
    severity: Warning,
    code: None,
    message: "host of `{given}` is not publicly reachable: {reason}",
    help: "use a public host, or upload the file first",
    what: "Checks for a URL of scheme http, https, ftp, ws or wss whose host a server on the internet cannot reach: an address that is not globally reachable (loopback, private, link-local, documentation, …; also an IPv4 address written as one number), a name without a dot, or a name that ends in `.localhost`, `.local`, `.internal`, `.test`, `.invalid`, `.onion`, `.home.arpa` or `.lan`.",
    why: "The server that fetches the URL is not in your network.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://192.168.1.20/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, `MediaPart.url`: publicly accessible; https://www.iana.org/assignments/iana-ipv4-special-registry/",
}

/// Describes the host of a URL that the server cannot reach.
fn reason(url: &Url<'_>) -> Option<&'static str> {
    if url.scheme().is_network() { url.host()?.not_public() } else { None }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(parsed) = valid(url) else { return };
    // A sticker on another host gets `sticker-not-stored` instead.
    if url.role == UrlRole::Sticker && !context.options.is_exempt_host(parsed) {
        return;
    }
    if let Some(reason) = reason(parsed) {
        context
            .push(DiagnosticBuilder::new(Rule::UrlNotPublic, path).given(url.text).reason(reason));
    }
}
