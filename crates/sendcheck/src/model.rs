//! What a document says, read leniently: every field may be absent or of the wrong type.
//!
//! Nodes borrow from the document and live only until the rules have seen them.

use alloc::vec::Vec;

use crate::list::push_bounded;
use crate::sort;
use crate::text::Prefilter;
use crate::url::{Url, UrlError};

/// A field of an object.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum FieldState<T> {
    /// Not there, or null.
    #[default]
    Missing,
    /// There, but of no use: the wrong type or an unknown value. That has been reported.
    Invalid,
    /// There.
    Present(Located<T>),
}

/// A value, and where its bytes begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) offset_bytes: usize,
}

impl<T> FieldState<T> {
    pub(crate) const fn is_present(&self) -> bool {
        !matches!(self, Self::Missing)
    }

    pub(crate) const fn present(&self) -> Option<&Located<T>> {
        match self {
            Self::Present(given) => Some(given),
            Self::Missing | Self::Invalid => None,
        }
    }

    pub(crate) fn map<U>(self, map: impl FnOnce(T) -> U) -> FieldState<U> {
        match self {
            Self::Missing => FieldState::Missing,
            Self::Invalid => FieldState::Invalid,
            Self::Present(Located { value, offset_bytes }) => {
                FieldState::Present(Located { value: map(value), offset_bytes })
            }
        }
    }
}

impl<T: Copy> FieldState<T> {
    pub(crate) fn value(&self) -> Option<T> {
        self.present().map(|given| given.value)
    }
}

/// The root of a document: the fields of every operation, of which each has a few.
#[derive(Debug, Default)]
pub(crate) struct Body<'a> {
    /// Whether it is an object at all.
    pub(crate) is_object: bool,
    pub(crate) from: FieldState<&'a str>,
    pub(crate) to: FieldState<Recipients<'a>>,
    pub(crate) voice_memo_url: FieldState<()>,
    pub(crate) attachment_id: FieldState<()>,
    pub(crate) display_name: FieldState<()>,
    pub(crate) group_chat_icon: FieldState<()>,
    pub(crate) limit: FieldState<i64>,
}

/// The list `to`.
#[derive(Debug, Default)]
pub(crate) struct Recipients<'a> {
    /// How many items it has, of whatever type.
    pub(crate) count: usize,
    /// The first that is a string: mostly it is the only one, and needs no memory then.
    first: Option<Recipient<'a>>,
    /// The others.
    others: Vec<Recipient<'a>>,
}

impl<'a> Recipients<'a> {
    pub(crate) fn push(&mut self, recipient: Recipient<'a>) {
        if self.first.is_none() {
            self.first = Some(recipient);
        } else {
            push_bounded(&mut self.others, recipient);
        }
    }

    /// Those that are strings.
    pub(crate) fn handles(&self) -> impl Iterator<Item = &Recipient<'a>> + Clone {
        self.first.iter().chain(&self.others)
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Recipient<'a> {
    pub(crate) handle: &'a str,
    pub(crate) index: usize,
    pub(crate) offset_bytes: usize,
}

/// A phone number that must be one.
#[derive(Debug)]
pub(crate) struct Phone<'a> {
    pub(crate) value: &'a str,
    /// In a query the `+` may be left out.
    pub(crate) is_plus_optional: bool,
}

/// Message content, after its parts.
#[derive(Debug, Default)]
pub(crate) struct Message<'a> {
    /// How many parts there are, of whatever type.
    pub(crate) parts: FieldState<usize>,
    /// The link parts.
    pub(crate) links: Vec<PartRef>,
    /// The app cards.
    pub(crate) cards: Vec<PartRef>,
    /// The `text_decorations` that hold a decoration.
    pub(crate) decorated: Vec<PartRef>,
    pub(crate) url_media: UrlMedia,
    pub(crate) effect: FieldState<Effect<'a>>,
    pub(crate) reply_to: FieldState<Reply>,
    pub(crate) preferred_service: FieldState<Service>,
}

/// A part, or a field of one, to come back to when the rest of the message is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartRef {
    pub(crate) index: usize,
    pub(crate) part_offset_bytes: usize,
    pub(crate) field_offset_bytes: usize,
}

/// The media parts that the server would download.
#[derive(Debug, Default)]
pub(crate) struct UrlMedia {
    /// On public URLs.
    pub(crate) public: usize,
    /// On URLs that somebody else presigned.
    pub(crate) presigned: usize,
    /// The part with which `public` went over the limit.
    pub(crate) public_over: Option<PartRef>,
    /// The part with which both together did.
    pub(crate) together_over: Option<PartRef>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    IMessage,
    Sms,
    Rcs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EffectType {
    Screen,
    Bubble,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Effect<'a> {
    pub(crate) kind: FieldState<EffectType>,
    pub(crate) name: FieldState<&'a str>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reply {
    pub(crate) part_index: FieldState<i64>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartKind {
    Text,
    Media,
    Link,
    Card,
    /// Newer than our sources: it passes unchecked.
    Newer,
    /// Unknown, absent or of the wrong type.
    Unknown,
}

/// A part among its neighbours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) kind: PartKind,
    pub(crate) before: Option<PartKind>,
}

/// A string that is sent as text, and what a prefilter at it tells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextValue<'a> {
    pub(crate) value: &'a str,
    pub(crate) prefilter: Prefilter,
}

