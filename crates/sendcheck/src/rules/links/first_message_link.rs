use crate::json::Path;
use crate::links::{Link, LinkKind};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "first-message-link",
    severity: Error,
    code: Some(Code::documented(1005)),
    message: "the first message of a new chat holds a URL: {given}",
    help: "send it as a follow-up with chats.messages.send",
    what: "The first message of a new chat (`chats.create`, or `message` with the option `first_message`) has a `link` part, or text with a URL of scheme http, https or ftp, or one that begins with `www.`. There is one finding for each URL, with its range.",
    why: "To protect deliverability, the first outbound message of a chat cannot be a link: the API rejects it.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at https://example.com"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have a link for you. Shall I send it?"}]}}"#,
    source: "reference of chats.create, «First-Message Link Restriction»",
}

pub(in crate::rules) fn link(_: &(), path: &Path<'_>, context: &mut RuleContext<'_>) {
    if super::is_restricted(context) {
        context.push(
            DiagnosticBuilder::new(Rule::FirstMessageLink, path)
                .message("the first message of a new chat holds a link part"),
        );
    }
}

pub(in crate::rules) fn text_link(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if super::is_restricted(context) && is_url(link) {
        context.push(
            DiagnosticBuilder::new(Rule::FirstMessageLink, path)
                .range(link.utf16())
                .given(link.text()),
        );
    }
}

/// Whether the API is known to count the link as a URL.
pub(super) fn is_url(link: &Link<'_>) -> bool {
    let is_web =
        |scheme: &str| ["http", "https", "ftp"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    link.kind() == LinkKind::Www || link.scheme().is_some_and(is_web)
}
