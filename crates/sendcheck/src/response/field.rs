use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A field that may be absent or null, which are different things.
///
/// ```
/// use sendcheck::response::{ErrorDetail, Field};
///
/// let error = r#"{"status":429,"code":1007,"message":"Rate limit exceeded","retry_after":30}"#;
/// let error: ErrorDetail = serde_json::from_str(error)?;
/// assert_eq!(error.retry_after.value(), Some(&30));
/// assert_eq!(error.doc_url, Field::Missing);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Field<T> {
    /// The field is absent.
    #[default]
    Missing,
    /// The field is null.
    Null,
    /// The field has a value.
    Present(T),
}

impl<T> Field<T> {
    /// Returns the value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Present(value) => Some(value),
            Self::Missing | Self::Null => None,
        }
    }

    /// Returns the value, if there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Present(value) => Some(value),
            Self::Missing | Self::Null => None,
        }
    }

    /// Returns `true` if the field is absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Present(value)
    }
}

/// Objects omit an absent field. Alone, it is written as null.
impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Present))
    }
}
