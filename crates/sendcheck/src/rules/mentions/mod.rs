//! Mentions and stickers in a text.

mod mention_in_direct_chat;
mod mention_not_in_recipients;
mod mention_range_without_mention;
mod mention_with_at_sign;
pub(super) mod sticker_not_stored;
mod sticker_overlap;
mod sticker_source;
mod sticker_with_mention;
mod too_many_sticker_images;
mod too_many_stickers;

use alloc::collections::BTreeSet;

use super::{RuleContext, ranges, routing};
use crate::json::Path;
use crate::model::{Send, Stickers, TextValue, Units};
use crate::schema::{InlineSticker, TextPart};
pub(crate) use sticker_source::check_reaction as sticker_reaction_source;
pub(crate) use too_many_sticker_images::StickerImage;

/// Checks the mention of a text part, and its range. `text` is the value of the part, if it is well formed.
#[inline(never)]
pub(crate) fn mention(
    part: &TextPart<'_>,
    text: Option<&TextValue<'_>>,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    mention_range_without_mention::check(part, path, context);
    let range = part.mention_range.present().map(|located| {
        let path = path.field("mention_range", located.span);
        let units = Units::of(&located.value);
        ranges::range(units, &path, context);
        let is_sound = match (units, text) {
            (Some(units), Some(text)) => ranges::range_in_text(units, text, &path, context),
            (units, _) => units.is_some(),
        };
        units.filter(|_| is_sound)
    });
    let Some(mention) = part.mention.present() else { return };
    let mention_path = path.field("mention", mention.span);
    let is_valid = routing::mentioned_handle(&mention.value, &mention_path, context);
    mention_in_direct_chat::check(send, &mention_path, context);
    if is_valid {
        mention_not_in_recipients::check(&mention.value, send, &mention_path, context);
    }
    // The whole text is highlighted unless a range is given; one with an error highlights nothing.
    let highlighted = match (range, part.mention_range.is_given()) {
        (Some(Some(units)), _) => Some(Some(units)),
        (None, false) => Some(None),
        _ => None,
    };
    if let (Some(text), Some(highlighted), Some(span)) = (text, highlighted, part.value.span()) {
        mention_with_at_sign::check(text, highlighted, &path.field("value", span), context);
    }
}

/// Checks a sticker by itself.
pub(crate) fn sticker(
    sticker: &InlineSticker<'_>,
    range: Option<Option<Units>>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let (Some(units), Some(span)) = (range, sticker.range.span()) {
        ranges::range(units, &path.field("range", span), context);
    }
    sticker_source::check(sticker, path, context);
}

/// Checks the stickers of a text part together: `count` items, at the path of the part and of their array.
#[inline(never)]
pub(crate) fn stickers(
    stickers: &Stickers<'_, '_>,
    count: usize,
    has_mention: bool,
    images: &BTreeSet<StickerImage>,
    (part, array): (&Path<'_>, &Path<'_>),
    context: &mut RuleContext<'_>,
) {
    sticker_with_mention::check(has_mention, count, array, context);
    too_many_stickers::check(count, array, context);
    too_many_sticker_images::check(images, array, context);
    if let Some(text) = stickers.text {
        ranges::ranges(stickers.list, text, array, context);
    }
    sticker_overlap::check(stickers, part, array, context);
}
