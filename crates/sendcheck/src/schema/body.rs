//! The documents of the operations.

use super::choice::{Choice, ReactionOperation, ReactionType};
use super::content::{ContinuationMessage, Experience, Message};
use super::part::{App, Layout};
use super::record::record;
use super::value::{Array, Child, Children, ItemsOf, Text};

record! {
    /// `chats.create`
    CreateChat<'d>, "chats.create";
    from: Required, "from", Text<'d>, r#""from": "+12052535597""#;
    to: Required, "to", Array<'d, ItemsOf::Strings>, r#""to": ["+12052532136"]"#;
    message: Required, "message", Child<'d, Message<'d>>,
        r#""message": {"parts": [{"type": "text", "value": "…"}]}"#;
    override_optout: Optional, "override_optout", bool;
}

record! {
    /// `chats.messages.send`
    SendMessage<'d>, "chats.messages.send";
    message: Required, "message", Child<'d, Message<'d>>,
        r#""message": {"parts": [{"type": "text", "value": "…"}]}"#;
    override_optout: Optional, "override_optout", bool;
}

record! {
    /// `messages.create`
    CreateMessage<'d>, "messages.create";
    to: Required, "to", Array<'d, ItemsOf::Strings>, r#""to": ["+12052532136"]"#;
    message: Required, "message", Child<'d, Message<'d>>,
        r#""message": {"parts": [{"type": "text", "value": "…"}]}"#;
    continuation_message: Optional, "continuation_message", Child<'d, ContinuationMessage<'d>>;
    exclude_from: Optional, "exclude_from", Array<'d, ItemsOf::Strings>;
    override_optout: Optional, "override_optout", bool;
}

record! {
    /// `messages.update`
    UpdateMessage<'d>, "messages.update";
    text: Required, "text", Text<'d>, r#""text": "…""#;
    part_index: Optional, "part_index", i64;
}

record! {
    /// `messages.add_reaction`
    AddReaction<'d>, "messages.add_reaction";
    operation: Required, "operation", Choice<ReactionOperation>, r#""operation": "add""#;
    kind: Required, "type", Choice<ReactionType>, r#""type": "love""#;
    custom_emoji: RequiredIf(&[("type", "custom")]), "custom_emoji", Text<'d>,
        r#""custom_emoji": "🎉""#;
    emoji: Optional, "emoji", Text<'d>;
    url: Optional, "url", Text<'d>;
    attachment_id: Optional, "attachment_id", Text<'d>;
    placement: Optional, "placement", Child<'d, Placement>;
    part_index: Optional, "part_index", i64;
}

record! {
    /// Where a sticker is put on a message.
    Placement, "placement";
    x: Optional, "x", f64;
    y: Optional, "y", f64;
    scale: Optional, "scale", f64;
    rotation: Optional, "rotation", f64;
}

record! {
    /// `messages.update_app_card`
    UpdateAppCard<'d>, "messages.update_app_card", card true;
    layout: Required, "layout", Child<'d, Layout<'d>>, r#""layout": {"caption": "…"}"#;
    app: Optional, "app", Child<'d, App<'d>>;
    experience: Optional, "experience", Child<'d, Experience<'d>>;
    fallback_text: Optional, "fallback_text", Text<'d>;
    interactive: Optional, "interactive", bool;
    url: Optional, "url", Text<'d>;
}

record! {
    /// `attachments.create`
    CreateAttachment<'d>, "attachments.create";
    filename: Required, "filename", Text<'d>, r#""filename": "photo.jpg""#;
    content_type: Required, "content_type", Text<'d>, r#""content_type": "image/jpeg""#;
    size_bytes: Required, "size_bytes", i64, r#""size_bytes": 1024000"#;
}

record! {
    /// `chats.polls.create`
    CreatePoll<'d>, "chats.polls.create";
    poll: Required, "poll", Child<'d, Poll<'d>>,
        r#""poll": {"options": [{"text": "…"}, {"text": "…"}]}"#;
}

record! {
    /// A poll.
    Poll<'d>, "poll";
    options: Required, "options", Children<'d, PollOption<'d>>,
        r#""options": [{"text": "…"}, {"text": "…"}]"#;
    idempotency_key: Optional, "idempotency_key", Text<'d>;
}

record! {
    /// An option of a poll.
    PollOption<'d>, "poll option";
    text: Required, "text", Text<'d>, r#""text": "…""#;
}

record! {
    /// `chats.send_voicememo`
    SendVoiceMemo<'d>, "chats.send_voicememo";
    voice_memo_url: Optional, "voice_memo_url", Text<'d>;
    attachment_id: Optional, "attachment_id", Text<'d>;
    override_optout: Optional, "override_optout", bool;
}

record! {
    /// `chats.update`
    UpdateChat<'d>, "chats.update";
    display_name: Optional, "display_name", Text<'d>;
    group_chat_icon: Optional, "group_chat_icon", Text<'d>;
}

record! {
    /// `chats.participants.add` and `chats.participants.remove`
    Participant<'d>, "participant";
    handle: Required, "handle", Text<'d>, r#""handle": "+12052532136""#;
}

record! {
    /// The query of `chats.list_chats`
    ListChats<'d>, "query of chats.list_chats";
    cursor: Optional, "cursor", Text<'d>;
    from: Optional, "from", Text<'d>;
    limit: Optional, "limit", i64;
    to: Optional, "to", Text<'d>;
}

record! {
    /// The query of `chats.messages.list`
    ListMessages<'d>, "query of chats.messages.list";
    cursor: Optional, "cursor", Text<'d>;
    limit: Optional, "limit", i64;
}

record! {
    /// An object without fields.
    Empty, "request without a document";
}
