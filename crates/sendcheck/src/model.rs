//! Data for rules that goes beyond the fields of one object.

mod recipients;

pub(crate) use recipients::{Recipient, Recipients, handle};

use crate::json::Span;
use crate::limits::URL_MEDIA;
use crate::options::Options;
use crate::schema::{Array, ItemsOf, Located, PartKind, Service, Style};
use crate::text::{Prefilter, prefilter};
use crate::url::{Scheme, Url, UrlError};

/// Facts about a send that are known before its parts are read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Send<'d> {
    /// The recipients, where the operation has them.
    pub(crate) to: Option<Recipients<'d>>,
    pub(crate) preferred_service: Option<Service>,
    /// The number of parts, of whatever type.
    pub(crate) parts: usize,
}

impl Send<'_> {
    /// Returns the number of recipients, where the operation has them.
    pub(crate) fn recipients(&self) -> Option<usize> {
        self.to.as_ref().map(|to| to.count)
    }
}

/// A part among the parts of its message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// None if the type is unknown, missing or of the wrong JSON type.
    pub(crate) kind: Option<PartKind>,
    pub(crate) before: Option<PartKind>,
}

/// A string that is sent as text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextValue<'d> {
    pub(crate) value: &'d str,
    pub(crate) prefilter: Prefilter,
}

impl<'d> TextValue<'d> {
    pub(crate) fn new(value: &'d str) -> Self {
        Self { value, prefilter: prefilter(value) }
    }

    /// Returns the length in UTF-16 code units.
    pub(crate) fn len_utf16(&self) -> u64 {
        self.prefilter.measure.utf16 as u64
    }
}

/// A range in UTF-16 code units: `start < end`, in bounds or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Units {
    pub(crate) start: u64,
    pub(crate) end: u64,
}

impl Units {
    /// Returns the range that an array is, if it is two integers `0 <= start < end`.
    pub(crate) fn of(range: &Array<'_, ItemsOf::Range>) -> Option<Self> {
        let mut items = range.items();
        let bounds = [items.next()?, items.next()?];
        if items.next().is_some() {
            return None;
        }
        let [start, end] =
            bounds.map(|bound| bound.as_i64().and_then(|bound| bound.try_into().ok()));
        let units = Self { start: start?, end: end? };
        (units.start < units.end).then_some(units)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A decoration or sticker with a range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranged<T> {
    /// Its index in the array.
    pub(crate) index: usize,
    pub(crate) span: Span,
    pub(crate) range: Located<Units>,
    pub(crate) what: T,
}

/// The effect of a decoration on its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecorationKind {
    Neither,
    Both,
    /// A style; none if it is unknown or of the wrong JSON type.
    Style(Option<Style>),
    Animation,
}

/// A decoration by itself.
#[derive(Clone, Debug)]
pub(crate) struct Decoration {
    /// The array `range`, and the range that it is.
    pub(crate) range: Option<Located<Option<Units>>>,
    pub(crate) kind: DecorationKind,
}

/// The decorations of a text part.
#[derive(Debug)]
pub(crate) struct Decorations<'t, 'd> {
    /// The text, if there is one that is well formed.
    pub(crate) text: Option<&'t TextValue<'d>>,
    /// The number of items, of whatever type.
    pub(crate) count: usize,
    /// Those that have a range.
    pub(crate) list: &'t [Ranged<DecorationKind>],
}

/// The stickers of a text part.
#[derive(Debug)]
pub(crate) struct Stickers<'t, 'd> {
    pub(crate) text: Option<&'t TextValue<'d>>,
    pub(crate) list: &'t [Ranged<()>],
    /// The decorations of the same part that have a range, and where their array is.
    pub(crate) decorations: &'t [Ranged<DecorationKind>],
    pub(crate) decorations_span: Span,
}

/// The source of media.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaHost {
    /// A host that does not count.
    Exempt,
    /// A presigned URL of another storage.
    Presigned,
    Public,
}

impl MediaHost {
    /// Returns the host of a media part's URL.
    pub(crate) fn of(url: &UrlValue<'_>, options: &Options) -> Self {
        match url.valid() {
            Some(parsed) if options.is_exempt_host(parsed) => Self::Exempt,
            Some(parsed) if parsed.is_presigned() => Self::Presigned,
            _ => Self::Public,
        }
    }
}

/// The media parts that have a URL, counted.
#[derive(Debug, Default)]
pub(crate) struct UrlMedia {
    /// On public URLs.
    pub(crate) public: usize,
    /// On presigned URLs.
    pub(crate) presigned: usize,
    /// The part with which `public` exceeded the limit.
    pub(crate) public_over: Option<PartAt>,
    /// The part with which both together did.
    pub(crate) together_over: Option<PartAt>,
}

/// A part by its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartAt {
    pub(crate) index: usize,
    pub(crate) span: Span,
}

impl UrlMedia {
    pub(crate) fn count(&mut self, host: MediaHost, part: PartAt) {
        match host {
            MediaHost::Exempt => return,
            MediaHost::Presigned => self.presigned += 1,
            MediaHost::Public => self.public += 1,
        }
        if self.public > URL_MEDIA {
            self.public_over.get_or_insert(part);
        }
        if self.public + self.presigned > URL_MEDIA {
            self.together_over.get_or_insert(part);
        }
    }
}

/// The parts of a message, together.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) count: usize,
    pub(crate) url_media: UrlMedia,
    pub(crate) first_media: Option<PartAt>,
}

/// A URL in a field of its own.
#[derive(Debug)]
pub(crate) struct UrlValue<'t> {
    pub(crate) text: &'t str,
    pub(crate) role: UrlRole,
    pub(crate) url: Result<Url<'t>, UrlError>,
}

impl<'t> UrlValue<'t> {
    /// Returns why the URL is invalid for its field, if it is.
    pub(crate) fn invalid(&self) -> Option<&'static str> {
        match &self.url {
            Err(error) => Some(error.reason()),
            Ok(url) if !self.has_host(url) => Some(UrlError::NoHost.reason()),
            Ok(url) if self.role == UrlRole::Link && !url.scheme().is_link() => {
                Some("scheme must be http, https or ftp")
            }
            Ok(_) => None,
        }
    }

    /// Returns the URL, if it is valid for its field.
    pub(crate) fn valid(&self) -> Option<&Url<'t>> {
        if self.invalid().is_some() { None } else { self.url.as_ref().ok() }
    }

    fn has_host(&self, url: &Url<'_>) -> bool {
        url.has_host() || self.role == UrlRole::Card && url.scheme() == Scheme::Data
    }
}

/// The purpose of a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UrlRole {
    /// `value` of a link part.
    Link,
    /// `value` of an app clip part.
    AppClip,
    /// `url` of a media part.
    Media,
    /// `url` of a media part that is a sticker.
    StickerMedia,
    /// `voice_memo_url`.
    VoiceMemo,
    /// `group_chat_icon`.
    GroupIcon,
    /// `url` of an inline sticker or a reaction.
    Sticker,
    /// `url` of an app card.
    Card,
    /// `layout.image_url` of an app card.
    CardImage,
    /// A string in `experience.params` whose key is `url` or ends in `_url`.
    ExperienceParam,
}
