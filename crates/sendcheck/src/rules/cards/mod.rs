//! iMessage app cards.

/// The title of the group.
pub(super) const TITLE: &str = "iMessage app cards";

pub(super) mod app_card_empty_layout;
pub(super) mod app_card_identity;
pub(super) mod app_card_image_text;
pub(super) mod app_card_service;
pub(super) mod app_card_text_too_long;
pub(super) mod first_message_card_image;
