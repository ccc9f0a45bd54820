//! Text that is sent.

pub(super) mod blank_text;
pub(super) mod empty_text;
pub(super) mod markdown_in_text;
pub(super) mod text_length_ambiguous;
pub(super) mod text_too_long;
