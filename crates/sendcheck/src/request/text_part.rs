use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{
    Animation, DecorationKind, Fields, InlineSticker, SelectorError, Source, Style, TextDecoration,
    TextSelector, null_as_default,
};
use crate::text::{Edit, Unit, Utf16Range, convert_range, edit_range, measure};

/// A part that is text.
///
/// ```
/// use sendcheck::request::{TextPart, TextSelector};
///
/// let part = TextPart::new("Hello world 🎉, hello all")
///     .shake("world")?
///     .bold("Hello")?
///     .underline(TextSelector::graphemes(12..13))?;
/// let ranges: Vec<_> = part
///     .text_decorations
///     .iter()
///     .map(|decoration| (decoration.range.start(), decoration.range.end()))
///     .collect();
/// assert_eq!(ranges, [(6, 11), (0, 5), (12, 14)]);
/// # Ok::<(), sendcheck::request::SelectorError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TextPart {
    /// The text, delivered unchanged.
    pub value: String,
    /// The decorations of the text.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub text_decorations: Vec<TextDecoration>,
    /// The handle of the mentioned participant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<String>,
    /// The part of the text that is highlighted as the mention. By default, all of it.
    #[serde(default, with = "super::range::option", skip_serializing_if = "Option::is_none")]
    pub mention_range: Option<Utf16Range>,
    /// The stickers in the text.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub inline_stickers: Vec<InlineSticker>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl TextPart {
    /// Creates a part of plain text.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            text_decorations: Vec::new(),
            mention: None,
            mention_range: None,
            inline_stickers: Vec::new(),
            other: Fields::new(),
        }
    }

    /// Mentions a participant of the group by phone number or email address. All of the text is highlighted, unless
    /// [`mention_range`](Self::mention_range) selects a part of it.
    ///
    /// ```
    /// use sendcheck::request::TextPart;
    ///
    /// let part = TextPart::new("Hey Kevin, look").mention("+12052532136").mention_range("Kevin")?;
    /// assert_eq!(
    ///     serde_json::to_string(&part).unwrap(),
    ///     r#"{"value":"Hey Kevin, look","mention":"+12052532136","mention_range":[4,9]}"#,
    /// );
    /// # Ok::<(), sendcheck::request::SelectorError>(())
    /// ```
    #[must_use]
    pub fn mention(mut self, handle: impl Into<String>) -> Self {
        self.mention = Some(handle.into());
        self
    }

    /// Selects the text that is highlighted as the mention.
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection.
    pub fn mention_range<'p>(
        mut self,
        selector: impl Into<TextSelector<'p>>,
    ) -> Result<Self, SelectorError> {
        self.mention_range = Some(selector.into().find(&self.value)?);
        Ok(self)
    }

    /// Puts a sticker in place of a selection.
    ///
    /// ```
    /// use sendcheck::request::{Source, TextPart};
    ///
    /// let cake = Source::attachment("550e8400-e29b-41d4-a716-446655440000");
    /// let part = TextPart::new("Happy birthday [cake]").sticker("[cake]", cake)?;
    /// assert_eq!(part.inline_stickers[0].range.start(), 15);
    /// # Ok::<(), sendcheck::request::SelectorError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection.
    pub fn sticker<'p>(
        mut self,
        selector: impl Into<TextSelector<'p>>,
        image: Source,
    ) -> Result<Self, SelectorError> {
        self.push_sticker(selector, image)?;
        Ok(self)
    }

    /// Puts a sticker in place of a selection, like [`sticker`](Self::sticker), in a loop or in a part that you keep.
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection. The part stays unchanged.
    pub fn push_sticker<'p>(
        &mut self,
        selector: impl Into<TextSelector<'p>>,
        image: Source,
    ) -> Result<(), SelectorError> {
        let range = selector.into().find(&self.value)?;
        self.inline_stickers.push(InlineSticker::new(range, image));
        Ok(())
    }

    /// Adds a [`Style`] or an [`Animation`] to a selection.
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection.
    pub fn decorate<'p>(
        mut self,
        kind: impl Into<DecorationKind>,
        selector: impl Into<TextSelector<'p>>,
    ) -> Result<Self, SelectorError> {
        self.push_decoration(kind, selector)?;
        Ok(self)
    }

    /// Adds a [`Style`] or an [`Animation`] to a selection, like [`decorate`](Self::decorate), in a loop or in a part
    /// that you keep.
    ///
    /// ```
    /// use sendcheck::request::{Style, TextPart};
    ///
    /// let mut part = TextPart::new("Monday: pasta");
    /// for word in ["Monday", "Tuesday"] {
    ///     if let Err(error) = part.push_decoration(Style::Bold, word) {
    ///         assert_eq!(error.to_string(), "text does not contain `Tuesday`");
    ///     }
    /// }
    /// assert_eq!(part.text_decorations.len(), 1);
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection. The part stays unchanged.
    pub fn push_decoration<'p>(
        &mut self,
        kind: impl Into<DecorationKind>,
        selector: impl Into<TextSelector<'p>>,
    ) -> Result<(), SelectorError> {
        let range = selector.into().find(&self.value)?;
        self.text_decorations.push(TextDecoration::new(range, kind));
        Ok(())
    }

    /// Replaces a selection, and moves all ranges as [`edit_range`] does. A decoration or sticker whose text is
    /// deleted goes with it, and so does the mention with its range.
    ///
    /// ```
    /// use sendcheck::request::TextPart;
    ///
    /// let part = TextPart::new("Hello world").bold("Hello")?.shake("world")?.replace("Hello", "Hi 🎉")?;
    /// assert_eq!(part.value, "Hi 🎉 world");
    /// let ranges: Vec<_> = part.text_decorations.iter().map(|it| it.range.start()..it.range.end()).collect();
    /// assert_eq!(ranges, [0..5, 6..11]);
    /// # Ok::<(), sendcheck::request::SelectorError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`SelectorError`] if the text does not contain the selection.
    pub fn replace<'p>(
        mut self,
        selector: impl Into<TextSelector<'p>>,
        with: &str,
    ) -> Result<Self, SelectorError> {
        let range = selector.into().find(&self.value)?;
        let edit = Edit::new(range.start(), range.end(), measure(with).utf16)?;
        let bytes =
            convert_range(&self.value, range.start()..range.end(), Unit::Utf16, Unit::Bytes)?;
        self.value.replace_range(bytes, with);
        let move_range = |range: &mut Utf16Range| match edit_range(*range, edit) {
            Some(moved) => {
                *range = moved;
                true
            }
            None => false,
        };
        self.text_decorations.retain_mut(|decoration| move_range(&mut decoration.range));
        self.inline_stickers.retain_mut(|sticker| move_range(&mut sticker.range));
        if self.mention_range.as_mut().is_some_and(|range| !move_range(range)) {
            self.mention = None;
            self.mention_range = None;
        }
        Ok(self)
    }
}

macro_rules! decorating_methods {
    ($($method:ident $kind:expr;)*) => {
        impl TextPart {
            $(
                #[doc = concat!("Adds `", stringify!($method), "` to a selection.")]
                ///
                /// # Errors
                ///
                /// Returns [`SelectorError`] if the text does not contain the selection.
                pub fn $method<'p>(self, selector: impl Into<TextSelector<'p>>) -> Result<Self, SelectorError> {
                    self.decorate($kind, selector)
                }
            )*
        }
    };
}
decorating_methods! {
    bold Style::Bold;
    italic Style::Italic;
    strikethrough Style::Strikethrough;
    underline Style::Underline;
    big Animation::Big;
    small Animation::Small;
    shake Animation::Shake;
    nod Animation::Nod;
    explode Animation::Explode;
    ripple Animation::Ripple;
    bloom Animation::Bloom;
    jitter Animation::Jitter;
}

impl From<&str> for TextPart {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for TextPart {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
