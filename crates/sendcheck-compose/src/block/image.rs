//! Images: media parts, links, or text.

use std::ops::Range;

use super::Builder;
use crate::cell::is_blank;
use crate::leaf::Leaf;
use crate::note_kind::NoteKind;

/// Reads an image: a media part if its URL allows it, a link with the description as label if it can be shown, else
/// the description alone.
pub(crate) fn finish_image(
    builder: &mut Builder<'_>,
    leaf: &mut Leaf,
    destination: &str,
    has_title: bool,
    start: usize,
    source: Range<usize>,
) {
    if has_title {
        builder.note(NoteKind::TitleDropped, source.clone());
    }
    let has_description = !is_blank(leaf.cells.get(start..).unwrap_or_default());
    if let Some(url) = sendcheck::fix::media_url(destination, &builder.style.options) {
        if has_description {
            builder.note(NoteKind::AltDropped, source.clone());
        }
        leaf.cells.truncate(start);
        leaf.push_drop();
        builder.push_image(&url, source);
    } else if sendcheck::fix::is_web_address(destination) {
        builder.note(NoteKind::ImageAsLink, source.clone());
        let address = sendcheck::fix::percent_encode_blanks(destination).into_owned();
        leaf.push_span(start, address, source, &builder.content);
    } else {
        builder.note(NoteKind::ImageDropped, source);
        if !has_description {
            leaf.cells.truncate(start);
            leaf.push_drop();
        }
    }
}
