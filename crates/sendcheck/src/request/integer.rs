//! Whole numbers, however JSON writes them: `-0` is one, which serde takes for a fraction.

use serde::{Deserialize, Deserializer};

/// A number that may be 0.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Number {
    Whole(u64),
    Other(f64),
}

#[derive(Debug, thiserror::Error)]
#[error("this must be an integer, 0 or more")]
struct NotAnInteger;

/// Reads an optional whole number.
pub(super) fn option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    Option::<Number>::deserialize(deserializer)?.map(whole).transpose()
}

/// Reads two whole numbers.
pub(super) fn pair<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[usize; 2], D::Error> {
    let [first, second] = <[Number; 2]>::deserialize(deserializer)?;
    Ok([whole(first)?, whole(second)?])
}

fn whole<T: TryFrom<u64>, E: serde::de::Error>(number: Number) -> Result<T, E> {
    let whole = match number {
        Number::Whole(number) => Some(number),
        Number::Other(number) => (number == 0.0).then_some(0),
    };
    whole.and_then(|number| T::try_from(number).ok()).ok_or_else(|| E::custom(NotAnInteger))
}
