use alloc::collections::BTreeSet;
use alloc::string::String;

use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::STICKER_IMAGES;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// The image of a sticker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StickerImage {
    Attachment(String),
    Url(String),
}

pub(super) fn check(
    images: &BTreeSet<StickerImage>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if images.len() > STICKER_IMAGES {
        let mut builder = DiagnosticBuilder::new(Rule::TooManyStickerImages, array);
        context.push(builder.count(images.len() as u64).limit(STICKER_IMAGES as u64));
    }
}
