use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use crate::wire::closed_enum;

closed_enum! {
    /// An effect that fills the screen.
    ScreenEffect {
        Confetti = "confetti",
        Fireworks = "fireworks",
        Lasers = "lasers",
        Sparkles = "sparkles",
        Celebration = "celebration",
        Hearts = "hearts",
        Love = "love",
        Balloons = "balloons",
        HappyBirthday = "happy_birthday",
        Echo = "echo",
        Spotlight = "spotlight",
    }
}

closed_enum! {
    /// An effect on the bubble of the message.
    BubbleEffect {
        Slam = "slam",
        Loud = "loud",
        Gentle = "gentle",
        Invisible = "invisible",
    }
}

closed_enum! {
    /// The type of an effect.
    EffectType {
        Screen = "screen",
        Bubble = "bubble",
    }
}

/// An effect with which a message arrives.
///
/// ```
/// use sendcheck::request::{Effect, ScreenEffect};
///
/// let effect = Effect::from(ScreenEffect::HappyBirthday);
/// let json = serde_json::to_string(&effect).unwrap();
/// assert_eq!(json, r#"{"name":"happy_birthday","type":"screen"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", from = "Wire")]
pub enum Effect {
    /// A documented effect on the screen.
    Screen(ScreenEffect),
    /// A documented effect on the bubble.
    Bubble(BubbleEffect),
    /// Another effect.
    Undocumented(UndocumentedEffect),
}

/// An effect that is not documented, lacks its name or type, or has unknown fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndocumentedEffect(Wire);

impl Effect {
    /// Creates an effect of any name.
    #[must_use]
    pub fn named(kind: EffectType, name: impl Into<String>) -> Self {
        Wire { kind: Some(kind), name: Some(name.into()), other: Fields::new() }.into()
    }

    /// Returns the type, if there is one.
    #[must_use]
    pub fn kind(&self) -> Option<EffectType> {
        match self {
            Self::Screen(_) => Some(EffectType::Screen),
            Self::Bubble(_) => Some(EffectType::Bubble),
            Self::Undocumented(effect) => effect.0.kind,
        }
    }

    /// Returns the name, if there is one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Screen(effect) => Some(effect.name()),
            Self::Bubble(effect) => Some(effect.name()),
            Self::Undocumented(effect) => effect.0.name.as_deref(),
        }
    }
}

impl From<ScreenEffect> for Effect {
    fn from(effect: ScreenEffect) -> Self {
        Self::Screen(effect)
    }
}

impl From<BubbleEffect> for Effect {
    fn from(effect: BubbleEffect) -> Self {
        Self::Bubble(effect)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<EffectType>,
    #[serde(flatten)]
    other: Fields,
}

impl From<Effect> for Wire {
    fn from(effect: Effect) -> Self {
        let kind = effect.kind();
        let name = effect.name().map(String::from);
        match effect {
            Effect::Undocumented(effect) => effect.0,
            Effect::Screen(_) | Effect::Bubble(_) => Self { kind, name, other: Fields::new() },
        }
    }
}

impl From<Wire> for Effect {
    fn from(wire: Wire) -> Self {
        let documented = match (wire.kind, wire.name.as_deref()) {
            _ if !wire.other.is_empty() => None,
            (Some(EffectType::Screen), Some(name)) => {
                ScreenEffect::ALL.iter().find(|effect| effect.name() == name).map(|&it| it.into())
            }
            (Some(EffectType::Bubble), Some(name)) => {
                BubbleEffect::ALL.iter().find(|effect| effect.name() == name).map(|&it| it.into())
            }
            _ => None,
        };
        documented.unwrap_or(Self::Undocumented(UndocumentedEffect(wire)))
    }
}
