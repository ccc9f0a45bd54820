//! What a service cannot carry.

/// The title of the group.
pub(super) const TITLE: &str = "Services";

pub(super) mod lost_without_imessage;
