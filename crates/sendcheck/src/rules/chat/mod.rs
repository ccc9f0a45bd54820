//! What the caller knows of the chat.

/// The title of the group.
pub(super) const TITLE: &str = "What the caller knows of the chat";

pub(super) mod needs_direct_chat;
pub(super) mod needs_group_chat;
pub(super) mod too_few_participants;
pub(super) mod wrong_chat_service;
