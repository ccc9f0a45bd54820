//! The names that people bring from other APIs, and what they mean here.

use super::content::Message;
use super::object::{Object, Record as _};
use super::operation::Operation;

/// The probable meaning of an unknown field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alias {
    /// Another field of the object.
    Field(&'static str),
    /// Nothing: the server reads it from the file.
    ReadFromFile,
    /// A field of the object in this field.
    Inside(&'static str),
    /// Text, which a message carries in parts.
    TextInParts,
    /// Text, which a request carries in the parts of its message.
    TextInMessage,
    /// `style` or `animation`.
    StyleOrAnimation,
    /// The range, written as an array.
    Range,
    /// The title of a poll, which has none.
    PollTitle,
}

use Alias::{Field, Inside, PollTitle, Range, ReadFromFile, StyleOrAnimation, TextInMessage};

/// The aliases in each object, by the object's name: a list of names with the field that they mean.
const ALIASES: &[(&[&str], &[(&[&str], Alias)])] = &[
    (
        &["text part"],
        &[
            (&["text", "content", "body", "message", "caption"], Field("value")),
            (
                &["decorations", "formatting", "entities", "styles", "attributes"],
                Field("text_decorations"),
            ),
            (&["mentions", "tag", "user"], Field("mention")),
            (&["stickers"], Field("inline_stickers")),
        ],
    ),
    (
        &["media part"],
        &[
            (&["mime_type", "content_type", "filename", "name", "alt"], ReadFromFile),
            (
                &[
                    "src",
                    "link",
                    "href",
                    "value",
                    "media_url",
                    "file",
                    "file_url",
                    "image_url",
                    "image",
                    "uri",
                ],
                Field("url"),
            ),
            (&["id", "media_id", "file_id", "attachment"], Field("attachment_id")),
            (&["is_sticker"], Field("sticker")),
        ],
    ),
    (&["app clip part"], &[(&["title", "text"], Field("caption"))]),
    (
        &["link part", "app clip part"],
        &[(&["url", "href", "link", "src", "uri", "text"], Field("value"))],
    ),
    (
        &["app card part", "messages.update_app_card"],
        &[
            (&["name", "bundle_id", "team_id"], Inside("app")),
            (&["caption", "subcaption", "image_url"], Inside("layout")),
            (&["title"], Field("layout.caption")),
            (&["fallback", "alt"], Field("fallback_text")),
        ],
    ),
    (
        &["text decoration", "inline sticker"],
        &[(&["offset", "length", "start", "end", "from", "to", "location", "position"], Range)],
    ),
    (&["text decoration"], &[(&["type", "format", "effect"], StyleOrAnimation)]),
    (&["inline sticker"], &[(&["src"], Field("url"))]),
    (&["effect"], &[(&["effect", "value", "id"], Field("name")), (&["kind"], Field("type"))]),
    (
        &["reply_to"],
        &[
            (&["id", "message", "guid"], Field("message_id")),
            (&["index", "part"], Field("part_index")),
        ],
    ),
    (
        &["message"],
        &[
            (&["text", "body", "content", "value"], Alias::TextInParts),
            (&["attachments", "media"], Field("parts")),
            (&["service"], Field("preferred_service")),
            (&["reply", "in_reply_to", "thread"], Field("reply_to")),
        ],
    ),
    (
        SENDS,
        &[
            (&["initial_message", "first_message"], Field("message")),
            (&["sender", "from_number", "from_"], Field("from")),
            (&["recipients", "recipient", "phone", "number", "handles", "to_number"], Field("to")),
            (&["text", "body", "content"], TextInMessage),
            (&["idempotency"], Field("message.idempotency_key")),
        ],
    ),
    (
        &["participant"],
        &[(&["participant", "phone", "number", "email", "address", "user"], Field("handle"))],
    ),
    (
        &["chats.send_voicememo"],
        &[(&["url", "audio_url", "media_url", "voice_url"], Field("voice_memo_url"))],
    ),
    (
        &["chats.update"],
        &[
            (&["name", "title", "group_name"], Field("display_name")),
            (&["icon", "icon_url", "image", "avatar"], Field("group_chat_icon")),
        ],
    ),
    (
        &["messages.add_reaction"],
        &[
            (&["action"], Field("operation")),
            (&["reaction", "kind"], Field("type")),
            (&["emoji_code"], Field("custom_emoji")),
            (&["index", "part"], Field("part_index")),
        ],
    ),
    (
        &["messages.update"],
        &[
            (&["value", "body", "content", "message"], Field("text")),
            (&["index", "part"], Field("part_index")),
        ],
    ),
    (
        &["attachments.create"],
        &[
            (&["name", "file_name"], Field("filename")),
            (&["type", "mime", "mime_type", "media_type"], Field("content_type")),
            (&["size", "length", "bytes"], Field("size_bytes")),
        ],
    ),
    (
        &["poll"],
        &[
            (&["question", "title", "name", "text"], PollTitle),
            (&["choices", "answers"], Field("options")),
        ],
    ),
];

/// The documents that hold a message.
const SENDS: &[&str] = &["chats.create", "chats.messages.send", "messages.create"];

/// Returns `true` if two names are the same without case, `-` and `_`.
fn is_same(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

fn folded(name: &str) -> impl Iterator<Item = u8> + '_ {
    let bytes = name.bytes().filter(|byte| !matches!(byte, b'-' | b'_'));
    bytes.map(|byte| byte.to_ascii_lowercase())
}

/// Returns the meaning of the unknown field `name` of `object`, if it is an alias or another spelling of a field.
pub(crate) fn alias(object: &Object, name: &str) -> Option<Alias> {
    if let Some(field) = object.fields.iter().find(|field| is_same(field.name, name)) {
        return Some(Field(field.name));
    }
    ALIASES
        .iter()
        .filter(|(objects, _)| objects.contains(&object.name))
        .flat_map(|(_, aliases)| *aliases)
        .find(|(names, _)| names.iter().any(|alias| is_same(alias, name)))
        .map(|(_, alias)| *alias)
        // A send without recipients or sender has no such field.
        .filter(|alias| match alias {
            Field(field) => field.contains('.') || object.find(field).is_some(),
            _ => true,
        })
}

/// Returns where an unknown field belongs, if it is a field of another object of the documents of `operation`.
pub(crate) fn owner_of(object: &Object, name: &str, operation: Operation) -> Option<Owner> {
    let document = operation.document();
    let is_document = object.is(document);
    let is_send = SENDS.contains(&document.name);
    Some(match name {
        "continuation_message" | "exclude_from" if object.name != "messages.create" => {
            Owner::MessagesCreate
        }
        "from" | "to" | "override_optout" if !is_document && document.find(name).is_some() => {
            Owner::TopLevel
        }
        "text_decorations" | "mention" | "mention_range" | "inline_stickers"
            if is_send_like(operation) =>
        {
            Owner::TextPart
        }
        "attachment_id" | "sticker" if is_send_like(operation) => Owner::MediaPart,
        "parts" | "experience" => {
            return (is_send && is_document).then_some(Owner::Message);
        }
        "options" if is_document && operation == Operation::ChatsPollsCreate => Owner::Poll,
        "style" | "animation" if object.name.ends_with("part") => Owner::TextDecoration,
        "chat_id" | "message_id" => Owner::Path,
        _ if is_send_like(operation) && !object.is(Message::OBJECT) => {
            return Message::OBJECT.find(name).map(|_| Owner::MessageField);
        }
        _ => return None,
    })
}

/// Returns `true` if the documents of the operation hold a message.
fn is_send_like(operation: Operation) -> bool {
    operation == Operation::Message || SENDS.contains(&operation.document().name)
}

/// Where a field belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// In the message of the request, which is missing.
    Message,
    /// In the message of the request.
    MessageField,
    TopLevel,
    /// At the top level of messages.create, which has more fields than others.
    MessagesCreate,
    TextPart,
    MediaPart,
    TextDecoration,
    Poll,
    /// In the path of the URL: an option.
    Path,
}

impl Owner {
    /// Returns the place in words.
    pub(crate) const fn place(self) -> &'static str {
        match self {
            Self::Message | Self::MessageField => "`message`",
            Self::TopLevel => "the top level",
            Self::MessagesCreate => "the top level of messages.create",
            Self::TextPart => "a text part",
            Self::MediaPart => "a media part",
            Self::TextDecoration => "a text decoration",
            Self::Poll => "`poll`",
            Self::Path => "the path (option)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Owner, owner_of};
    use crate::schema::{CreateChat, Message, Operation, Record as _};

    #[test]
    fn fields_of_a_message_have_a_place() {
        for field in Message::OBJECT.fields {
            let owner = owner_of(CreateChat::OBJECT, field.name, Operation::ChatsCreate);
            let is_in_message = matches!(owner, Some(Owner::Message | Owner::MessageField));
            assert!(is_in_message, "{}: {owner:?}", field.name);
        }
    }
}
