//! From the parts of a request to those of a response.

use sendcheck::text::measure;
use serde_json::{Value, json};

use super::{Outcome, text};
use crate::refusal::Refusal;
use crate::state::{Attachment, State};

/// Refuses an id that is not that of an announced attachment.
pub(super) fn require_attachments(state: &State, value: &Value) -> Outcome<()> {
    match value {
        Value::Object(fields) => {
            let id = fields.get("attachment_id").and_then(Value::as_str);
            if id.is_some_and(|id| state.store.attachment_with_id(id).is_none()) {
                return Err(Refusal::new(2003));
            }
            fields.values().try_for_each(|value| require_attachments(state, value))
        }
        Value::Array(items) => items.iter().try_for_each(|item| require_attachments(state, item)),
        _ => Ok(()),
    }
}

/// Returns a part as responses have it.
pub(super) fn response(state: &mut State, part: &Value) -> Value {
    match text(part, "type") {
        Some("text") => text_part(state, part),
        Some("media") => media(state, part),
        Some("link") => {
            json!({ "type": "link", "value": part["value"], "reactions": null })
        }
        Some("app_clip") => json!({
            "type": "app_clip",
            "value": part["value"],
            "title": part["caption"],
            "description": null,
            "image_url": null,
            "reactions": null,
        }),
        Some("imessage_app") => card(&part["app"], part),
        _ => part.clone(),
    }
}

fn text_part(state: &mut State, part: &Value) -> Value {
    let value = text(part, "value").unwrap_or_default();
    let mention = text(part, "mention");
    let mentions = mention.map(|handle| {
        let range = match &part["mention_range"] {
            Value::Null => json!([0, measure(value).utf16]),
            range => range.clone(),
        };
        json!([{ "handle": handle, "is_me": false, "range": range }])
    });
    let stickers: Option<Vec<Value>> = part["inline_stickers"]
        .as_array()
        .map(|stickers| stickers.iter().map(|sticker| inline_sticker(state, sticker)).collect());
    json!({
        "type": "text",
        "value": value,
        "text_decorations": part["text_decorations"],
        "inline_stickers": stickers,
        "mentions": mentions,
        "mention": mention,
        "mention_range": part["mention_range"],
        "reactions": null,
    })
}

fn inline_sticker(state: &mut State, sticker: &Value) -> Value {
    let file = file(state, sticker);
    json!({
        "range": sticker["range"],
        "id": file.id,
        "url": url(&file, sticker),
        "file_name": file.filename,
        "mime_type": file.content_type,
    })
}

fn media(state: &mut State, part: &Value) -> Value {
    let file = file(state, part);
    json!({
        "type": "media",
        "id": file.id,
        "url": url(&file, part),
        "filename": file.filename,
        "mime_type": file.content_type,
        "size_bytes": file.size_bytes,
        "reactions": null,
    })
}

/// Returns a card with the content of `card`, for an app.
pub(super) fn card(app: &Value, card: &Value) -> Value {
    let fallback = match &card["fallback_text"] {
        Value::Null => &card["layout"]["caption"],
        text => text,
    };
    json!({
        "type": "imessage_app",
        "app": app,
        "layout": card["layout"],
        "url": card["url"].as_str().unwrap_or_default(),
        "fallback_text": fallback,
        "interactive": card["interactive"].as_bool().unwrap_or(true),
        "reactions": null,
    })
}

/// Returns the file that an object names by `attachment_id` or `url`. Nothing is downloaded, so the type and size of
/// the latter are unknown.
pub(super) fn file(state: &mut State, source: &Value) -> Attachment {
    let known = text(source, "attachment_id").and_then(|id| state.store.attachment_with_id(id));
    if let Some(known) = known {
        return known.clone();
    }
    let url = text(source, "url").or_else(|| text(source, "voice_memo_url")).unwrap_or_default();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("file");
    Attachment {
        id: state.source.uuid(),
        filename: name.to_owned(),
        content_type: "application/octet-stream".to_owned(),
        size_bytes: 0,
    }
}

/// Returns the URL of a file: the one that was given, or where the API keeps attachments.
pub(super) fn url(file: &Attachment, source: &Value) -> String {
    let given = text(source, "url").or_else(|| text(source, "voice_memo_url"));
    given.map_or_else(|| download_url(&file.id), str::to_owned)
}

pub(super) fn download_url(id: &str) -> String {
    format!("https://cdn.linqapp.com/attachments/{id}")
}
