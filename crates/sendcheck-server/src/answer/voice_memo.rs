//! `chats.send_voicememo`.

use serde_json::{Value, json};

use super::{Call, Outcome, Success, added, parts};
use crate::refusal::Refusal;
use crate::state::State;

impl Call<'_> {
    pub(super) fn send_voice_memo(&self, state: &mut State) -> Outcome {
        let number = self.chat()?;
        parts::require_attachments(state, &self.document)?;
        let file = parts::file(state, &self.document);
        let recording = json!({
            "id": file.id,
            "url": parts::url(&file, &self.document),
            "filename": file.filename,
            "mime_type": file.content_type,
            "size_bytes": file.size_bytes,
        });
        let mut part = recording.clone();
        part["type"] = "media".into();
        part["reactions"] = Value::Null;
        let sent = added::add_parts(state, number, &[part], &Value::Null);
        let mut recording = recording;
        recording["duration_ms"] = Value::Null;
        let chat = state.store.chat(number).ok_or_else(|| Refusal::new(2001))?;
        let body = json!({ "voice_memo": {
            "id": sent["id"],
            "from": chat.from(),
            "to": chat.recipients().collect::<Vec<_>>(),
            "status": "queued",
            "service": chat.service,
            "voice_memo": recording,
            "created_at": sent["created_at"],
            "chat": {
                "id": chat.id,
                "handles": chat.handles(),
                "is_group": chat.is_group(),
                "is_active": true,
                "service": chat.service,
            },
        } });
        Ok(Success::new(202, &body))
    }
}
