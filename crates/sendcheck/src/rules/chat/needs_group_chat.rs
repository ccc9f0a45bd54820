use crate::catalogue::{Code, Rule};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Operation;

pub(super) fn check(root: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.chat().is_group != Some(false) {
        return;
    }
    match context.operation {
        Operation::ChatsUpdate => context.report(Rule::NeedsGroupChat, root),
        Operation::ChatsParticipantsAdd
        | Operation::ChatsParticipantsRemove
        | Operation::ChatsLeaveChat => {
            let mut builder = DiagnosticBuilder::new(Rule::NeedsGroupChat, root);
            context.push(builder.code(Code::predicted(2017)));
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
        | Operation::Message => {}
    }
}
