//! Ranges as the API writes them: `[start, end]`.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize as _, Serializer};

use super::integer;
use crate::text::Utf16Range;

pub(super) fn serialize<S: Serializer>(
    range: &Utf16Range,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    [range.start(), range.end()].serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Utf16Range, D::Error> {
    let [start, end] = integer::pair(deserializer)?;
    Utf16Range::new(start, end).map_err(D::Error::custom)
}

/// The same for a range that is optional.
pub(super) mod option {
    use super::{Deserialize, Deserializer, Serializer, Utf16Range};

    #[derive(Deserialize)]
    struct Wrapper(#[serde(with = "super")] Utf16Range);

    #[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
    pub(in super::super) fn serialize<S: Serializer>(
        range: &Option<Utf16Range>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match range {
            Some(range) => super::serialize(range, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Utf16Range>, D::Error> {
        Ok(Option::<Wrapper>::deserialize(deserializer)?.map(|Wrapper(range)| range))
    }
}
