/// Writes an enumeration of the API that keeps unknown values.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $name:ident { $($variant:ident = $text:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(from = "alloc::string::String", into = "alloc::string::String")]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", $text, "`")]
                $variant,
            )*
            /// A value that this version of the library does not know.
            Other(alloc::string::String),
        }

        impl $name {
            /// Returns the name.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Other(name) => name,
                }
            }
        }

        impl From<alloc::string::String> for $name {
            fn from(name: alloc::string::String) -> Self {
                match name.as_str() {
                    $($text => Self::$variant,)*
                    _ => Self::Other(name),
                }
            }
        }

        impl From<$name> for alloc::string::String {
            fn from(value: $name) -> Self {
                match value {
                    $name::Other(name) => name,
                    value => value.name().into(),
                }
            }
        }
    };
}
pub(super) use open_enum;
