//! `attachments.create`.

use std::time::Duration;

use serde_json::json;

use super::{Call, Success, parts};
use crate::state::{Attachment, State};

/// Source: the description of `POST /v3/attachments` of 2026-03-24.
const UPLOAD_TIME: Duration = Duration::from_secs(15 * 60);

impl Call<'_> {
    pub(super) fn create_attachment(&self, state: &mut State) -> Success {
        let id = state.source.uuid();
        let content_type = self.text("content_type").unwrap_or_default();
        let size_bytes = self.document["size_bytes"].as_u64().unwrap_or_default();
        let body = json!({
            "attachment_id": id,
            "upload_url": format!("{}/stand-in/uploads/{id}", self.origin),
            "download_url": parts::download_url(&id),
            "http_method": "PUT",
            "expires_at": state.source.later(UPLOAD_TIME),
            "required_headers": {
                "Content-Type": content_type,
                "Content-Length": size_bytes.to_string(),
            },
        });
        state.store.add_attachment(Attachment {
            id,
            filename: self.text("filename").unwrap_or_default().to_owned(),
            content_type: content_type.to_owned(),
            size_bytes,
        });
        Success::new(200, &body)
    }
}
