//! The parts of a message.

use super::choice::{Animation, Choice, Style};
use super::object::{Object, Record as _};
use super::record::record;
use super::value::{Array, Child, Children, ItemsOf, Text};
use crate::catalogue::names;

/// The kind of a part, by its `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A text.
    Text,
    /// A file, image or sticker.
    Media,
    /// A link with a preview.
    Link,
    /// An app card.
    AppCard,
    /// An app clip.
    AppClip,
}

/// How plans treat a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedAs {
    /// It is joined with texts beside it, and split.
    Text,
    /// It shares messages with other parts, up to the limits.
    Media,
    /// It is a link: alone, and held back from the first message.
    Link,
    /// It is alone in its message.
    Alone,
}

// The values of `type`.
names!(
    pub PartKind,
    Text = "text",
    Media = "media",
    Link = "link",
    AppCard = "imessage_app",
    AppClip = "app_clip",
);

impl PartKind {
    /// Returns the kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Returns how plans treat it.
    #[must_use]
    pub const fn planned_as(self) -> PlannedAs {
        match self {
            Self::Text => PlannedAs::Text,
            Self::Media => PlannedAs::Media,
            Self::Link => PlannedAs::Link,
            Self::AppCard | Self::AppClip => PlannedAs::Alone,
        }
    }

    /// Returns what previews call it where all of it is shown.
    #[must_use]
    pub const fn preview_name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Media => "media",
            Self::AppCard => "app",
            Self::Link | Self::AppClip => "card",
        }
    }

    /// Returns what previews call it where it is lost, if only iMessage shows it.
    #[must_use]
    pub const fn lost_name(self) -> Option<&'static str> {
        match self {
            Self::AppCard => Some("app"),
            Self::AppClip => Some("app-clip"),
            Self::Text | Self::Media | Self::Link => None,
        }
    }

    pub(crate) const fn object(self) -> &'static Object {
        match self {
            Self::Text => TextPart::OBJECT,
            Self::Media => MediaPart::OBJECT,
            Self::Link => LinkPart::OBJECT,
            Self::AppCard => AppCardPart::OBJECT,
            Self::AppClip => AppClipPart::OBJECT,
        }
    }
}

record! {
    /// A part of which only the type is known, or not even that.
    AnyPart<'d>, "part";
    part_type: Required, "type", Text<'d>, r#""type": "text""#;
}

record! {
    /// A part of type `text`.
    TextPart<'d>, "text part";
    part_type: Required, "type", Text<'d>, r#""type": "text""#;
    value: Required, "value", Text<'d>, r#""value": "…""#;
    text_decorations: Optional, "text_decorations", Children<'d, TextDecoration<'d>>;
    mention: Optional, "mention", Text<'d>;
    mention_range: Optional, "mention_range", Array<'d, ItemsOf::Range>;
    inline_stickers: Optional, "inline_stickers", Children<'d, InlineSticker<'d>>;
}

record! {
    /// A style or animation of a range of a text.
    TextDecoration<'d>, "text decoration";
    range: Required, "range", Array<'d, ItemsOf::Range>, r#""range": [0, 5]"#;
    style: Optional, "style", Choice<Style>;
    animation: Optional, "animation", Choice<Animation>;
}

record! {
    /// A sticker on a range of a text.
    InlineSticker<'d>, "inline sticker";
    range: Required, "range", Array<'d, ItemsOf::Range>, r#""range": [0, 5]"#;
    url: Optional, "url", Text<'d>;
    attachment_id: Optional, "attachment_id", Text<'d>;
}

record! {
    /// A part of type `media`.
    MediaPart<'d>, "media part";
    part_type: Required, "type", Text<'d>, r#""type": "media""#;
    url: Optional, "url", Text<'d>;
    attachment_id: Optional, "attachment_id", Text<'d>;
    sticker: Optional, "sticker", bool;
}

record! {
    /// A part of type `link`.
    LinkPart<'d>, "link part";
    part_type: Required, "type", Text<'d>, r#""type": "link""#;
    value: Required, "value", Text<'d>, r#""value": "https://example.com""#;
}

record! {
    /// A part of type `app_clip`.
    AppClipPart<'d>, "app clip part";
    part_type: Required, "type", Text<'d>, r#""type": "app_clip""#;
    value: Required, "value", Text<'d>, r#""value": "https://example.com""#;
    caption: Optional, "caption", Text<'d>;
}

record! {
    /// A part of type `imessage_app`.
    AppCardPart<'d>, "app card part", card true;
    part_type: Required, "type", Text<'d>, r#""type": "imessage_app""#;
    app: Required, "app", Child<'d, App<'d>>,
        r#""app": {"name": "…", "bundle_id": "…", "team_id": "…"}"#;
    layout: Required, "layout", Child<'d, Layout<'d>>, r#""layout": {"caption": "…"}"#;
    fallback_text: Optional, "fallback_text", Text<'d>;
    interactive: Optional, "interactive", bool;
    url: Optional, "url", Text<'d>;
}

record! {
    /// The app that draws a card.
    App<'d>, "app", card true;
    name: Required, "name", Text<'d>, r#""name": "Chess""#;
    bundle_id: Required, "bundle_id", Text<'d>, r#""bundle_id": "com.example.chess""#;
    team_id: Required, "team_id", Text<'d>, r#""team_id": "A1B2C3D4E5""#;
    app_store_id: Optional, "app_store_id", i64;
}

record! {
    /// The layout of a card.
    Layout<'d>, "layout", card true;
    caption: Optional, "caption", Text<'d>;
    subcaption: Optional, "subcaption", Text<'d>;
    trailing_caption: Optional, "trailing_caption", Text<'d>;
    trailing_subcaption: Optional, "trailing_subcaption", Text<'d>;
    image_url: Optional, "image_url", Text<'d>;
    image_title: Optional, "image_title", Text<'d>;
    image_subtitle: Optional, "image_subtitle", Text<'d>;
}

/// The fields of a text part that hold ranges of its text.
pub(crate) const RANGED_FIELDS: [&str; 3] =
    ["text_decorations", "mention_range", "inline_stickers"];

#[cfg(test)]
mod tests {
    use super::{RANGED_FIELDS, TextPart};
    use crate::schema::{Record as _, Type};

    #[test]
    fn every_field_with_ranges_is_listed() {
        let has_ranges = |value: Type| match value {
            Type::Range => true,
            Type::Objects(object) => object.find("range").is_some(),
            _ => false,
        };
        let fields = TextPart::OBJECT.fields.iter().filter(|field| has_ranges(field.value));
        assert!(fields.map(|field| field.name).eq(RANGED_FIELDS));
    }
}
