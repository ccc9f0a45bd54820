//! Changes of sent messages.

use sendcheck::PathId;
use serde_json::{Value, json};

use super::{Call, Outcome, Success, added, parts, text};
use crate::refusal::Refusal;
use crate::state::State;

/// Source: <https://docs.linqapp.com/guides/messaging/sending-messages/>
const EDITS_MAX: u32 = 5;

impl Call<'_> {
    /// Returns the number of the message in the path, and the message.
    fn message(&self, state: &State) -> Outcome<(u64, Value)> {
        let id = self.endpoint.id(PathId::Message).unwrap_or_default();
        let (number, message) =
            state.store.message_with_id(id).ok_or_else(|| Refusal::new(2002))?;
        let message = serde_json::from_str(&message.json).map_err(|_| Refusal::new(3006))?;
        Ok((number, message))
    }

    /// Returns the part of a message that the document is about, by default the first.
    fn part<'m>(&self, message: &'m mut Value) -> Outcome<&'m mut Value> {
        let index = self.document["part_index"].as_u64().unwrap_or(0);
        let part = usize::try_from(index).ok().and_then(|index| message["parts"].get_mut(index));
        part.ok_or_else(|| Refusal::new(1005).message(format!("message has no part {index}")))
    }

    fn keep(state: &mut State, number: u64, message: &mut Value) -> String {
        message["updated_at"] = state.source.now().into();
        let json = message.to_string();
        state.store.change_message(number, |kept| kept.json.clone_from(&json));
        json
    }

    pub(super) fn update_message(&self, state: &mut State) -> Outcome {
        let (number, mut message) = self.message(state)?;
        let id = self.endpoint.id(PathId::Message).unwrap_or_default();
        if state.store.message_with_id(id).is_some_and(|(_, kept)| kept.edits >= EDITS_MAX) {
            return Err(Refusal::new(2015).message("message was edited 5 times"));
        }
        let part = self.part(&mut message)?;
        if text(part, "type") != Some("text") {
            return Err(Refusal::new(1005).message("only text parts can be edited"));
        }
        part["value"] = self.document["text"].clone();
        // The ranges are those of the text that is gone.
        for name in ["text_decorations", "inline_stickers", "mentions", "mention", "mention_range"]
        {
            part[name] = Value::Null;
        }
        let body = Self::keep(state, number, &mut message);
        state.store.change_message(number, |kept| kept.edits += 1);
        Ok(Success { status: 200, body })
    }

    /// Keeps one reaction of the sender for each part, and any number of stickers.
    pub(super) fn add_reaction(&self, state: &mut State) -> Outcome {
        parts::require_attachments(state, &self.document)?;
        let (number, mut message) = self.message(state)?;
        let kind = self.text("type").unwrap_or_default();
        let sticker = (kind == "sticker").then(|| {
            let file = parts::file(state, &self.document);
            let url = parts::url(&file, &self.document);
            json!({ "url": url, "file_name": file.filename, "mime_type": file.content_type })
        });
        let reaction = json!({
            "id": state.source.uuid(),
            "is_me": true,
            "handle": state.store.chat(self.chat()?).map(|chat| chat.me()),
            "type": kind,
            "custom_emoji": self.document["custom_emoji"],
            "sticker": sticker,
        });
        let part = self.part(&mut message)?;
        let mut reactions = part["reactions"].as_array().cloned().unwrap_or_default();
        let adds = self.text("operation") == Some("add");
        reactions.retain(|kept| {
            let kept = text(kept, "type");
            kept == Some("sticker") || !(adds && kind != "sticker") && kept != Some(kind)
        });
        if adds {
            reactions.push(reaction);
        }
        part["reactions"] = if reactions.is_empty() { Value::Null } else { reactions.into() };
        Self::keep(state, number, &mut message);
        Ok(self.accepted("Reaction processed"))
    }

    /// Sends the new card as a message of its own.
    pub(super) fn update_app_card(&self, state: &mut State) -> Outcome {
        let (_, message) = self.message(state)?;
        let card = &message["parts"][0];
        if text(card, "type") != Some("imessage_app") {
            return Err(Refusal::new(1008).message("message is not an iMessage app card"));
        }
        let chat = self.chat()?;
        let parts = [parts::card(&card["app"], &self.document)];
        let sent =
            added::add_parts(state, chat, &parts, &json!({ "preferred_service": "iMessage" }));
        let id = state.store.chat(chat).map(|chat| chat.id.as_str());
        Ok(Success::new(202, &json!({ "chat_id": id, "message": sent })))
    }
}
