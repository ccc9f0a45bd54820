//! Links in text.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Links in text";

rule! {
    first_message_link,
    name: "first-message-link",
    severity: Error,
    code: Some(Code::documented(1005)),
    messages: {
        TEXT: "first message of a new chat contains a URL: {given}",
        PART: "first message of a new chat contains a link part",
    },
    helps: {
        HELP: "send the link in a later message with chats.messages.send; if the chat exists, set `first_message` to false",
    },
    what: "Checks for a `link` part in a new chat, or for a URL in text that has the scheme http, https or ftp or begins with `www.`, in `chats.create` and `message`. Each URL is reported with its range. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "The API rejects the message: to protect deliverability, the first message of a chat cannot contain a link.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at https://example.com"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have a link for you. Shall I send it?"}]}}"#,
    source: "reference of chats.create, \"First-Message Link Restriction\"; https://docs.linqapp.com/guides/messaging/sending-messages/",
}

rule! {
    first_message_possible_link,
    name: "first-message-possible-link",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "first message of a new chat may contain a URL: {given}",
    },
    helps: {
        HELP: "remove it, or send it in a later message",
    },
    what: "Checks for any other link in the text of a new chat, such as `example.com/x`, `10.0.0.5:8080`, `mailto:ann@example.com` or `myapp://x`, in `chats.create` and `message`. Weak links such as `readme.md` count with the option `strict_links` only. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "The API does not document whether it counts these as URLs. If it does, it rejects the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at example.com/offer"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have an offer for you. Shall I send it?"}]}}"#,
    source: "reference of chats.create, \"First-Message Link Restriction\"",
}

rule! {
    risky_first_link,
    name: "risky-first-link",
    severity: Warning,
    code: None,
    messages: {
        TEXT: "link in a possible first message can get the line flagged: {given}",
        PART: "link part in a possible first message can get the line flagged",
    },
    helps: {
        HELP: "send links after the recipient has replied",
    },
    what: "Checks for a `link` part, or a link in a text or in `continuation_message.text`, in `messages.create`. Each link in text is reported with its range. Weak links such as `readme.md` count with the option `strict_links` only.",
    why: "If the API opens a new chat for the message, the link raises the risk that the line is flagged.",
    fails: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Look at https://example.com"}]}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have a link for you. Shall I send it?"}]}}"#,
    source: "reference of messages.create, \"Differences from POST /v3/chats\"",
}
