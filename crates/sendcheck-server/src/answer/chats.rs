//! `chats.create`, `chats.retrieve` and `chats.update`.

use serde_json::{Value, json};

use super::{Call, Outcome, Success, added, parts, text};
use crate::refusal::Refusal;
use crate::state::{Chat, State};

/// Returns the chat that a document of `chats.create` is for, if it exists.
pub(super) fn existing(state: &State, document: &Value) -> Option<u64> {
    let from = text(document, "from")?;
    let to = document.get("to")?.as_array()?.iter().filter_map(Value::as_str);
    let mut chats = state.store.chats_with(to);
    chats.find(|(_, chat)| chat.from() == from && !chat.has_left()).map(|(number, _)| number)
}

impl Call<'_> {
    pub(super) fn create_chat(&self, state: &mut State) -> Outcome {
        let from = self.text("from").unwrap_or_default();
        if !self.config.lines.is_empty() && !self.config.lines.iter().any(|line| line == from) {
            return Err(Refusal::new(2006));
        }
        let message = &self.document["message"];
        parts::require_attachments(state, message)?;
        let chat = existing(state, &self.document).unwrap_or_else(|| {
            let to = self.document["to"].as_array();
            let to = to.into_iter().flatten().filter_map(Value::as_str);
            state.new_chat(from, to, added::service(message))
        });
        let sent = added::add_message(state, chat, message);
        let chat = state.store.chat(chat).ok_or_else(|| Refusal::new(3006))?;
        Ok(Success::new(201, &json!({ "chat": created(chat, &sent) })))
    }

    pub(super) fn retrieve_chat(&self, state: &State) -> Outcome {
        let chat = state.store.chat(self.chat()?).ok_or_else(|| Refusal::new(2001))?;
        Ok(Success::new(200, &chat.to_json()))
    }

    pub(super) fn update_chat(&self, state: &mut State) -> Outcome {
        let number = self.chat()?;
        let now = state.source.now();
        state.store.change_chat(number, |chat| {
            if let Some(name) = self.text("display_name") {
                chat.display_name = Some(name.to_owned());
            }
            if let Some(icon) = self.text("group_chat_icon") {
                chat.icon = Some(icon.to_owned());
            }
            chat.updated_at = now;
        });
        let id = state.store.chat(number).map(|chat| chat.id.as_str());
        Ok(Success::new(202, &json!({ "status": "pending", "chat_id": id })))
    }
}

/// Returns a chat as `chats.create` returns it.
fn created(chat: &Chat, message: &Value) -> Value {
    json!({
        "id": chat.id,
        "display_name": chat.name(),
        "service": chat.service,
        "is_group": chat.is_group(),
        "handles": chat.handles(),
        "health_status": chat.health(),
        "message": message,
    })
}
