//! `chats.polls.create`.

use serde_json::{Value, json};

use super::{Call, Outcome, Success, added};
use crate::refusal::Refusal;
use crate::state::State;

impl Call<'_> {
    /// The message of a poll has no parts: responses have no part for it.
    pub(super) fn create_poll(&self, state: &mut State) -> Outcome {
        let number = self.chat()?;
        let sent = added::add_parts(state, number, &[], &Value::Null);
        let chat = state.store.chat(number).ok_or_else(|| Refusal::new(2001))?;
        let (id, me) = (chat.id.clone(), chat.me());
        let options = self.document["poll"]["options"].as_array();
        let options: Vec<Value> = options
            .into_iter()
            .flatten()
            .map(|option| {
                json!({
                    "option_id": state.source.uuid(),
                    "text": option["text"],
                    "voters": [],
                    "creator_handle": me,
                    "can_be_edited": false,
                })
            })
            .collect();
        let body = json!({
            "chat_id": id,
            "message_id": sent["id"],
            "poll": { "options": options, "total_voters": 0 },
            "reactions": [],
            "created_at": sent["created_at"],
            "updated_at": sent["created_at"],
        });
        Ok(Success::new(202, &body))
    }
}
