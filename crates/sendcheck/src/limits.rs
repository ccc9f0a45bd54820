//! Every number that the API documents, with its unit and its source.
//!
//! The `maxLength` and `maxItems` of the `OpenAPI` description of 2026-03-24, unless another source is named.

/// Parts of a message. Also in the "Validation Rules" of the endpoint.
pub(crate) const PARTS: usize = 100;
/// The text of a part, and of a continuation message, in code points.
pub(crate) const TEXT_CODE_POINTS: usize = 10_000;
/// Decorations of one text part.
pub(crate) const DECORATIONS: usize = 100;
/// Items of `to`.
pub(crate) const RECIPIENTS: usize = 31;
/// `limit` of the lists.
pub(crate) const PAGE: core::ops::RangeInclusive<i64> = 1..=100;
/// `reply_to.part_index`, an int32.
pub(crate) const PART_INDEX_MAX: u32 = 2_147_483_647;
/// An idempotency key, in code points.
pub(crate) const IDEMPOTENCY_KEY_CODE_POINTS: usize = 255;
/// A URL in a link part, a card or a card's image, in code points.
pub(crate) const URL_CODE_POINTS: usize = 2_048;
/// A `data:` URL in a card, in code points. Newest SDKs.
pub(crate) const DATA_URL_CODE_POINTS: usize = 16_384;
/// `app.name`, in code points. Reference of `messages.create`.
pub(crate) const APP_NAME_CODE_POINTS: usize = 64;
/// `app.bundle_id`, in code points. Reference of `messages.create`.
pub(crate) const BUNDLE_ID_CODE_POINTS: usize = 255;
/// Each text of a card's layout, in code points. Reference of `messages.create`.
pub(crate) const CARD_TEXT_CODE_POINTS: usize = 512;
/// A card's `fallback_text`, in code points. Reference of `messages.create`.
pub(crate) const FALLBACK_TEXT_CODE_POINTS: usize = 1_024;
/// Participants that a group must keep. Guide "Group Chats".
pub(crate) const GROUP_PARTICIPANTS: u64 = 3;
/// The hosts that serve what was uploaded before: their URLs are presigned by the API. Plain names, in lower case.
pub(crate) const EXEMPT_HOSTS: [&str; 2] = ["cdn.linqapp.com", "uploads.linqapp.com"];
/// The findings that a report holds, unless the caller says otherwise.
pub(crate) const DIAGNOSTICS: usize = 256;
/// Inline stickers of a text part. linq-python 0.65.0, `TextPart.inline_stickers`.
pub(crate) const STICKERS: usize = 100;
/// Different images of the inline stickers of a text part. linq-python 0.65.0, `TextPart.inline_stickers`.
pub(crate) const STICKER_IMAGES: usize = 10;
/// The name of a file, in code points. linq-python 0.65.0, `AttachmentCreateParams`.
pub(crate) const FILENAME_CODE_POINTS: usize = 255;
/// The size of a file, in bytes. linq-python 0.65.0, `AttachmentCreateParams`.
pub(crate) const FILE_BYTES: u32 = 104_857_600;
/// The fewest options of a poll. linq-python 0.65.0, `PollCreateParams`.
pub(crate) const POLL_OPTIONS_MIN: usize = 2;
