//! Types that requests and responses have in common.

/// The fields of an object that its type does not know, by name.
pub type Fields = serde_json::Map<alloc::string::String, serde_json::Value>;

/// Writes an enumeration of the API that takes no other value.
macro_rules! closed_enum {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = concat!("`", $text, "`")]
                #[serde(rename = $text)]
                $variant
            ),*
        }

        impl $name {
            /// Every value, in the order of the API's documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the name that is sent.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}
pub(crate) use closed_enum;

closed_enum! {
    /// The style of decorated text. Styles may overlap.
    Style {
        Bold = "bold",
        Italic = "italic",
        Strikethrough = "strikethrough",
        Underline = "underline",
    }
}

closed_enum! {
    /// The animation of decorated text. It must not overlap another decoration.
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
