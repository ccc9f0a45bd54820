use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::url::{Scheme, Url, UrlError};

rule! {
    name: "invalid-url",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`{given}` is not a URL for this field: {reason}",
    help: "write the whole URL, such as https://example.com/cat.png",
    what: "A field for a URL holds something that the WHATWG URL standard does not parse without a base URL, or that has no host (a card's `data:` URL needs none), or, in a link part, has a scheme other than http, https and ftp. Hosts with letters beyond ASCII are judged without IDNA tables.",
    why: "The server cannot fetch it, and rejects the message. Such a URL gets no other finding about URLs.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "OpenAPI 2026-03-24: format uri; https://url.spec.whatwg.org/",
}

/// Why a URL is none for its field, if it is none: to follow «is not a URL for this field: ».
pub(crate) fn fault(role: UrlRole, url: &Result<Url<'_>, UrlError>) -> Option<&'static str> {
    match url {
        Err(error) => Some(error.reason()),
        Ok(parsed) if !has_host(role, parsed) => Some("it has no host"),
        Ok(parsed) if role == UrlRole::Link && !is_web(parsed.scheme()) => {
            Some("a link part takes http, https and ftp only")
        }
        Ok(_) => None,
    }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(fault) = url.fault {
        context.push(DiagnosticBuilder::new(Rule::InvalidUrl, path).given(url.text).reason(fault));
    }
}

/// The URL, if it is one that other rules can speak of.
pub(super) fn valid<'u, 'a>(url: &'u UrlValue<'a>) -> Option<&'u Url<'a>> {
    if url.fault.is_some() {
        return None;
    }
    url.url.as_ref().ok()
}

fn has_host(role: UrlRole, url: &Url<'_>) -> bool {
    url.host().is_some() || role == UrlRole::Card && url.scheme() == Scheme::Data
}

fn is_web(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::Http | Scheme::Https | Scheme::Ftp)
}
