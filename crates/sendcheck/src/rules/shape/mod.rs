//! What a document is made of. The decoder finds these.

/// The title of the group.
pub(super) const TITLE: &str = "Shape";

pub(super) mod duplicate_field;
pub(super) mod invalid_json;
pub(super) mod invalid_unicode;
pub(super) mod missing_field;
pub(super) mod null_field;
pub(super) mod unchecked_content;
pub(super) mod unknown_field;
pub(super) mod unknown_part_type;
pub(super) mod unknown_value;
pub(super) mod wrong_type;
