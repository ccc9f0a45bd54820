use crate::catalogue::{Rule, texts::sticker_source as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{AddReaction, InlineSticker};

pub(super) fn check(sticker: &InlineSticker<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let message = match (sticker.url.is_given(), sticker.attachment_id.is_given()) {
        (true, true) => text::BOTH,
        (false, false) => text::NEITHER,
        _ => return,
    };
    context.push(DiagnosticBuilder::new(Rule::StickerSource, path).message(message));
}

/// Checks a reaction that adds a sticker.
pub(crate) fn check_reaction(
    reaction: &AddReaction<'_>,
    root: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let sources =
        [reaction.emoji.is_given(), reaction.url.is_given(), reaction.attachment_id.is_given()];
    let message = match sources.into_iter().filter(|is_given| *is_given).count() {
        0 => text::REACTION_NONE,
        1 => return,
        _ => text::REACTION_SEVERAL,
    };
    context.push(DiagnosticBuilder::new(Rule::StickerSource, root).message(message));
}
