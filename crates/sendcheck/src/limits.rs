//! Every number that the API documents, with its unit and its source.
//!
//! The `maxLength` and `maxItems` of the `OpenAPI` description of 2026-03-24, unless another source is named.

/// Parts of a message. Also in the "Validation Rules" of the endpoint.
pub const PARTS: usize = 100;
/// Media parts on public URLs. POST /v3/chats, "Validation Rules" of `parts`.
pub const URL_MEDIA: usize = 40;
/// The text of a part, and of a continuation message, in code points.
pub const TEXT_CODE_POINTS: usize = 10_000;
/// A text before planning splits it, in UTF-16 code units: as many as the code points, so that no unit is too long.
pub const TEXT_UTF16_UNITS: usize = TEXT_CODE_POINTS;
/// Decorations of one text part.
pub const DECORATIONS: usize = 100;
/// Items of `to`.
pub const RECIPIENTS: usize = 31;
/// `limit` of the lists.
pub const PAGE: core::ops::RangeInclusive<i64> = 1..=100;
/// `reply_to.part_index`, an int32.
pub const PART_INDEX_MAX: u32 = 2_147_483_647;
/// An idempotency key, in code points.
pub const IDEMPOTENCY_KEY_CODE_POINTS: usize = 255;
/// A URL in a link part, a card or a card's image, in code points.
pub const URL_CODE_POINTS: usize = 2_048;
/// A `data:` URL in a card, in code points. Newest SDKs.
pub const DATA_URL_CODE_POINTS: usize = 16_384;
/// `app.name`, in code points. Reference of `messages.create`.
pub const APP_NAME_CODE_POINTS: usize = 64;
/// `app.bundle_id`, in code points. Reference of `messages.create`.
pub const BUNDLE_ID_CODE_POINTS: usize = 255;
/// Each text of a card's layout, in code points. Reference of `messages.create`.
pub const CARD_TEXT_CODE_POINTS: usize = 512;
/// A card's `fallback_text`, in code points. Reference of `messages.create`.
pub const FALLBACK_TEXT_CODE_POINTS: usize = 1_024;
/// Participants that a group must keep. Guide "Group Chats".
pub const GROUP_PARTICIPANTS: u64 = 3;
/// The hosts that serve what was uploaded before: their URLs are presigned by the API. Plain names, in lower case.
pub const EXEMPT_HOSTS: [&str; 2] = ["cdn.linqapp.com", "uploads.linqapp.com"];
/// Sends a minute that the API accepts for a pair of handles.
pub const SENDS_PER_MINUTE: usize = 30;
/// The diagnostics that a report holds, unless the caller says otherwise.
pub const DIAGNOSTICS: usize = 256;
/// Inline stickers of a text part. linq-python 0.65.0, `TextPart.inline_stickers`.
pub const STICKERS: usize = 100;
/// Different images of the inline stickers of a text part. linq-python 0.65.0, `TextPart.inline_stickers`.
pub const STICKER_IMAGES: usize = 10;
/// The position of a sticker on what it is put on, in each direction.
pub const PLACEMENT: core::ops::RangeInclusive<f64> = -1.0..=1.0;
/// The scale of a sticker; the API uses the nearest bound for others.
pub const STICKER_SCALE: core::ops::RangeInclusive<f64> = 0.05..=2.5;
/// The bounds of [`PLACEMENT`] in JSON. Writing a number with a fraction would make the browser's module larger.
pub const PLACEMENT_JSON: [&str; 2] = ["-1", "1"];
/// The bounds of [`STICKER_SCALE`] in JSON.
pub const STICKER_SCALE_JSON: [&str; 2] = ["0.05", "2.5"];
/// The name of a file, in code points. linq-python 0.65.0, `AttachmentCreateParams`.
pub const FILENAME_CODE_POINTS: usize = 255;
/// The size of a file, in bytes. linq-python 0.65.0, `AttachmentCreateParams`.
pub const FILE_BYTES: u32 = 104_857_600;
/// The fewest options of a poll. linq-python 0.65.0, `PollCreateParams`.
pub const POLL_OPTIONS_MIN: usize = 2;

#[cfg(test)]
mod tests {
    use super::{PLACEMENT, PLACEMENT_JSON, STICKER_SCALE, STICKER_SCALE_JSON};

    #[test]
    fn bounds_in_json_are_those_of_the_ranges() {
        let read = |[min, max]: [&str; 2]| min.parse().unwrap()..=max.parse().unwrap();
        assert_eq!(read(PLACEMENT_JSON), PLACEMENT);
        assert_eq!(read(STICKER_SCALE_JSON), STICKER_SCALE);
    }
}
