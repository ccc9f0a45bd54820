//! Rules about content that a service does not support.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Services";

rule! {
    lost_without_imessage,
    name: "lost-without-imessage",
    severity: Warning,
    code: None,
    messages: {
        DECORATIONS: "decorations are lost without iMessage",
        MENTION: "mention is lost without iMessage",
        STICKERS: "stickers are lost without iMessage",
        STICKER: "sticker arrives as an image without iMessage",
        EFFECT: "effect is lost without iMessage",
        REPLY: "reply arrives as a plain message without iMessage",
        VOICE_MEMO: "voice memo arrives as a file without iMessage",
        TYPING: "typing indicator is not shown without iMessage",
    },
    helps: {
        HELP: "remove it, or send over iMessage",
        AS_MEDIA: "send the file as a media part",
        LEAVE_OUT: "leave the call out",
    },
    what: "Checks for what only iMessage shows, if `preferred_service` is `SMS` or `RCS`, or if the chat is known to be SMS or RCS (option `chat`) and `preferred_service` is not `iMessage`. This is `text_decorations` and `inline_stickers` that are not empty, `mention`, `sticker` (true), `effect` and `reply_to`; in such a chat, it is also a voice memo, `chats.typing.start` and `chats.typing.stop`. Each has its own diagnostic.",
    why: "The feature is lost silently: the recipient sees plain text, a photo or a file, and no typing indicator.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}], "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "https://docs.linqapp.com/guides/messaging/protocol-selection/; https://docs.linqapp.com/guides/messaging/voice-memos/; linq-python 0.65.0, `TextPartParam`, `MediaPartParam` and `TypingResource.start`",
}

rule! {
    needs_imessage_chat,
    name: "needs-imessage-chat",
    severity: Warning,
    code: Some(Code::predicted(4005)),
    messages: {
        CARD: "app card fails in an SMS or RCS chat",
        CLIP: "app clip fails in an SMS or RCS chat",
        EXPERIENCE: "experience fails in an SMS or RCS chat",
        OPERATION: "operation fails in an SMS or RCS chat",
    },
    helps: {
        HELP: "check the chat's `service` before the call",
    },
    what: "Checks for what is never sent over SMS or RCS, if the chat is known to be SMS or RCS (option `chat`): an app card, an app clip, an `experience`, `chats.polls.create`, `messages.update_app_card` and a reaction of type `sticker`. `chats.participants.add` and `chats.participants.remove` are reported, too, with code 2017. Where `preferred_service` is an error already, nothing is reported.",
    why: "The send fails in delivery unless the recipient has iMessage by now. Participants can be managed in iMessage groups only.",
    fails: "chats.polls.create" with r#""chat": {"service": "SMS"}"# => r#"{"poll": {"options": [{"text": "Pizza"}, {"text": "Sushi"}]}}"#,
    passes: "chats.polls.create" with r#""chat": {"service": "iMessage"}"# => r#"{"poll": {"options": [{"text": "Pizza"}, {"text": "Sushi"}]}}"#,
    source: "https://docs.linqapp.com/error/codes/4xxx/4005/; https://docs.linqapp.com/guides/chats/group-chats/; linq-python 0.65.0, `MessageContentParam`",
}
