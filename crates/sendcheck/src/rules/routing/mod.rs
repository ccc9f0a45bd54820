//! Who writes to whom, and what lists ask for.

/// The title of the group.
pub(super) const TITLE: &str = "Routing";

pub(super) mod duplicate_recipient;
pub(super) mod empty_update;
pub(super) mod invalid_handle;
pub(super) mod invalid_phone_number;
pub(super) mod invalid_uuid;
pub(super) mod limit_out_of_range;
pub(super) mod no_recipients;
pub(super) mod sender_in_recipients;
pub(super) mod too_many_recipients;
