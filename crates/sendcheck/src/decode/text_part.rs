//! Text parts, with their decorations, mentions and stickers.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::Decoder;
use crate::json::{Path, Span, Value};
use crate::limits::DECORATIONS;
use crate::model::{Decoration, DecorationKind, Decorations, Ranged, Stickers, TextValue, UrlRole};
use crate::rules;
use crate::rules::mentions::StickerImage;
use crate::schema::{Children, InlineSticker, Located, Record as _, TextDecoration, TextPart};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn text_part(&mut self, item: Value<'d>, path: &Path<'_>) {
        let part: TextPart<'d> = self.record(item, path);
        let TextPart {
            part_type: _,
            value,
            text_decorations,
            mention: _,
            mention_range,
            inline_stickers,
        } = &part;
        let text = value.present().filter(|text| !text.value.has_lone_surrogate());
        let text = text.map(|text| Located { value: TextValue::new(&text.value), span: text.span });
        if let Some(text) = &text {
            rules::message_text(&text.value, &path.field("value", text.span), self.context);
        }
        let text = text.as_ref().map(|text| &text.value);

        let mut decorations = Vec::new();
        let mut decorations_span = Span::default();
        if let Some(array) = text_decorations.present() {
            decorations_span = array.span;
            let path = path.field("text_decorations", array.span);
            decorations.reserve_exact(array.value.items().take(DECORATIONS).count());
            let count = self.decorations(&array.value, &mut decorations, &path);
            let decorations = Decorations { text, count, list: &decorations };
            rules::decorations::decorations(&decorations, &path, self.context);
        }
        self.range(mention_range, path, "mention_range");
        rules::mentions::mention(&part, text, &self.send, path, self.context);
        if let Some(array) = inline_stickers.present() {
            let array_path = path.field("inline_stickers", array.span);
            let mut list = Vec::new();
            let mut images = BTreeSet::new();
            let count = self.stickers(&array.value, &mut list, &mut images, &array_path);
            let decorations = &decorations;
            let stickers = Stickers { text, list: &list, decorations, decorations_span };
            let has_mention = part.mention.present().is_some();
            let paths = (path, &array_path);
            rules::mentions::stickers(&stickers, count, has_mention, &images, paths, self.context);
        }
        rules::text_part(&part, &self.send, path, self.context);
    }

    /// Reads decorations, and keeps those that have a range. Returns the number of items.
    #[inline(never)]
    fn decorations(
        &mut self,
        array: &Children<'d, TextDecoration<'d>>,
        list: &mut Vec<Ranged<DecorationKind>>,
        path: &Path<'_>,
    ) -> usize {
        let mut count = 0;
        for (index, item) in array.items().enumerate() {
            count += 1;
            let path = path.item(index, item.span());
            if !self.item_is_object(item, TextDecoration::OBJECT, &path) {
                continue;
            }
            let TextDecoration { range, style, animation } = self.record(item, &path);
            let range = self.range(&range, &path, "range");
            let kind = match (style.is_given(), animation.is_given()) {
                (false, false) => DecorationKind::Neither,
                (true, false) => DecorationKind::Style(style.value().and_then(|style| style.known)),
                (false, true) => DecorationKind::Animation,
                (true, true) => DecorationKind::Both,
            };
            rules::decorations::decoration(&Decoration { range, kind }, &path, self.context);
            if let Some(Located { value: Some(units), span }) = range {
                let range = Located { value: units, span };
                list.push(Ranged { index, span: item.span(), range, what: kind });
            }
        }
        count
    }

    /// Reads stickers, and keeps those that have a range, and the images. Returns the number of items.
    #[inline(never)]
    fn stickers(
        &mut self,
        array: &Children<'d, InlineSticker<'d>>,
        list: &mut Vec<Ranged<()>>,
        images: &mut BTreeSet<StickerImage>,
        path: &Path<'_>,
    ) -> usize {
        let mut count = 0;
        for (index, item) in array.items().enumerate() {
            count += 1;
            let path = path.item(index, item.span());
            if !self.item_is_object(item, InlineSticker::OBJECT, &path) {
                continue;
            }
            let sticker: InlineSticker<'d> = self.record(item, &path);
            let range = self.range(&sticker.range, &path, "range");
            rules::mentions::sticker(&sticker, range.map(|range| range.value), &path, self.context);
            let InlineSticker { range: _, url, attachment_id } = sticker;
            match (url.value(), attachment_id.value()) {
                (Some(url), None) if !attachment_id.is_given() => {
                    images.insert(StickerImage::Url(url.value.clone().into_owned()));
                }
                (None, Some(id)) if !url.is_given() => {
                    images.insert(StickerImage::Attachment(id.value.to_ascii_lowercase()));
                }
                _ => {}
            }
            self.url(&url, UrlRole::Sticker, &path, "url");
            self.id(&attachment_id, &path, "attachment_id");
            if let Some(Located { value: Some(units), span }) = range {
                let range = Located { value: units, span };
                list.push(Ranged { index, span: item.span(), range, what: () });
            }
        }
        count
    }
}
