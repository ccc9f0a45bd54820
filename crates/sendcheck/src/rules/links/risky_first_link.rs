use crate::Operation;
use crate::json::Path;
use crate::links::Link;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "risky-first-link",
    severity: Warning,
    code: None,
    message: "a link in what may be the first message of a chat raises the line's risk: {given}",
    help: "send links once the recipient has answered",
    what: "`messages.create` with a `link` part, or with a link in a text or in `continuation_message.text`.",
    why: "The API may open a new chat for this send. There a link is allowed, but raises the risk that the line is flagged.",
    fails: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at https://example.com"}]}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have a link for you. Shall I send it?"}]}}"#,
    source: "reference of messages.create, «Differences from POST /v3/chats»",
}

pub(in crate::rules) fn link(_: &(), path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.operation == Operation::MessagesCreate {
        context.push(DiagnosticBuilder::new(Rule::RiskyFirstLink, path).message(
            "a link part in what may be the first message of a chat raises the line's risk",
        ));
    }
}

pub(in crate::rules) fn text_link(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.operation == Operation::MessagesCreate {
        context.push(
            DiagnosticBuilder::new(Rule::RiskyFirstLink, path)
                .range(link.utf16())
                .given(link.text()),
        );
    }
}
