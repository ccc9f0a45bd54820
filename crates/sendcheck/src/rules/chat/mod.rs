//! Rules about the chat that the caller describes in the options.

mod needs_group_chat;
mod too_few_participants;
mod wrong_chat_service;

use super::RuleContext;
use crate::json::Path;
use crate::schema::Operation;

/// A change of a group chat.
#[derive(Clone, Copy)]
enum GroupChange {
    NameOrIcon,
    AddsParticipant,
    RemovesParticipant,
}

const fn group_change(operation: Operation) -> Option<GroupChange> {
    match operation {
        Operation::ChatsUpdate => Some(GroupChange::NameOrIcon),
        Operation::ChatsParticipantsAdd => Some(GroupChange::AddsParticipant),
        Operation::ChatsParticipantsRemove | Operation::ChatsLeaveChat => {
            Some(GroupChange::RemovesParticipant)
        }
        Operation::ChatsCreate
        | Operation::ChatsMessagesSend
        | Operation::MessagesCreate
        | Operation::MessagesUpdate
        | Operation::MessagesAddReaction
        | Operation::MessagesUpdateAppCard
        | Operation::AttachmentsCreate
        | Operation::ChatsPollsCreate
        | Operation::ChatsSendVoicememo
        | Operation::ChatsListChats
        | Operation::ChatsMessagesList
        | Operation::ChatsRetrieve
        | Operation::ChatsMarkAsRead
        | Operation::ChatsShareContactCard
        | Operation::ChatsTypingStart
        | Operation::ChatsTypingStop
        | Operation::Message => None,
    }
}

/// Checks an operation in the chat that the caller knows.
pub(super) fn operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(change) = group_change(context.operation) {
        needs_group_chat::check(change, root, context);
        too_few_participants::check(change, root, context);
    }
    wrong_chat_service::check(root, context);
}
