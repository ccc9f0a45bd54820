//! Closed enumerations.

/// The values of a closed enumeration.
#[derive(Debug)]
pub(crate) struct Choices {
    /// The name that sentences use, such as `style`.
    pub(crate) noun: Noun,
    pub(crate) names: &'static [&'static str],
}

/// The values of a closed enumeration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    Style,
    Animation,
    Service,
    EffectType,
    ReactionOperation,
    ReactionType,
}

/// A string that should be one of a closed enumeration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice<E> {
    /// The value, if it is one of the list.
    pub(crate) known: Option<E>,
}

/// A closed enumeration.
pub(crate) trait Known: Copy + 'static {
    const CHOICES: &'static Choices;

    fn from_name(name: &str) -> Option<Self>;

    fn name(self) -> &'static str;
}

/// Writes closed enumerations: a noun, and the values with their names.
macro_rules! choices {
    ($($(#[$meta:meta])* $choice:ident { $($value:ident = $name:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $choice {
            $($value),+
        }

        impl Known for $choice {
            const CHOICES: &'static Choices =
                &Choices { noun: Noun::$choice, names: &[$($name),+] };

            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$value),)+
                    _ => None,
                }
            }

            fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name),+
                }
            }
        }
    )+};
}

// Source: POST /v3/chats, `text_decorations` and `effect`; linq-python 0.65.0, `MessageAddReactionParams`.
choices! {
    /// The style of a text decoration.
    Style {
        Bold = "bold",
        Italic = "italic",
        Strikethrough = "strikethrough",
        Underline = "underline",
    }

    /// The animation of a text decoration.
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

    /// `preferred_service`.
    Service {
        IMessage = "iMessage",
        Sms = "SMS",
        Rcs = "RCS",
    }

    /// The type of an effect.
    EffectType {
        Screen = "screen",
        Bubble = "bubble",
    }

    /// Whether a reaction is added or removed.
    ReactionOperation {
        Add = "add",
        Remove = "remove",
    }

    /// The type of a reaction.
    ReactionType {
        Love = "love",
        Like = "like",
        Dislike = "dislike",
        Laugh = "laugh",
        Emphasize = "emphasize",
        Question = "question",
        Custom = "custom",
        Sticker = "sticker",
    }
}

/// Returns the values of a closed enumeration.
pub(crate) const fn choices<E: Known>() -> &'static Choices {
    E::CHOICES
}

impl Service {
    /// Returns `true` if it is SMS or RCS, which behave alike.
    pub(crate) const fn is_sms_or_rcs(self) -> bool {
        match self {
            Self::Sms | Self::Rcs => true,
            Self::IMessage => false,
        }
    }
}
