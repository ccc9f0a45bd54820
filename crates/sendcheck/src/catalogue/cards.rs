//! App cards, app clips and experiences.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "App cards, app clips, experiences";

rule! {
    app_card_identity,
    name: "app-card-identity",
    severity: Error,
    code: Some(Code::documented(1008)),
    messages: {
        NAME: "app name must be 1 to 64 characters",
        BUNDLE_ID: "bundle id must be 1 to 255 characters without `:`",
        TEAM_ID: "team id must be 10 characters from A-Z and 0-9",
        STORE_ID: "App Store id must be at least 1",
    },
    helps: {},
    what: "Checks for an app card with an invalid `app`: a `name` that is not 1 to 64 characters, a `bundle_id` that is not 1 to 255 characters or contains `:`, a `team_id` that is not ten characters of `A` to `Z` and `0` to `9`, or an `app_store_id` below 1. The `app` of `messages.update_app_card` is checked, too.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "a1b2c3d4e5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1008/; reference of messages.create, `app` (lengths)",
}

rule! {
    app_card_empty_layout,
    name: "app-card-empty-layout",
    severity: Error,
    code: Some(Code::documented(1008)),
    messages: {
        MESSAGE: "card layout is empty",
    },
    helps: {
        HELP: "add a `caption` or an `image_url`",
    },
    what: "Checks for an app card whose `layout` has none of `caption`, `subcaption`, `trailing_caption`, `trailing_subcaption` and `image_url`; an empty string counts as present. The `layout` of `messages.update_app_card` is checked, too.",
    why: "The API rejects the message: the card would be an empty bubble.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1008/; https://docs.linqapp.com/guides/messaging/imessage-apps/",
}

rule! {
    app_card_image_text,
    name: "app-card-image-text",
    severity: Error,
    code: Some(Code::documented(1008)),
    messages: {
        MESSAGE: "`{given}` requires `image_url`",
    },
    helps: {
        HELP: "add `image_url`, or use `caption`",
    },
    what: "Checks for an app card whose `layout` has `image_title` or `image_subtitle` but no `image_url`. The `layout` of `messages.update_app_card` is checked, too.",
    why: "The API rejects the message: these texts lie over the image.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_title": "Move 12"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_title": "Move 12", "image_url": "https://example.com/board.jpg"}}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1008/; https://docs.linqapp.com/guides/messaging/imessage-apps/",
}

rule! {
    app_card_text_too_long,
    name: "app-card-text-too-long",
    severity: Error,
    code: Some(Code::predicted(1008)),
    messages: {
        MESSAGE: "card text too long: {count} characters, maximum {limit}",
    },
    helps: {
        HELP: "shorten the text",
    },
    what: "Checks for an app card with a text of more than 512 characters in its `layout`, or a `fallback_text` of more than 1,024. `messages.update_app_card` is checked, too.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "a" * 513}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "a" * 512}}]}"#,
    source: "reference of messages.create, `layout` and `fallback_text`: maxLength 512 and 1024",
}

rule! {
    first_message_card_image,
    name: "first-message-card-image",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "card image is not shown in a new chat",
    },
    helps: {
        HELP: "send the card after the recipient has replied",
    },
    what: "Checks for an app card with a `layout.image_url` in a new chat; `messages.update_app_card` is not checked. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "The image is shown only in a chat with inbound activity: the recipient sees the card without it.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move", "image_url": "https://example.com/board.jpg"}}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}}"#,
    source: "https://docs.linqapp.com/guides/messaging/imessage-apps/, `image_url`",
}

rule! {
    app_card_service,
    name: "app-card-service",
    severity: Error,
    code: Some(Code::documented(2018)),
    messages: {
        MESSAGE: "app card requires iMessage",
    },
    helps: {
        HELP: "remove `preferred_service`, or set it to `iMessage`",
    },
    what: "Checks for an `imessage_app` part in a message whose `preferred_service` is `SMS` or `RCS`; the diagnostic is on each app card.",
    why: "The API rejects the message: app cards are never sent over SMS or RCS.",
    fails: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}], "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}], "preferred_service": "iMessage"}"#,
    source: "https://docs.linqapp.com/error/codes/2xxx/2018/",
}

