//! The shape of a document. The decoder calls these rules.

pub(crate) mod duplicate_field;
pub(crate) mod invalid_json;
pub(crate) mod invalid_unicode;
pub(crate) mod missing_field;
pub(crate) mod null_field;
pub(crate) mod unchecked_content;
pub(crate) mod unknown_field;
pub(crate) mod unknown_part_type;
pub(crate) mod unknown_value;
pub(crate) mod wrong_type;
