//! Rules about the fields that take a URL.

/// The title of the group.
pub(super) const TITLE: &str = "URLs";

pub(super) mod invalid_url;
pub(super) mod link_without_preview;
pub(super) mod unsupported_media_type;
pub(super) mod url_has_credentials;
pub(super) mod url_needs_repair;
pub(super) mod url_not_https;
pub(super) mod url_not_public;
pub(super) mod url_too_long;

pub(crate) use invalid_url::reason as fault_of_url;
