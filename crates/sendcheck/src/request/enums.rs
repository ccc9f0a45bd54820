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
pub(super) use closed_enum;
