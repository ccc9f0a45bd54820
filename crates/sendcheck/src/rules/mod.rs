//! The checks of the rules, one file each. Only rules create diagnostics.
//!
//! Each function here checks one kind of node: a text, a URL, the decorations of a part. It calls the rules that want
//! to see the node, which are listed in the module of their group. What a rule is called and says is in `catalogue`.

pub(crate) mod cards;
mod chat;
mod context;
pub(crate) mod decorations;
pub(crate) mod effects;
mod links;
pub(crate) mod mentions;
pub(crate) mod parts;
pub(crate) mod ranges;
pub(crate) mod reactions;
pub(crate) mod routing;
mod services;
pub(crate) mod shape;
pub(crate) mod text;
pub(crate) mod urls;

use core::ops::Range;

pub(crate) use context::{DiagnosticBuilder, RuleContext};

use crate::json::{Path, Value};
use crate::model::{Part, Send, TextValue};
use crate::schema::{MediaPart, PartKind, TextPart};
use crate::text::{Utf16Cursor, Utf16Range};

/// Checks what follows from the operation and the options alone.
pub(crate) fn operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    routing::operation(root, context);
    services::operation(root, context);
    chat::operation(root, context);
}

/// Checks a part among the parts of its message.
pub(crate) fn part(part: Part, send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    parts::part(part, send, path, context);
    match part.kind {
        Some(PartKind::Link) => links::part(path, context),
        Some(PartKind::AppCard) => cards::card_part(send, path, context),
        Some(PartKind::AppClip) => cards::clip_part(send, path, context),
        Some(PartKind::Text | PartKind::Media) | None => {}
    }
}

/// Checks the text of a message.
pub(crate) fn message_text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    text::text(text, path, context);
    links::text(text, path, context);
}

/// Checks what a text part shows.
pub(crate) fn text_part(
    part: &TextPart<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    services::text_part(part, send, path, context);
}

/// Checks a media part.
pub(crate) fn media_part(
    part: &MediaPart<'_>,
    value: Value<'_>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    parts::media(part, value, path, context);
    services::media_part(part, send, path, context);
}

/// Gives a diagnostic a range that is in bytes of the text.
fn utf16_range<'b, 'f>(
    builder: &'b mut DiagnosticBuilder<'f>,
    cursor: &mut Utf16Cursor<'_>,
    bytes: Range<usize>,
) -> &'b mut DiagnosticBuilder<'f> {
    let (start, end) = (cursor.utf16_at(bytes.start), cursor.utf16_at(bytes.end));
    match Utf16Range::new(start, end) {
        Ok(range) => builder.range(range),
        Err(error) => {
            debug_assert!(false, "{error}: {bytes:?}");
            builder
        }
    }
}
