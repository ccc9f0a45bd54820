//! The objects of the documents, and the fields that our sources give them.

use crate::json::{Names, names};

/// An object of a document.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) fields: &'static [Field],
    /// A bit for each that is required.
    pub(super) required: u16,
    /// A bit for each that only sources newer than ours know.
    pub(super) newer: u16,
    /// Their names, in the same order.
    pub(super) names: Names,
    /// Whether an absent field stands for a broken app card (1008) rather than a broken request (1001).
    pub(super) is_card: bool,
    /// Whether fields that are not listed are looked at.
    pub(super) is_open: bool,
}

#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) need: Need,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Reported when absent.
    Required,
    Optional,
    /// Only sources newer than ours know it: it passes unchecked.
    Newer,
}

/// No object has more fields.
pub(super) const FIELDS_MAX: usize = 8;

/// Writes an object down: a module with a constant for each field's index, and the `OBJECT`.
macro_rules! object {
    ($module:ident $(($is_card:ident))? { $($constant:ident = $name:literal $need:ident),* $(,)? }) => {
        pub(super) mod $module {
            use super::{Field, Need, Object, names};

            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum Index { $($constant),* }
            $(
                #[allow(dead_code, reason = "fields that pass unchecked are not asked for")]
                pub(in crate::decode) const $constant: usize = Index::$constant as usize;
            )*
            const _: () = assert!([$($name),*].len() <= super::FIELDS_MAX);
            pub(in crate::decode) static OBJECT: Object = Object {
                fields: &[$(Field { name: $name, need: Need::$need }),*],
                required: 0 $(| object!(@is Required $need) << $constant)*,
                newer: 0 $(| object!(@is Newer $need) << $constant)*,
                names: names![$($name),*],
                is_card: object!(@is_card $($is_card)?),
                is_open: false,
            };
        }
    };
    (@is Required Required) => { 1 };
    (@is Newer Newer) => { 1 };
    (@is $wanted:ident $other:ident) => { 0 };
    (@is_card card) => { true };
    (@is_card) => { false };
}

object!(chats_create {
    FROM = "from" Required,
    TO = "to" Required,
    MESSAGE = "message" Required,
    OVERRIDE_OPTOUT = "override_optout" Newer,
});
object!(messages_create {
    TO = "to" Required,
    MESSAGE = "message" Required,
    CONTINUATION = "continuation_message" Optional,
    OVERRIDE_OPTOUT = "override_optout" Newer,
    EXCLUDE_FROM = "exclude_from" Newer,
});
object!(messages_send {
    MESSAGE = "message" Required,
    OVERRIDE_OPTOUT = "override_optout" Newer,
});
object!(voicememo {
    VOICE_MEMO_URL = "voice_memo_url" Optional,
    ATTACHMENT_ID = "attachment_id" Optional,
    OVERRIDE_OPTOUT = "override_optout" Newer,
});
object!(update {
    DISPLAY_NAME = "display_name" Optional,
    GROUP_CHAT_ICON = "group_chat_icon" Optional,
});
object!(participant { HANDLE = "handle" Required });
object!(list_chats {
    FROM = "from" Optional,
    TO = "to" Optional,
    LIMIT = "limit" Optional,
    CURSOR = "cursor" Optional,
});
object!(list_messages {
    CURSOR = "cursor" Optional,
    LIMIT = "limit" Optional,
});
pub(super) static EMPTY: Object =
    Object { fields: &[], required: 0, newer: 0, names: names![], is_card: false, is_open: false };

object!(message {
    PARTS = "parts" Required,
    EFFECT = "effect" Optional,
    REPLY_TO = "reply_to" Optional,
    IDEMPOTENCY_KEY = "idempotency_key" Optional,
    PREFERRED_SERVICE = "preferred_service" Optional,
    EXPERIENCE = "experience" Newer,
});
object!(continuation {
    TEXT = "text" Required,
    IDEMPOTENCY_KEY = "idempotency_key" Optional,
});
object!(effect {
    TYPE = "type" Optional,
    NAME = "name" Optional,
});
object!(reply {
    MESSAGE_ID = "message_id" Required,
    PART_INDEX = "part_index" Optional,
});

// In the objects of parts, `type` comes first: its index is the same in all.
object!(text {
    TYPE = "type" Required,
    VALUE = "value" Required,
    TEXT_DECORATIONS = "text_decorations" Optional,
    MENTION = "mention" Newer,
    MENTION_RANGE = "mention_range" Newer,
    INLINE_STICKERS = "inline_stickers" Newer,
});
object!(media {
    TYPE = "type" Required,
    URL = "url" Optional,
    ATTACHMENT_ID = "attachment_id" Optional,
    STICKER = "sticker" Newer,
});
object!(link {
    TYPE = "type" Required,
    VALUE = "value" Required,
});
object!(card (card) {
    TYPE = "type" Required,
    APP = "app" Required,
    LAYOUT = "layout" Required,
    URL = "url" Optional,
    FALLBACK_TEXT = "fallback_text" Optional,
    INTERACTIVE = "interactive" Optional,
});
/// A part whose type is not known, yet or ever.
pub(super) static UNTYPED: Object = Object {
    fields: &[Field { name: "type", need: Need::Required }],
    required: 1,
    newer: 0,
    names: names!["type"],
    is_card: false,
    is_open: true,
};

object!(decoration {
    RANGE = "range" Required,
    STYLE = "style" Optional,
    ANIMATION = "animation" Optional,
});
object!(app (card) {
    NAME = "name" Required,
    BUNDLE_ID = "bundle_id" Required,
    TEAM_ID = "team_id" Required,
    APP_STORE_ID = "app_store_id" Optional,
});
object!(layout (card) {
    CAPTION = "caption" Optional,
    SUBCAPTION = "subcaption" Optional,
    TRAILING_CAPTION = "trailing_caption" Optional,
    TRAILING_SUBCAPTION = "trailing_subcaption" Optional,
    IMAGE_URL = "image_url" Optional,
    IMAGE_TITLE = "image_title" Optional,
    IMAGE_SUBTITLE = "image_subtitle" Optional,
});
