//! Pages of chats and messages, the newest first.

use serde_json::{Value, json};

use super::{Call, Outcome, Success};
use crate::refusal::Refusal;
use crate::state::State;

/// The size of a page of chats. Source: <https://docs.linqapp.com/guides/chats/>
const CHATS: usize = 20;
/// The size of a page of messages, which the API does not document.
const MESSAGES: usize = 50;

impl Call<'_> {
    pub(super) fn list_chats(&self, state: &State) -> Outcome {
        // In a query, the plus of a phone number is optional.
        let same = |given: &str, handle: &str| {
            given.trim_start_matches('+').eq_ignore_ascii_case(handle.trim_start_matches('+'))
        };
        let (from, to) = (self.text("from"), self.text("to"));
        let chats = state.store.chats_before(self.cursor()?).filter(|(_, chat)| {
            from.is_none_or(|from| same(from, chat.from()))
                && to.is_none_or(|to| chat.recipients().any(|handle| same(to, handle)))
        });
        let (chats, next) = page(chats, self.limit(CHATS));
        let chats: Vec<Value> = chats.into_iter().map(|chat| chat.to_json()).collect();
        Ok(Success::new(200, &json!({ "chats": chats, "next_cursor": next })))
    }

    pub(super) fn list_messages(&self, state: &State) -> Outcome {
        let chat = state.store.chat(self.chat()?).ok_or_else(|| Refusal::new(2001))?;
        let messages = state.store.messages_before(chat, self.cursor()?);
        let (messages, next) = page(messages, self.limit(MESSAGES));
        let messages: Vec<&str> = messages.iter().map(|message| message.json.as_str()).collect();
        let next = json!(next);
        let body = format!(r#"{{"messages":[{}],"next_cursor":{next}}}"#, messages.join(","));
        Ok(Success { status: 200, body })
    }

    fn limit(&self, default: usize) -> usize {
        let limit = self.document.get("limit").and_then(Value::as_u64);
        limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(default)
    }

    /// Returns the number that the items of the page are before.
    fn cursor(&self) -> Outcome<u64> {
        match self.text("cursor") {
            Some(cursor) => cursor
                .parse()
                .map_err(|_| Refusal::new(1005).message(format!("invalid cursor `{cursor}`"))),
            None => Ok(u64::MAX),
        }
    }
}

/// Returns a page, and the cursor of the next one.
fn page<T>(mut items: impl Iterator<Item = (u64, T)>, limit: usize) -> (Vec<T>, Option<String>) {
    let mut page = Vec::new();
    let mut last = 0;
    for (number, item) in items.by_ref().take(limit) {
        last = number;
        page.push(item);
    }
    let next = items.next().map(|_| last.to_string());
    (page, next)
}
