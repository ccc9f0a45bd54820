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
    message: "invalid URL `{given}`: {reason}",
    help: "use a complete URL, such as `https://example.com/cat.png`",
    what: "Checks for a URL field that the WHATWG URL standard does not parse as an absolute URL, that has no host (a `data:` URL in a card's `url` needs none), or, in a link part, whose scheme is not http, https or ftp.",
    why: "The server cannot fetch it, and the API rejects the message. Such a URL gets no other finding about URLs.",
    fails: "message" => r#"{"parts": [{"type": "link", "value": "example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "OpenAPI 2026-03-24: format uri; https://url.spec.whatwg.org/",
}

/// Returns the reason why a URL is invalid for its field, if it is.
pub(crate) fn reason(role: UrlRole, url: &Result<Url<'_>, UrlError>) -> Option<&'static str> {
    match url {
        Err(error) => Some(error.reason()),
        Ok(parsed) if !has_host(role, parsed) => Some(UrlError::NoHost.reason()),
        Ok(parsed) if role == UrlRole::Link && !parsed.scheme().is_link() => {
            Some("scheme must be http, https or ftp")
        }
        Ok(_) => None,
    }
}

pub(in crate::rules) fn url(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(reason) = url.fault {
        context.push(DiagnosticBuilder::new(Rule::InvalidUrl, path).given(url.text).reason(reason));
    }
}

/// Returns the URL if it is valid for its field, so that other rules can check it.
pub(super) fn valid<'u, 'a>(url: &'u UrlValue<'a>) -> Option<&'u Url<'a>> {
    if url.fault.is_some() {
        return None;
    }
    url.url.as_ref().ok()
}

fn has_host(role: UrlRole, url: &Url<'_>) -> bool {
    url.host().is_some() || role == UrlRole::Card && url.scheme() == Scheme::Data
}
