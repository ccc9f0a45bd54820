use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::{Fields, null_as_default};

/// Content of a third party that Linq creates and sends.
///
/// ```
/// use sendcheck::request::Experience;
///
/// let request = Experience::new("agentpay", "request_payment")
///     .param("checkout_url", "https://pay.example.com/checkout/7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Experience {
    /// The name of the experience, such as `agentpay`.
    pub name: String,
    /// The action, such as `request_payment`.
    pub action: String,
    /// The fields of the action.
    #[serde(
        default,
        deserialize_with = "null_as_default",
        skip_serializing_if = "Fields::is_empty"
    )]
    pub params: Fields,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl Experience {
    /// Creates an action of an experience.
    #[must_use]
    pub fn new(name: impl Into<String>, action: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            action: action.into(),
            params: Fields::new(),
            other: Fields::new(),
        }
    }

    /// Sets a field of the action.
    #[must_use]
    pub fn param(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }
}
