//! Names of enumerations.

/// Gives an enumeration the list of its values and their names.
macro_rules! names {
    ($visibility:vis $type:ident, $($variant:ident = $name:literal),* $(,)?) => {
        impl $type {
            /// Every value.
            $visibility const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the name.
            #[must_use]
            $visibility const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }
        }
    };
}
pub(crate) use names;

/// Gives a public enumeration its names, both ways. `$known` lists them in sentences.
macro_rules! named {
    ($type:ident, $known:literal, $($variant:ident = $name:literal),* $(,)?) => {
        $crate::catalogue::names!(pub $type, $($variant = $name),*);

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::ParseNameError;

            fn from_str(name: &str) -> Result<Self, $crate::ParseNameError> {
                match name {
                    $($name => Ok(Self::$variant),)*
                    _ => Err($crate::ParseNameError::new(name, $known, &[$($name),*])),
                }
            }
        }
    };
}
pub(crate) use named;
