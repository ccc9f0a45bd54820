//! The documents of the operations, but for reactions and attachments.

use super::Decoder;
use crate::json::{Path, Value};
use crate::model::{Recipients, UrlRole};
use crate::rules;
use crate::schema::{
    Array, Child, ContinuationMessage, CreateChat, CreateMessage, Empty, FieldState, ItemsOf,
    Known as _, ListChats, ListMessages, Message, Operation, Participant, SendMessage,
    SendVoiceMemo, Service, Text, UpdateChat, UpdateMessage,
};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn create_chat(&mut self, root: Value<'d>, path: &Path<'_>) {
        let CreateChat { from, to, message, override_optout: _ } = self.record(root, path);
        self.phone_number(&from, path);
        self.recipients(&to, from.value(), message.value(), path);
        self.message_of(&message, path);
    }

    #[inline(never)]
    pub(super) fn send_message(&mut self, root: Value<'d>, path: &Path<'_>) {
        let SendMessage { message, override_optout: _ } = self.record(root, path);
        self.message_of(&message, path);
    }

    #[inline(never)]
    pub(super) fn create_message(&mut self, root: Value<'d>, path: &Path<'_>) {
        let CreateMessage { to, message, continuation_message, exclude_from, override_optout: _ } =
            self.record(root, path);
        self.recipients(&to, None, message.value(), path);
        self.message_of(&message, path);
        if let Some(continuation) = continuation_message.present() {
            let path = path.field("continuation_message", continuation.span);
            let ContinuationMessage { text, idempotency_key } =
                self.record(continuation.value.value, &path);
            self.message_text(&text, &path, "text");
            self.idempotency_key(&idempotency_key, &path);
        }
        if let Some(exclude) = exclude_from.present() {
            let path = path.field("exclude_from", exclude.span);
            self.strings(&exclude.value, &path, |decoder, number, path| {
                rules::routing::excluded_number(number, path, decoder.context);
            });
        }
    }

    #[inline(never)]
    pub(super) fn update_message(&mut self, root: Value<'d>, path: &Path<'_>) {
        let UpdateMessage { text, part_index } = self.record(root, path);
        self.message_text(&text, path, "text");
        self.part_index(&part_index, path);
    }

    #[inline(never)]
    pub(super) fn send_voice_memo(&mut self, root: Value<'d>, path: &Path<'_>) {
        let memo: SendVoiceMemo<'d> = self.record(root, path);
        rules::parts::voice_memo(&memo, root, path, self.context);
        let SendVoiceMemo { voice_memo_url, attachment_id, override_optout: _ } = memo;
        self.url(&voice_memo_url, UrlRole::VoiceMemo, path, "voice_memo_url");
        self.id(&attachment_id, path, "attachment_id");
    }

    #[inline(never)]
    pub(super) fn update_chat(&mut self, root: Value<'d>, path: &Path<'_>) {
        let update: UpdateChat<'d> = self.record(root, path);
        rules::routing::update_chat(&update, path, self.context);
        let UpdateChat { display_name, group_chat_icon } = update;
        self.shown_text(&display_name, path, "display_name");
        self.url(&group_chat_icon, UrlRole::GroupIcon, path, "group_chat_icon");
    }

    #[inline(never)]
    pub(super) fn participant(&mut self, root: Value<'d>, path: &Path<'_>) {
        let Participant { handle } = self.record(root, path);
        self.handle(&handle, path, "handle");
        if let Some(handle) = handle.present()
            && self.context.operation == Operation::ChatsParticipantsAdd
        {
            let path = path.field("handle", handle.span);
            rules::routing::added_participant(&handle.value, &path, self.context);
        }
    }

    #[inline(never)]
    pub(super) fn list_chats(&mut self, root: Value<'d>, path: &Path<'_>) {
        let ListChats { cursor: _, from, limit, to } = self.record(root, path);
        self.phone_number(&from, path);
        self.handle(&to, path, "to");
        self.limit(&limit, path);
    }

    #[inline(never)]
    pub(super) fn list_messages(&mut self, root: Value<'d>, path: &Path<'_>) {
        let ListMessages { cursor: _, limit } = self.record(root, path);
        self.limit(&limit, path);
    }

    #[inline(never)]
    pub(super) fn empty(&mut self, root: Value<'d>, path: &Path<'_>) {
        let Empty {} = self.record(root, path);
    }

    fn message_of(&mut self, message: &FieldState<Child<'d, Message<'d>>>, path: &Path<'_>) {
        if let Some(message) = message.present() {
            self.message(message.value.value, &path.field("message", message.span));
        }
    }

    fn recipients(
        &mut self,
        to: &FieldState<Array<'d, ItemsOf::Strings>>,
        from: Option<&Text<'d>>,
        message: Option<&Child<'d, Message<'d>>>,
        path: &Path<'_>,
    ) {
        let Some(to) = to.present() else { return };
        let recipients = Recipients::new(to.value);
        let path = path.field("to", to.span);
        self.strings(&to.value, &path, |decoder, handle, path| {
            rules::routing::handle(handle, path, decoder.context);
        });
        let preferred_service = || {
            // It is a field of the message, which has not been read yet.
            let service = message.and_then(|message| message.value.get("preferred_service"));
            service.and_then(Value::as_str).and_then(|name| Service::from_name(&name))
        };
        rules::routing::to(&recipients, from, preferred_service, &path, self.context);
        self.send.to = Some(recipients);
    }

    fn phone_number(&mut self, from: &FieldState<Text<'d>>, path: &Path<'_>) {
        if let Some(from) = from.present() {
            rules::routing::phone_number(&from.value, &path.field("from", from.span), self.context);
        }
    }

    fn handle(&mut self, handle: &FieldState<Text<'d>>, path: &Path<'_>, name: &'static str) {
        if let Some(handle) = handle.present() {
            rules::routing::handle(&handle.value, &path.field(name, handle.span), self.context);
        }
    }

    fn limit(&mut self, limit: &FieldState<i64>, path: &Path<'_>) {
        if let Some(limit) = limit.present() {
            rules::routing::limit(limit.value, &path.field("limit", limit.span), self.context);
        }
    }
}