/// The decorations of a text part.
#[derive(Debug)]
pub(crate) struct Decorations<'d, 'a> {
    /// The text they decorate, if there is one.
    pub(crate) text: Option<TextValue<'a>>,
    /// How many items the array has, of whatever type.
    pub(crate) count: usize,
    /// Those that have a range.
    pub(crate) list: &'d [Ranged<'a>],
    /// The indices of `list` in the order of where the decorations start; none where they come in it.
    by_start: Vec<usize>,
}

impl<'d, 'a> Decorations<'d, 'a> {
    pub(crate) fn new(text: Option<TextValue<'a>>, count: usize, list: &'d [Ranged<'a>]) -> Self {
        let start = |ranged: &Ranged<'_>| ranged.units.start;
        let by_start = if list.is_sorted_by_key(start) {
            Vec::new()
        } else {
            sort::indices_by_key(list.len(), &|index| list.get(index).map_or(0, start))
        };
        Self { text, count, list, by_start }
    }

    /// Those that have a range, in the order of where they start.
    pub(crate) fn by_start(&self) -> impl Iterator<Item = &'d Ranged<'a>> + Clone {
        let is_in_order = self.by_start.is_empty();
        let in_order = if is_in_order { self.list } else { &[] };
        in_order.iter().chain(self.by_start.iter().filter_map(|&index| self.list.get(index)))
    }
}

/// A decoration by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decoration<'a> {
    /// The array `range`, and what it says where that is a range.
    pub(crate) range: FieldState<Option<Units>>,
    pub(crate) kind: DecorationKind<'a>,
}

/// A decoration that has a range. Hostile documents have millions of them, so what can be said of one by
/// itself has been said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranged<'a> {
    pub(crate) index: usize,
    pub(crate) offset_bytes: usize,
    pub(crate) units: Units,
    /// Where the array `range` begins.
    pub(crate) range_offset_bytes: usize,
    pub(crate) kind: DecorationKind<'a>,
}

/// A range as a decoration gives it, in UTF-16 code units: `start < end`, in bounds or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Units {
    pub(crate) start: u64,
    pub(crate) end: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecorationKind<'a> {
    /// Neither style nor animation.
    None,
    /// Style and animation.
    Both,
    /// A style by its name, known or not; none where it is no string.
    Style(Option<&'a str>),
    Animation,
}

/// A media part.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Media {
    pub(crate) url: FieldState<MediaHost>,
    pub(crate) attachment_id: FieldState<()>,
}

/// Whose a media part's URL is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaHost {
    /// Of a host that does not count.
    Exempt,
    /// Presigned by somebody else.
    Presigned,
    Public,
}

/// An app card.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Card<'a> {
    pub(crate) app: FieldState<App<'a>>,
    pub(crate) layout: FieldState<Layout<'a>>,
    pub(crate) fallback_text: FieldState<&'a str>,
}

#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_field_names, reason = "the API's names")]
pub(crate) struct App<'a> {
    pub(crate) name: FieldState<&'a str>,
    pub(crate) team_id: FieldState<&'a str>,
    pub(crate) bundle_id: FieldState<&'a str>,
    pub(crate) app_store_id: FieldState<i64>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Layout<'a> {
    /// Captions, then what lies on the image.
    pub(crate) texts: [FieldState<&'a str>; CARD_TEXTS.len()],
    pub(crate) image_url: FieldState<()>,
}

/// The fields for the texts of a card.
pub(crate) const CARD_TEXTS: [&str; 6] = [
    "caption",
    "subcaption",
    "trailing_caption",
    "trailing_subcaption",
    "image_title",
    "image_subtitle",
];
/// How many of them are captions.
pub(crate) const CAPTIONS: usize = 4;

/// A URL in a field of its own.
#[derive(Clone, Debug)]
pub(crate) struct UrlValue<'a> {
    pub(crate) text: &'a str,
    pub(crate) role: UrlRole,
    pub(crate) url: Result<Url<'a>, UrlError>,
    /// Why it is none for its field, whether it parses or not.
    pub(crate) fault: Option<&'static str>,
}

/// What a URL is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UrlRole {
    /// `value` of a link part.
    Link,
    /// `value` of an app clip part.
    AppClip,
    /// `url` of a media part.
    Media,
    /// `url` of an inline sticker or a reaction.
    Sticker,
    /// `voice_memo_url`.
    VoiceMemo,
    /// `group_chat_icon`.
    GroupIcon,
    /// `url` of an app card.
    Card,
    /// `layout.image_url` of an app card.
    CardImage,
    /// A parameter of an experience.
    ExperienceParam,
}
