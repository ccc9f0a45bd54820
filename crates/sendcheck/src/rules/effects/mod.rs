//! Effects, replies and idempotency keys.

/// The title of the group.
pub(super) const TITLE: &str = "Effects, replies, keys";

pub(super) mod effect_type_mismatch;
pub(super) mod empty_idempotency_key;
pub(super) mod first_message_effect;
pub(super) mod first_message_reply;
pub(super) mod idempotency_key_too_long;
pub(super) mod incomplete_effect;
pub(super) mod invalid_part_index;
pub(super) mod unknown_effect;

/// The names of screen effects. Guide «Message Effects».
const SCREEN: [&str; 11] = [
    "confetti",
    "fireworks",
    "lasers",
    "sparkles",
    "celebration",
    "hearts",
    "love",
    "balloons",
    "happy_birthday",
    "echo",
    "spotlight",
];

/// The names of bubble effects. Guide «Message Effects».
const BUBBLE: [&str; 4] = ["slam", "loud", "gentle", "invisible"];
