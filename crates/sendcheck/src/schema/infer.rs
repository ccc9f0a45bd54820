//! Operations by the fields of their documents.

use super::operation::Operation;
use crate::json::Value;

/// An error returned when the fields of a document are not those of any operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot infer the operation from the document's fields")]
pub struct InferOperationError;

/// Operations by fields at the root of their documents. The first whose fields are all there fits.
const BY_FIELDS: &[(&[&str], Operation)] = &[
    (&["from", "message"], Operation::ChatsCreate),
    (&["to", "message"], Operation::MessagesCreate),
    (&["continuation_message"], Operation::MessagesCreate),
    (&["message"], Operation::ChatsMessagesSend),
    (&["parts"], Operation::Message),
    (&["layout"], Operation::MessagesUpdateAppCard),
    (&["experience"], Operation::Message),
    (&["voice_memo_url"], Operation::ChatsSendVoicememo),
    (&["handle"], Operation::ChatsParticipantsAdd),
    (&["display_name"], Operation::ChatsUpdate),
    (&["group_chat_icon"], Operation::ChatsUpdate),
    (&["poll"], Operation::ChatsPollsCreate),
    (&["filename"], Operation::AttachmentsCreate),
    (&["operation", "type"], Operation::MessagesAddReaction),
];

/// Returns the operation that a document is probably for.
pub(crate) fn infer(root: Value<'_>) -> Option<Operation> {
    inferred_from(root).map(|(_, operation)| operation)
}

/// Returns the operation that a document is probably for, and the fields that show it.
pub(crate) fn inferred_from(root: Value<'_>) -> Option<(&'static [&'static str], Operation)> {
    let has = |name: &&str| root.get(name).is_some();
    BY_FIELDS.iter().copied().find(|(names, _)| names.iter().all(has))
}
