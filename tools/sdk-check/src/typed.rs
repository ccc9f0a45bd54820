//! Bodies by way of the typed requests.

use sendcheck::request::{
    AddParticipant, AddReaction, CreateAttachment, CreateChat, CreateMessage, CreatePoll,
    RemoveParticipant, Request, SendMessage, SendVoicememo, UpdateAppCard, UpdateChat,
    UpdateMessage, decode,
};
use sendcheck::{Operation, Options};

use crate::Outcome;

/// Decodes a body into the request of its operation, and writes the typed view again.
pub(crate) fn through(operation: Operation, body: &[u8]) -> Outcome<Vec<u8>> {
    match operation {
        Operation::ChatsCreate => rewritten::<CreateChat>(body),
        Operation::ChatsMessagesSend => rewritten::<SendMessage>(body),
        Operation::MessagesCreate => rewritten::<CreateMessage>(body),
        Operation::MessagesUpdate => rewritten::<UpdateMessage>(body),
        Operation::MessagesAddReaction => rewritten::<AddReaction>(body),
        Operation::MessagesUpdateAppCard => rewritten::<UpdateAppCard>(body),
        Operation::AttachmentsCreate => rewritten::<CreateAttachment>(body),
        Operation::ChatsPollsCreate => rewritten::<CreatePoll>(body),
        Operation::ChatsSendVoicememo => rewritten::<SendVoicememo>(body),
        Operation::ChatsUpdate => rewritten::<UpdateChat>(body),
        Operation::ChatsParticipantsAdd => rewritten::<AddParticipant>(body),
        Operation::ChatsParticipantsRemove => rewritten::<RemoveParticipant>(body),
        operation => Err(format!("{operation} has no body").into()),
    }
}

fn rewritten<T: Request>(body: &[u8]) -> Outcome<Vec<u8>> {
    let request = decode::<T>(body, &Options::new())?.into_request();
    Ok(serde_json::to_vec(&request)?)
}
