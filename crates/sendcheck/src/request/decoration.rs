use serde::{Deserialize, Serialize};

use super::Fields;
use super::enums::closed_enum;
use crate::text::{RangeError, Utf16Range};

closed_enum! {
    /// How decorated text looks. Styles may overlap.
    Style {
        Bold = "bold",
        Italic = "italic",
        Strikethrough = "strikethrough",
        Underline = "underline",
    }
}

closed_enum! {
    /// How decorated text moves. An animation shares its text with no other decoration.
    Animation {
        Big = "big",
        Small = "small",
        Shake = "shake",
        Nod = "nod",
        Explode = "explode",
        Ripple = "ripple",
        Bloom = "bloom",
        Jitter = "jitter",
    }
}

/// What a decoration does to its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecorationKind {
    /// It gives it a look.
    Style(Style),
    /// It moves it.
    Animation(Animation),
}

impl From<Style> for DecorationKind {
    fn from(style: Style) -> Self {
        Self::Style(style)
    }
}

impl From<Animation> for DecorationKind {
    fn from(animation: Animation) -> Self {
        Self::Animation(animation)
    }
}

/// A style or an animation on a range of a text part's value.
///
/// ```
/// use sendcheck::request::{Style, TextDecoration};
/// use sendcheck::text::Utf16Range;
///
/// let bold = TextDecoration::new(Utf16Range::new(0, 5)?, Style::Bold);
/// assert_eq!(serde_json::to_string(&bold).unwrap(), r#"{"range":[0,5],"style":"bold"}"#);
/// # Ok::<(), sendcheck::text::RangeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", try_from = "Wire")]
#[non_exhaustive]
pub struct TextDecoration {
    /// Which part of the text.
    pub range: Utf16Range,
    /// What it does to it.
    pub kind: DecorationKind,
    /// Fields that this type does not know.
    pub other: Fields,
}

impl TextDecoration {
    /// Decorates a range.
    #[must_use]
    pub fn new(range: Utf16Range, kind: impl Into<DecorationKind>) -> Self {
        Self { range, kind: kind.into(), other: Fields::new() }
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(deserialize_with = "super::integer::pair")]
    range: [usize; 2],
    #[serde(default, skip_serializing_if = "Option::is_none")]
    style: Option<Style>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    animation: Option<Animation>,
    #[serde(flatten)]
    other: Fields,
}

impl From<TextDecoration> for Wire {
    fn from(decoration: TextDecoration) -> Self {
        let TextDecoration { range, kind, other } = decoration;
        let (style, animation) = match kind {
            DecorationKind::Style(style) => (Some(style), None),
            DecorationKind::Animation(animation) => (None, Some(animation)),
        };
        Self { range: [range.start(), range.end()], style, animation, other }
    }
}

/// Why a JSON object is no decoration.
#[derive(Debug, thiserror::Error)]
enum NoDecoration {
    #[error(transparent)]
    Range(#[from] RangeError),
    #[error("a decoration has exactly one of `style` and `animation`")]
    Kind,
}

impl TryFrom<Wire> for TextDecoration {
    type Error = NoDecoration;

    fn try_from(wire: Wire) -> Result<Self, NoDecoration> {
        let Wire { range: [start, end], style, animation, other } = wire;
        let kind = match (style, animation) {
            (Some(style), None) => DecorationKind::Style(style),
            (None, Some(animation)) => DecorationKind::Animation(animation),
            _ => return Err(NoDecoration::Kind),
        };
        Ok(Self { range: Utf16Range::new(start, end)?, kind, other })
    }
}
