//! Objects as structs.

use super::field::{FieldState, Located};
use super::value::FromValue;
use crate::json::Value;

/// Reads a value into a member. Returns whether it is one that the field takes, as far as its type knows.
// Not inlined in WebAssembly: 1 kB less after compression.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
pub(super) fn read<'d, T: FromValue<'d>>(value: Value<'d>, member: &mut FieldState<T>) -> bool {
    let span = value.span();
    if let Some(read) = T::from_value(value) {
        let is_usual = read.is_usual() && !value.has_lone_surrogate();
        *member = FieldState::Present(Located { value: read, span });
        return is_usual;
    }
    *member = if value.is_null() { FieldState::Missing } else { FieldState::Invalid(span) };
    false
}

/// Writes an object: its name for sentences, then a line for each field with the member, how much it is needed,
/// the JSON name and the type of the value. A required field has an example.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $record:ident $(<$d:lifetime>)?, $name:literal $(, card $is_card:literal)?;
        $($member:ident: $need:expr, $field:literal, $type:ty $(, $example:literal)?;)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        #[allow(dead_code, reason = "a field that no rule asks for is taken apart as `_`")]
        pub(crate) struct $record $(<$d>)? {
            $(pub(crate) $member: $crate::schema::FieldState<$type>,)*
        }

        impl<'d> $crate::schema::Record<'d> for record!(@self $record $($d)?) {
            const OBJECT: &'static $crate::schema::Object = &$crate::schema::Object {
                    name: $name,
                    fields: &[$($crate::schema::Field {
                        name: $field,
                        need: {
                            #[allow(unused_imports)]
                            use $crate::schema::Need::*;
                            $need
                        },
                        value: <$type as $crate::schema::value::FromValue>::TYPE,
                        example: concat!($($example)?),
                    }),*],
                    is_card: false $(|| $is_card)?,
            };

            #[cfg(not(target_family = "wasm"))]
            #[inline]
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn find(name: &[u8]) -> Option<usize> {
                let mut index = 0;
                $(
                    if name == $field.as_bytes() {
                        return Some(index);
                    }
                    index += 1;
                )*
                _ = name;
                None
            }

            #[inline]
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn set(
                &mut self,
                index: usize,
                value: $crate::json::Value<'d>,
            ) -> bool {
                let mut at = 0;
                $(
                    if index == at {
                        return $crate::schema::record::read(value, &mut self.$member);
                    }
                    at += 1;
                )*
                debug_assert!(false, "a field of {} has an index below {at}", $name);
                true
            }
        }

        const _: () = {
            let fields: &[&str] = &[$($field),*];
            assert!(fields.len() <= $crate::schema::object::FIELDS_MAX);
        };
    };
    (@self $record:ident $d:lifetime) => { $record<$d> };
    (@self $record:ident) => { $record };
}
pub(super) use record;
