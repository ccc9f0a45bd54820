//! Messages that are sent.

use serde_json::{Value, json};

use super::added::{add_message, service};
use super::{Call, Outcome, Success, parts};
use crate::refusal::Refusal;
use crate::state::State;

/// The line of `messages.create` if no other is known: a number that the documentation uses in examples.
const DEFAULT_LINE: &str = "+12052535597";

impl Call<'_> {
    pub(super) fn send_message(&self, state: &mut State) -> Outcome {
        let chat = self.chat()?;
        let message = &self.document["message"];
        parts::require_attachments(state, message)?;
        let sent = add_message(state, chat, message);
        let id = state.store.chat(chat).map(|chat| chat.id.as_str());
        Ok(Success::new(202, &json!({ "chat_id": id, "message": sent })))
    }

    /// `messages.create`: reuses the most recent chat with these recipients, or takes the first line that is not
    /// excluded.
    pub(super) fn create_message(&self, state: &mut State) -> Outcome {
        let message = &self.document["message"];
        parts::require_attachments(state, message)?;
        let to: Vec<&str> = strings(&self.document["to"]).collect();
        let existing = state
            .store
            .chats_with(to.iter().copied())
            .filter(|(_, chat)| !chat.has_left())
            .max_by_key(|(number, chat)| (chat.messages.back().copied(), *number))
            .map(|(number, _)| number);
        let chat = match existing {
            Some(chat) => chat,
            None => {
                let line = self.line(state)?;
                state.new_chat(&line, to, service(message))
            }
        };
        let sent = add_message(state, chat, message);
        let chat = state.store.chat(chat).ok_or_else(|| Refusal::new(3006))?;
        let is_reused = existing.is_some();
        let reason = if is_reused { "reused_active_chat" } else { "new_best_number" };
        let body = json!({
            "chat_id": chat.id,
            "created_new_chat": !is_reused,
            "from": chat.from(),
            "from_selection": { "reason": reason, "reused_existing_chat": is_reused },
            "handles": chat.handles(),
            "is_group": chat.is_group(),
            "message": sent,
            "service": chat.service,
        });
        Ok(Success::new(202, &body))
    }

    /// Returns the line for a new chat.
    fn line(&self, state: &State) -> Outcome<String> {
        let excluded: Vec<&str> = strings(&self.document["exclude_from"]).collect();
        let is_free = |line: &&str| !excluded.contains(line);
        let configured = self.config.lines.iter().map(String::as_str);
        if let Some(line) = configured.clone().find(is_free) {
            return Ok(line.to_owned());
        }
        if configured.count() > 0 {
            return Err(Refusal::new(1005).message("every line is excluded"));
        }
        let mut seen = state.store.chats_before(u64::MAX).map(|(_, chat)| chat.from());
        Ok(seen.find(is_free).unwrap_or(DEFAULT_LINE).to_owned())
    }
}

/// Returns the strings of an array.
fn strings(array: &Value) -> impl Iterator<Item = &str> {
    array.as_array().into_iter().flatten().filter_map(Value::as_str)
}
