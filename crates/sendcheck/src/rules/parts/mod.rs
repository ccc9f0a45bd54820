//! Which parts go together.

mod app_card_not_alone;
mod app_clip_not_alone;
mod consecutive_text;
mod first_message_media;
mod link_not_alone;
mod media_source;
mod no_parts;
mod too_many_parts;
mod too_many_url_media;
mod unclear_url_media;

use super::RuleContext;
use crate::json::{Path, Value};
use crate::model::{Part, Parts, Send};
use crate::schema::{MediaPart, PartKind, SendVoiceMemo};

/// Checks a part among the parts of its message.
pub(super) fn part(part: Part, send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    consecutive_text::check(part, path, context);
    match part.kind {
        Some(PartKind::Link) => link_not_alone::check(send.parts, path, context),
        Some(PartKind::AppCard) => app_card_not_alone::check(send.parts, path, context),
        Some(PartKind::AppClip) => app_clip_not_alone::check(send.parts, path, context),
        Some(PartKind::Text | PartKind::Media) | None => {}
    }
}

/// Checks the parts of a message together, at the path of the array.
pub(crate) fn parts(parts: &Parts, path: &Path<'_>, context: &mut RuleContext<'_>) {
    no_parts::check(parts.count, path, context);
    too_many_parts::check(parts.count, path, context);
    too_many_url_media::check(&parts.url_media, path, context);
    unclear_url_media::check(&parts.url_media, path, context);
    first_message_media::check(parts, path, context);
}

pub(super) fn media(
    media: &MediaPart<'_>,
    value: Value<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    media_source::check_part(media, value, path, context);
}

/// Checks a voice memo.
pub(crate) fn voice_memo(
    memo: &SendVoiceMemo<'_>,
    value: Value<'_>,
    root: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    media_source::check_memo(memo, value, root, context);
}
