//! Operations by their names.

use alloc::string::String;
use core::str::FromStr;

use super::operation::Operation;
use crate::catalogue::{DidYouMean, nearest};

impl FromStr for Operation {
    type Err = ParseOperationError;

    fn from_str(name: &str) -> Result<Self, ParseOperationError> {
        if let Some(operation) = Self::ALL.iter().find(|operation| operation.name() == name) {
            return Ok(*operation);
        }
        if UNCHECKED.contains(&name) {
            return Err(ParseOperationError::Unchecked { name: name.into() });
        }
        let nearest = nearest(name, Self::ALL.iter().map(|operation| operation.name()));
        Err(ParseOperationError::Unknown { name: name.into(), nearest })
    }
}

/// An error returned when a name is not the name of a checked operation.
///
/// ```
/// use sendcheck::Operation;
///
/// let error = "chats.creat".parse::<Operation>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown operation `chats.creat`; did you mean `chats.create`?");
/// let error = "webhooks.unwrap".parse::<Operation>().unwrap_err();
/// assert_eq!(error.to_string(), "sendcheck does not check `webhooks.unwrap`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseOperationError {
    /// The SDKs have no operation of that name.
    #[error("unknown operation `{name}`{}", DidYouMean(*.nearest))]
    Unknown {
        /// The name.
        name: String,
        /// The nearest name of an operation.
        nearest: Option<&'static str>,
    },
    /// The SDKs have the operation, but sendcheck has no rules for it.
    #[error("sendcheck does not check `{name}`")]
    Unchecked {
        /// The name.
        name: String,
    },
}

/// The operations of the SDKs that sendcheck does not check. Source: linq-python 0.65.0.
const UNCHECKED: &[&str] = &[
    "attachments.retrieve",
    "attachments.delete",
    "available_number.retrieve",
    "blocked_handles.list",
    "blocked_handles.block",
    "blocked_handles.unblock",
    "capability.check_i_message",
    "capability.check_RCS",
    "chats.background.set",
    "chats.background.remove",
    "chats.location.retrieve",
    "chats.location.request",
    "chats.location.stop",
    "contact_card.create",
    "contact_card.retrieve",
    "contact_card.update",
    "experiences.retrieve",
    "experiences.list",
    "messages.retrieve",
    "messages.delete",
    "messages.list_messages_thread",
    "messages.update_sticker_placement",
    "messages.poll.retrieve",
    "messages.poll.add_options",
    "messages.poll.vote",
    "payment_handles.connect",
    "payment_handles.connection",
    "payment_handles.revoke",
    "payment_handles.verify",
    "payment_providers.retrieve",
    "payment_providers.connect",
    "payment_requests.create",
    "payment_requests.retrieve",
    "payment_requests.list",
    "payment_requests.cancel",
    "payments.create",
    "payments.retrieve",
    "payments.cancel",
    "payments.credentials",
    "phone_numbers.update",
    "phone_numbers.list",
    "phone_numbers.get_reputation_audit",
    "phone_numbers.start_reputation_audit",
    "phonenumbers.list",
    "webhook_events.list",
    "webhook_events.verify_webhook",
    "webhook_subscriptions.create",
    "webhook_subscriptions.retrieve",
    "webhook_subscriptions.update",
    "webhook_subscriptions.list",
    "webhook_subscriptions.delete",
    "webhook_subscriptions.verify_webhook",
    "webhooks.unwrap",
];
