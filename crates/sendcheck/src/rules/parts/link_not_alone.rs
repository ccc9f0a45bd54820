use crate::json::Path;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "link-not-alone",
    severity: Error,
    code: Some(Code::documented(1004)),
    message: "a link part must be the only part of its message",
    help: "send the link as a message of its own, or write the URL into the text",
    what: "A `link` part stands beside another part, of whatever type. The finding is on each link part.",
    why: "The preview card replaces the bubble, so there is no path for anything else: the API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "see"}, {"type": "link", "value": "https://example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/rich-link-previews/",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    super::not_alone(Rule::LinkNotAlone, &message.links, message, path, context);
}
