//! Reactions, attachments and polls.

mod content_type_mismatch;
pub(crate) mod content_types;
mod deprecated_content_type;
pub(crate) mod duplicate_poll_option;
mod file_size_out_of_range;
mod filename_length;
mod not_one_emoji;
mod placement_out_of_range;
pub(crate) mod reaction_field_mismatch;
mod sticker_removal;
mod sticker_scale_clamped;
mod too_few_poll_options;
mod unsupported_content_type;
mod unused_custom_emoji;

use super::{RuleContext, mentions, services, urls};
use crate::json::Path;
use crate::schema::{AddReaction, CreateAttachment, Placement, ReactionOperation, ReactionType};

/// Checks the type of a reaction with its other fields.
pub(crate) fn reaction(reaction: &AddReaction<'_>, root: &Path<'_>, context: &mut RuleContext<'_>) {
    let kind = reaction.kind.value().and_then(|kind| kind.known);
    if let Some(emoji) = reaction.custom_emoji.present() {
        let path = root.field("custom_emoji", emoji.span);
        if unused_custom_emoji::check(kind, &path, context) {
            not_one_emoji::check(&emoji.value, &path, context);
        }
    }
    if kind != Some(ReactionType::Sticker) {
        return;
    }
    services::sticker_reaction(root, context);
    match reaction.operation.present() {
        Some(operation) if operation.value.known == Some(ReactionOperation::Remove) => {
            sticker_removal::report(&root.field("operation", operation.span), context);
        }
        _ => mentions::sticker_reaction_source(reaction, root, context),
    }
}

/// Checks the emoji of a sticker reaction.
pub(crate) fn emoji(emoji: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    not_one_emoji::check(emoji, path, context);
}

/// Checks where a sticker is put.
pub(crate) fn placement(placement: &Placement, path: &Path<'_>, context: &mut RuleContext<'_>) {
    placement_out_of_range::check(placement, path, context);
    sticker_scale_clamped::check(placement, path, context);
}

/// Checks the announcement of a file.
pub(crate) fn attachment(
    attachment: &CreateAttachment<'_>,
    root: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(filename) = attachment.filename.present() {
        let path = root.field("filename", filename.span);
        filename_length::check(&filename.value, &path, context);
        urls::check_filename(&filename.value, &path, context);
    }
    if let Some(content_type) = attachment.content_type.present() {
        let path = root.field("content_type", content_type.span);
        unsupported_content_type::check(&content_type.value, &path, context);
        deprecated_content_type::check(&content_type.value, &path, context);
        if let Some(filename) = attachment.filename.value() {
            content_type_mismatch::check(&content_type.value, filename, &path, context);
        }
    }
    if let Some(size) = attachment.size_bytes.present() {
        file_size_out_of_range::check(size.value, &root.field("size_bytes", size.span), context);
    }
}

/// Checks the number of options of a poll, at the path of their array.
pub(crate) fn poll_options(count: usize, path: &Path<'_>, context: &mut RuleContext<'_>) {
    too_few_poll_options::check(count, path, context);
}
