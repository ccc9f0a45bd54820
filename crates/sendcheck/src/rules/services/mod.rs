//! What a service cannot carry.

pub(super) mod lost_without_imessage;
