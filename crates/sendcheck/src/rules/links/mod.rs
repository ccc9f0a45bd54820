//! Links in the text of messages that may open a chat.

mod first_message_link;
mod first_message_possible_link;
mod risky_first_link;

use super::RuleContext;
use crate::json::Path;
use crate::links::find_links;
use crate::model::TextValue;
use crate::schema::Operation;

/// The effect of links on a send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Restriction {
    /// The first message of a new chat takes no links.
    FirstMessage,
    /// The message may be the first of its chat.
    Risk,
}

fn restriction(context: &RuleContext<'_>) -> Option<Restriction> {
    match context.operation {
        Operation::ChatsCreate | Operation::Message => {
            context.is_first_message().then_some(Restriction::FirstMessage)
        }
        Operation::MessagesCreate => Some(Restriction::Risk),
        Operation::ChatsMessagesSend
        | Operation::MessagesUpdate
        | Operation::MessagesAddReaction
        | Operation::MessagesUpdateAppCard
        | Operation::AttachmentsCreate
        | Operation::ChatsPollsCreate
        | Operation::ChatsSendVoicememo
        | Operation::ChatsUpdate
        | Operation::ChatsParticipantsAdd
        | Operation::ChatsParticipantsRemove
        | Operation::ChatsListChats
        | Operation::ChatsMessagesList
        | Operation::ChatsRetrieve
        | Operation::ChatsMarkAsRead
        | Operation::ChatsLeaveChat
        | Operation::ChatsShareContactCard
        | Operation::ChatsTypingStart
        | Operation::ChatsTypingStop => None,
    }
}

/// Checks the links of a text.
pub(super) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(restriction) = restriction(context).filter(|_| text.prefilter.may_hold_link) else {
        return;
    };
    for link in find_links(text.value).strict(context.options.strict_links) {
        match restriction {
            Restriction::FirstMessage => {
                first_message_link::check_text(&link, path, context);
                first_message_possible_link::check(&link, path, context);
            }
            Restriction::Risk => risky_first_link::check_text(&link, path, context),
        }
    }
}

/// Checks a link part.
pub(super) fn part(path: &Path<'_>, context: &mut RuleContext<'_>) {
    match restriction(context) {
        Some(Restriction::FirstMessage) => first_message_link::check_part(path, context),
        Some(Restriction::Risk) => risky_first_link::check_part(path, context),
        None => {}
    }
}
