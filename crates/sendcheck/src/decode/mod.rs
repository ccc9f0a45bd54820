//! Walks through a document by the schema, and shows each node to the rules.
//!
//! A value of the wrong type is reported and skipped; what is beside it is read on.
//!
//! The functions that only some documents need are not inlined: browsers compile a function when it is first called, so
//! the first check compiles what its document needs (`npm run cold-start`).

mod attachment;
mod body;
mod card;
mod experience;
mod extra;
mod message;
mod reaction;
mod record;
mod rewrite;
mod text_part;
mod value;

use crate::json::{Kind, Path, Span, Value};
use crate::model::Send;
use crate::rules::{self, RuleContext};
use crate::schema::Operation;
pub(crate) use rewrite::rewrite;

/// Shows a document to the rules. None is the document of an operation that has none.
pub(crate) fn decode(root: Option<Value<'_>>, context: &mut RuleContext<'_>) {
    let path = Path::root(root.map_or(Span::default(), Value::span));
    rules::operation(&path, context);
    let Some(root) = root else { return };
    let mut decoder = Decoder { context, send: Send::default() };
    if root.kind() == Kind::Object {
        decoder.body(root, &path);
    } else {
        rules::shape::wrong_type::report_root(root, &path, decoder.context);
        decoder.skip_inside(root, &path);
    }
}

struct Decoder<'d, 'c, 'o> {
    context: &'c mut RuleContext<'o>,
    /// Facts about the message that is being decoded.
    send: Send<'d>,
}

impl<'d> Decoder<'d, '_, '_> {
    fn body(&mut self, root: Value<'d>, path: &Path<'_>) {
        match self.context.operation {
            Operation::Message => self.message(root, path),
            Operation::ChatsCreate => self.create_chat(root, path),
            Operation::ChatsMessagesSend => self.send_message(root, path),
            Operation::MessagesCreate => self.create_message(root, path),
            Operation::MessagesUpdate => self.update_message(root, path),
            Operation::MessagesAddReaction => self.add_reaction(root, path),
            Operation::MessagesUpdateAppCard => self.update_app_card(root, path),
            Operation::AttachmentsCreate => self.create_attachment(root, path),
            Operation::ChatsPollsCreate => self.create_poll(root, path),
            Operation::ChatsSendVoicememo => self.send_voice_memo(root, path),
            Operation::ChatsUpdate => self.update_chat(root, path),
            Operation::ChatsParticipantsAdd | Operation::ChatsParticipantsRemove => {
                self.participant(root, path);
            }
            Operation::ChatsListChats => self.list_chats(root, path),
            Operation::ChatsMessagesList => self.list_messages(root, path),
            Operation::ChatsRetrieve
            | Operation::ChatsMarkAsRead
            | Operation::ChatsLeaveChat
            | Operation::ChatsShareContactCard
            | Operation::ChatsTypingStart
            | Operation::ChatsTypingStop => self.empty(root, path),
        }
    }
}
