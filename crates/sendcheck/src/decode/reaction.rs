//! Reactions.

use super::Decoder;
use crate::json::{Path, Value};
use crate::model::UrlRole;
use crate::rules;
use crate::rules::reactions::reaction_field_mismatch as mismatch;
use crate::schema::{AddReaction, Placement, ReactionType};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn add_reaction(&mut self, root: Value<'d>, path: &Path<'_>) {
        let reaction: AddReaction<'d> = self.record(root, path);
        rules::reactions::reaction(&reaction, path, self.context);
        let AddReaction {
            operation: _,
            kind,
            custom_emoji: _,
            emoji,
            url,
            attachment_id,
            placement,
            part_index,
        } = reaction;
        self.part_index(&part_index, path);
        // Beside another type than `sticker`, nothing in these fields is looked at.
        let kind = kind.value().and_then(|kind| kind.known);
        if kind.is_some_and(|kind| kind != ReactionType::Sticker) {
            for (name, span) in [
                ("emoji", emoji.present().map(|emoji| emoji.span)),
                ("url", url.present().map(|url| url.span)),
                ("attachment_id", attachment_id.present().map(|id| id.span)),
                ("placement", placement.present().map(|placement| placement.span)),
            ] {
                if let Some(span) = span {
                    mismatch::report(name, &path.field(name, span), self.context);
                }
            }
            if let Some(placement) = placement.present() {
                let path = path.field("placement", placement.span);
                self.skip_inside(placement.value.value, &path);
            }
            return;
        }
        if let Some(emoji) = emoji.present() {
            rules::reactions::emoji(&emoji.value, &path.field("emoji", emoji.span), self.context);
        }
        self.url(&url, UrlRole::Sticker, path, "url");
        self.id(&attachment_id, path, "attachment_id");
        if let Some(placement) = placement.present() {
            let path = path.field("placement", placement.span);
            let placement: Placement = self.record(placement.value.value, &path);
            rules::reactions::placement(&placement, &path, self.context);
        }
    }
}
