/// Writes an object of the API's responses. Fields marked `optional` are a [`Field`](super::Field). Unknown fields are
/// kept in `other`.
macro_rules! object {
    (
        $(#[$meta:meta])*
        $name:ident {
            $(
                $(#[$field_meta:meta])*
                $need:ident $field:ident $(($wire:literal))?: $type:ty
            ),* $(,)?
        }
    ) => {
        $crate::response::object::object! {
            @build { $(#[$meta])* $name } {}
            $( { $(#[$field_meta])* $need $field $(($wire))?: $type } )*
        }
    };
    (
        @build { $(#[$meta:meta])* $name:ident } { $($done:tt)* }
        { $(#[$field_meta:meta])* required $field:ident $(($wire:literal))?: $type:ty } $($rest:tt)*
    ) => {
        $crate::response::object::object! {
            @build { $(#[$meta])* $name }
            { $($done)* $(#[$field_meta])* $(#[serde(rename = $wire)])? pub $field: $type, }
            $($rest)*
        }
    };
    (
        @build { $(#[$meta:meta])* $name:ident } { $($done:tt)* }
        { $(#[$field_meta:meta])* optional $field:ident $(($wire:literal))?: $type:ty } $($rest:tt)*
    ) => {
        $crate::response::object::object! {
            @build { $(#[$meta])* $name }
            {
                $($done)* $(#[$field_meta])* $(#[serde(rename = $wire)])?
                #[serde(default, skip_serializing_if = "super::Field::is_absent")]
                pub $field: super::Field<$type>,
            }
            $($rest)*
        }
    };
    (@build { $(#[$meta:meta])* $name:ident } { $($done:tt)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub struct $name {
            $($done)*
            /// Fields that this type does not know.
            #[serde(flatten)]
            pub other: super::Fields,
        }
    };
}
pub(super) use object;
