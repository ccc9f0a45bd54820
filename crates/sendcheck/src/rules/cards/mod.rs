//! App cards, app clips and experiences.

mod app_card_empty_layout;
mod app_card_identity;
mod app_card_image_text;
mod app_card_service;
mod app_card_text_too_long;
mod app_clip_service;
mod experience_in_group;
mod experience_not_alone;
mod experience_service;
mod first_message_card_image;
pub(crate) mod nested_experience_param;
mod unknown_experience;

use super::{RuleContext, services};
use crate::catalogue::texts::experience_not_alone as text;
use crate::json::Path;
use crate::limits::{CARD_TEXT_CODE_POINTS, FALLBACK_TEXT_CODE_POINTS};
use crate::model::Send;
use crate::schema::{App, Experience, Layout, Operation};

/// Checks an app card part.
pub(super) fn card_part(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if app_card_service::check(send, path, context) {
        services::card(path, context);
    }
}

/// Checks an app clip part.
pub(super) fn clip_part(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if app_clip_service::check(send, path, context) {
        services::clip(path, context);
    }
}

/// Checks the app of a card.
pub(crate) fn app(app: &App<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    app_card_identity::check(app, path, context);
}

/// Checks the layout of a card.
pub(crate) fn layout(layout: &Layout<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    app_card_empty_layout::check(layout, path, context);
    app_card_image_text::check(layout, path, context);
    if let Some(image) = layout.image_url.present() {
        first_message_card_image::check(&path.field("image_url", image.span), context);
    }
}

/// Checks a text of a layout.
pub(crate) fn layout_text(text: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    app_card_text_too_long::check(text, CARD_TEXT_CODE_POINTS, path, context);
}

/// Checks the text that is shown where a card is not.
pub(crate) fn fallback_text(text: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    app_card_text_too_long::check(text, FALLBACK_TEXT_CODE_POINTS, path, context);
}

/// Checks an experience. `has_other_content` is whether parts, or the URL of a card, are beside it.
pub(crate) fn experience(
    experience: &Experience<'_>,
    has_other_content: bool,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let is_card = context.operation == Operation::MessagesUpdateAppCard;
    let message = if is_card { text::URL } else { text::PARTS };
    experience_not_alone::check(has_other_content, message, path, context);
    experience_in_group::check(send, path, context);
    unknown_experience::check(experience, path, context);
    if experience_service::check(send, path, context) && !is_card {
        services::experience(path, context);
    }
}
