use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{
    Animation, DecorationKind, Fields, SelectorError, Style, TextDecoration, TextSelector,
    null_as_default,
};
use crate::text::{Edit, Unit, convert_range, edit_range, measure};

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
    /// The text, delivered as it is.
    pub value: String,
    /// What decorates it.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub text_decorations: Vec<TextDecoration>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl TextPart {
    /// Text without decorations.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), text_decorations: Vec::new(), other: Fields::new() }
    }

    /// Replaces a place of the text; the decorations follow, as [`edit_range`] says.
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
    /// [`SelectorError`], if the text has no such place.
    pub fn replace<'p>(
        mut self,
        place: impl Into<TextSelector<'p>>,
        with: &str,
    ) -> Result<Self, SelectorError> {
        let range = place.into().find(&self.value)?;
        let edit = Edit::new(range.start(), range.end(), measure(with).utf16)?;
        let bytes =
            convert_range(&self.value, range.start()..range.end(), Unit::Utf16, Unit::Bytes)?;
        self.value.replace_range(bytes, with);
        self.text_decorations.retain_mut(|decoration| match edit_range(decoration.range, edit) {
            Some(range) => {
                decoration.range = range;
                true
            }
            None => false,
        });
        Ok(self)
    }

    /// Decorates a place of the text with a [`Style`] or an [`Animation`].
    ///
    /// # Errors
    ///
    /// [`SelectorError`], if the text has no such place.
    pub fn decorate<'p>(
        mut self,
        kind: impl Into<DecorationKind>,
        place: impl Into<TextSelector<'p>>,
    ) -> Result<Self, SelectorError> {
        let range = place.into().find(&self.value)?;
        self.text_decorations.push(TextDecoration::new(range, kind));
        Ok(self)
    }
}

macro_rules! decorating_methods {
    ($($method:ident $kind:expr;)*) => {
        impl TextPart {
            $(
                #[doc = concat!("Decorates a place of the text with `", stringify!($method), "`.")]
                ///
                /// # Errors
                ///
                /// [`SelectorError`], if the text has no such place.
                pub fn $method<'p>(self, place: impl Into<TextSelector<'p>>) -> Result<Self, SelectorError> {
                    self.decorate($kind, place)
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
