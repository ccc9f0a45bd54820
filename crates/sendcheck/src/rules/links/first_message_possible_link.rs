use super::first_message_link::is_url;
use crate::json::Path;
use crate::links::Link;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "first-message-possible-link",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    message: "the first message of a new chat holds what may count as a URL: {given}",
    help: "leave it out, or send it as a follow-up with chats.messages.send",
    what: "The first message of a new chat has text with a link that is neither of http, https or ftp nor begins with `www.`: `example.com/x`, `10.0.0.5:8080`, `mailto:ann@example.com`, `myapp://x`. What looks like a link but hardly is one (`readme.md`) counts with the option `strict_links` only.",
    why: "No source says whether the API counts these as URLs. If it does, it rejects the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at example.com/offer"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have an offer for you. Shall I send it?"}]}}"#,
    source: "reference of chats.create, «First-Message Link Restriction»",
}

pub(in crate::rules) fn text_link(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if super::is_restricted(context) && !is_url(link) {
        context.push(
            DiagnosticBuilder::new(Rule::FirstMessagePossibleLink, path)
                .range(link.utf16())
                .given(link.text()),
        );
    }
}
