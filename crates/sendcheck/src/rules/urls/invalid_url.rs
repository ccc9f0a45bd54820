use crate::json::Place;
use crate::model::{UrlRole, UrlValue};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{Context, Found};
use crate::rules::definition::rule;
use crate::url::{Scheme, Url};

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

pub(in crate::rules) fn url(url: &UrlValue<'_>, place: &Place<'_>, context: &mut Context<'_>) {
    let reason = match url.url {
        Err(error) => error.reason(),
        Ok(parsed) if !has_host(url.role, &parsed) => "it has no host",
        Ok(parsed) if url.role == UrlRole::Link && !is_web(parsed.scheme()) => {
            "a link part takes http, https and ftp only"
        }
        Ok(_) => return,
    };
    context.push(Found::new(Rule::InvalidUrl, place).given(url.text).reason(reason));
}

/// The URL, if it is one that other rules can speak of.
pub(super) fn valid<'u, 'a>(url: &'u UrlValue<'a>) -> Option<&'u Url<'a>> {
    url.url.as_ref().ok().filter(|parsed| {
        has_host(url.role, parsed) && (url.role != UrlRole::Link || is_web(parsed.scheme()))
    })
}

fn has_host(role: UrlRole, url: &Url<'_>) -> bool {
    url.host().is_some() || role == UrlRole::Card && url.scheme() == Scheme::Data
}

fn is_web(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::Http | Scheme::Https | Scheme::Ftp)
}
