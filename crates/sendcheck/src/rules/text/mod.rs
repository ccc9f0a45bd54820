//! Text that is sent.

/// The title of the group.
pub(super) const TITLE: &str = "Text";

pub(super) mod blank_text;
pub(super) mod empty_text;
pub(super) mod markdown_in_text;
pub(super) mod text_length_ambiguous;
pub(super) mod text_too_long;