rule! {
    app_clip_service,
    name: "app-clip-service",
    severity: Error,
    code: Some(Code::documented(2028)),
    messages: {
        MESSAGE: "app clip requires iMessage",
    },
    helps: {
        HELP: "remove `preferred_service`, or set it to `iMessage`",
    },
    what: "Checks for an `app_clip` part in a message whose `preferred_service` is `SMS` or `RCS`; the diagnostic is on each app clip.",
    why: "The API rejects the message: app clips are never sent over SMS or RCS.",
    fails: "message" => r#"{"parts": [{"type": "app_clip", "value": "https://example.com/clip"}], "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "app_clip", "value": "https://example.com/clip"}], "preferred_service": "iMessage"}"#,
    source: "linq-python 0.65.0, `MessageContentParam`, app clip part: code 2028",
}

rule! {
    experience_not_alone,
    name: "experience-not-alone",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        PARTS: "message has both `experience` and `parts`",
        URL: "card has both `experience` and `url`",
    },
    helps: {
        HELP: "keep only one of them",
    },
    what: "Checks for an `experience` next to `parts` in a message, or next to `url` in `messages.update_app_card`, if neither is null.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "experience": {"name": "agentcard", "action": "attach_card"}}"#,
    passes: "message" => r#"{"experience": {"name": "agentcard", "action": "attach_card"}}"#,
    source: "linq-python 0.65.0, `MessageContentParam` and `MessageUpdateAppCardParams.url`",
}

rule! {
    experience_service,
    name: "experience-service",
    severity: Error,
    code: Some(Code::predicted(2018)),
    messages: {
        MESSAGE: "experience requires iMessage",
    },
    helps: {
        HELP: "remove `preferred_service`, or set it to `iMessage`",
    },
    what: "Checks for an `experience` in a message whose `preferred_service` is `SMS` or `RCS`.",
    why: "The API rejects the message: experiences are never sent over SMS or RCS.",
    fails: "message" => r#"{"experience": {"name": "agentcard", "action": "attach_card"}, "preferred_service": "SMS"}"#,
    passes: "message" => r#"{"experience": {"name": "agentcard", "action": "attach_card"}, "preferred_service": "iMessage"}"#,
    source: "linq-python 0.65.0, `ExperiencesResource`: \"Cards are **iMessage-only**\"",
}

rule! {
    experience_in_group,
    name: "experience-in-group",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "experience must go to exactly one recipient",
    },
    helps: {
        HELP: "send it in a direct chat",
    },
    what: "Checks for an `experience` in `chats.create` or `messages.create` with two or more items in `to`, or in any operation on a chat known to be a group (option `chat`).",
    why: "The API rejects the message: an action goes to exactly one recipient.",
    fails: "messages.create" => r#"{"to": ["+12052532136", "+14155550123"], "message": {"experience": {"name": "agentcard", "action": "attach_card"}}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"experience": {"name": "agentcard", "action": "attach_card"}}}"#,
    source: "linq-python 0.65.0, `ExperiencesResource`: \"an action goes to exactly one recipient\"",
}

rule! {
    unknown_experience,
    name: "unknown-experience",
    severity: Warning,
    code: None,
    messages: {
        NAME: "unknown experience `{given}`, expected {expected}",
        ACTION: "unknown action `{given}`, expected {expected}",
    },
    helps: {
        LIST: "check what your account may use with GET /v3/experiences",
        NEAREST: "did you mean `{suggestion}`?",
    },
    what: "Checks for an `experience` whose `name` is not `agentpay`, `agentcard` or `link`, or whose `action` is not one of its own. The actions are `request_payment` of agentpay, `attach_card` and `approve_card` of agentcard, and `open` of link.",
    why: "The API rejects the message, unless `GET /v3/experiences` lists the experience or action for your account.",
    fails: "message" => r#"{"experience": {"name": "agentcard", "action": "attach"}}"#,
    passes: "message" => r#"{"experience": {"name": "agentcard", "action": "attach_card"}}"#,
    source: "linq-python 0.65.0, `ExperiencesResource`",
}

rule! {
    nested_experience_param,
    name: "nested-experience-param",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "parameter `{given}` is an object or array",
    },
    helps: {
        HELP: "use a string, number or boolean",
    },
    what: "Checks for an object or array as a value in `experience.params`.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"experience": {"name": "link", "action": "open", "params": {"url": "https://example.com", "title": ["Menu"]}}}"#,
    passes: "message" => r#"{"experience": {"name": "link", "action": "open", "params": {"url": "https://example.com", "title": "Menu"}}}"#,
    source: "linq-python 0.65.0, `MessageContentParam`, `experience.params`: \"no mapping, no nesting\"",
}
