use serde::{Deserialize, Serialize};

use super::{Animation, Fields, Style};
use crate::text::Utf16Range;

/// The kind of a decoration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecorationKind {
    /// A style.
    Style(Style),
    /// An animation.
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
    /// The range of the text.
    pub range: Utf16Range,
    /// The style or animation.
    pub kind: DecorationKind,
    /// Fields that this type does not know.
    pub other: Fields,
}

impl TextDecoration {
    /// Creates a decoration of a range.
    #[must_use]
    pub fn new(range: Utf16Range, kind: impl Into<DecorationKind>) -> Self {
        Self { range, kind: kind.into(), other: Fields::new() }
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(with = "super::range")]
    range: Utf16Range,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<Style>,
    #[serde(skip_serializing_if = "Option::is_none")]
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
        Self { range, style, animation, other }
    }
}

/// An error returned for a decoration with no kind, or two.
#[derive(Debug, thiserror::Error)]
#[error("decoration needs either `style` or `animation`")]
struct KindError;

impl TryFrom<Wire> for TextDecoration {
    type Error = KindError;

    fn try_from(wire: Wire) -> Result<Self, KindError> {
        let Wire { range, style, animation, other } = wire;
        let kind = match (style, animation) {
            (Some(style), None) => DecorationKind::Style(style),
            (None, Some(animation)) => DecorationKind::Animation(animation),
            _ => return Err(KindError),
        };
        Ok(Self { range, kind, other })
    }
}
