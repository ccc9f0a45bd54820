//! Non-negative integers. The check accepts `-0` for 0; serde reads it as a float.

use serde::{Deserialize, Deserializer};

#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Number {
    Integer(u64),
    Float(f64),
}

#[derive(Debug, thiserror::Error)]
#[error("expected a non-negative integer")]
struct NotAnInteger;

/// Reads an optional integer.
pub(super) fn option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    Option::<Number>::deserialize(deserializer)?.map(integer).transpose()
}

/// Reads two integers.
pub(super) fn pair<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[usize; 2], D::Error> {
    let [first, second] = <[Number; 2]>::deserialize(deserializer)?;
    Ok([integer(first)?, integer(second)?])
}

fn integer<T: TryFrom<u64>, E: serde::de::Error>(number: Number) -> Result<T, E> {
    let integer = match number {
        Number::Integer(number) => Some(number),
        Number::Float(number) => (number == 0.0).then_some(0),
    };
    integer.and_then(|number| T::try_from(number).ok()).ok_or_else(|| E::custom(NotAnInteger))
}
