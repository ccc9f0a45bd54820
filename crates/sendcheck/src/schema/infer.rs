//! Operations by the fields of their documents.

use super::operation::Operation;
use crate::json::Value;

/// An error returned when the fields of a document are not those of any operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot infer the operation from the document's fields")]
pub struct InferOperationError;

/// The operation that a document is probably for, by the fields at its root: the first that fits.
pub(crate) fn infer(root: Value<'_>) -> Option<Operation> {
    let has = |name| root.get(name).is_some();
    Some(if has("from") && has("message") {
        Operation::ChatsCreate
    } else if has("to") && has("message") || has("continuation_message") {
        Operation::MessagesCreate
    } else if has("message") {
        Operation::ChatsMessagesSend
    } else if has("parts") || has("experience") && !has("layout") {
        Operation::Message
    } else if has("layout") {
        Operation::MessagesUpdateAppCard
    } else if has("voice_memo_url") {
        Operation::ChatsSendVoicememo
    } else if has("handle") {
        Operation::ChatsParticipantsAdd
    } else if has("display_name") || has("group_chat_icon") {
        Operation::ChatsUpdate
    } else if has("poll") {
        Operation::ChatsPollsCreate
    } else if has("filename") {
        Operation::AttachmentsCreate
    } else if has("operation") && has("type") {
        Operation::MessagesAddReaction
    } else {
        return None;
    })
}
