use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::GROUP_PARTICIPANTS;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Operation;

pub(super) fn check(root: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(participants) = context.chat().participants else { return };
    let needed = match context.operation {
        Operation::ChatsParticipantsAdd => GROUP_PARTICIPANTS,
        Operation::ChatsParticipantsRemove | Operation::ChatsLeaveChat => GROUP_PARTICIPANTS + 1,
        Operation::ChatsCreate
        | Operation::ChatsMessagesSend
        | Operation::MessagesCreate
        | Operation::MessagesUpdate
        | Operation::MessagesAddReaction
        | Operation::MessagesUpdateAppCard
        | Operation::AttachmentsCreate
        | Operation::ChatsPollsCreate
        | Operation::ChatsSendVoicememo
        | Operation::ChatsUpdate
        | Operation::ChatsListChats
        | Operation::ChatsMessagesList
        | Operation::ChatsRetrieve
        | Operation::ChatsMarkAsRead
        | Operation::ChatsShareContactCard
        | Operation::ChatsTypingStart
        | Operation::ChatsTypingStop
        | Operation::Message => return,
    };
    if participants < needed {
        let mut builder = DiagnosticBuilder::new(Rule::TooFewParticipants, root);
        context.push(builder.count(participants).limit(needed));
    }
}
