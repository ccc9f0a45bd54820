//! Message content.

use super::Decoder;
use crate::json::{Path, Value};
use crate::model::{MediaHost, Part, PartAt, Parts, UrlRole};
use crate::rules;
use crate::schema::{
    AnyPart, AppCardPart, AppClipPart, Array, Child, Effect, ItemsOf, LinkPart, MediaPart, Message,
    PartKind, Record as _, ReplyTo,
};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn message(&mut self, value: Value<'d>, path: &Path<'_>) {
        let Message { parts, experience, effect, reply_to, preferred_service, idempotency_key } =
            self.record(value, path);
        self.send.preferred_service = preferred_service.value().and_then(|service| service.known);
        if let Some(parts) = parts.present() {
            self.send.parts = parts.value.items().count();
            self.parts(&parts.value, &path.field("parts", parts.span));
        }
        if let Some(experience) = experience.present() {
            let path = path.field("experience", experience.span);
            self.experience(&experience.value, parts.is_given(), &path);
        }
        if let Some(effect) = effect.present() {
            self.effect(&effect.value, &path.field("effect", effect.span));
        }
        if let Some(reply) = reply_to.present() {
            self.reply_to(&reply.value, &path.field("reply_to", reply.span));
        }
        self.idempotency_key(&idempotency_key, path);
    }

    #[inline(never)]
    fn effect(&mut self, effect: &Child<'d, Effect<'d>>, path: &Path<'_>) {
        let effect: Effect<'d> = self.record(effect.value, path);
        rules::effects::effect(&effect, &self.send, path, self.context);
    }

    #[inline(never)]
    fn reply_to(&mut self, reply: &Child<'d, ReplyTo<'d>>, path: &Path<'_>) {
        let reply: ReplyTo<'d> = self.record(reply.value, path);
        self.id(&reply.message_id, path, "message_id");
        rules::effects::reply_to(&reply, &self.send, path, self.context);
    }

    fn parts(&mut self, array: &Array<'d, ItemsOf::Parts>, path: &Path<'_>) {
        let mut parts = Parts { count: self.send.parts, ..Parts::default() };
        let mut before = None;
        for (index, item) in array.items().enumerate() {
            let path = path.item(index, item.span());
            let kind = self.part(item, index, &mut parts, &path);
            rules::part(Part { kind, before }, &self.send, &path, self.context);
            before = kind;
        }
        rules::parts::parts(&parts, path, self.context);
    }

    /// Reads a part. Returns its kind, if it is known.
    fn part(
        &mut self,
        item: Value<'d>,
        index: usize,
        parts: &mut Parts,
        path: &Path<'_>,
    ) -> Option<PartKind> {
        if !self.item_is_object(item, AnyPart::OBJECT, path) {
            return None;
        }
        let name = item.get("type").and_then(Value::as_str);
        let kind = name.and_then(|name| PartKind::from_name(&name));
        match kind {
            Some(PartKind::Text) => self.text_part(item, path),
            Some(PartKind::Media) => self.media_part(item, index, parts, path),
            Some(PartKind::Link) => self.link_part(item, path),
            Some(PartKind::AppClip) => self.app_clip_part(item, path),
            Some(PartKind::AppCard) => self.app_card_part(item, path),
            None => self.unknown_part(item, path),
        }
        kind
    }

    /// Reads a part of an unknown type, of which nothing else is looked at.
    #[inline(never)]
    fn unknown_part(&mut self, item: Value<'d>, path: &Path<'_>) {
        let AnyPart { part_type } = self.open_record(item, path);
        if let Some(part_type) = part_type.present() {
            let path = path.field("type", part_type.span);
            rules::shape::unknown_part_type::report(&part_type.value, &path, self.context);
        }
    }

    #[inline(never)]
    fn link_part(&mut self, item: Value<'d>, path: &Path<'_>) {
        let LinkPart { part_type: _, value } = self.record(item, path);
        self.url(&value, UrlRole::Link, path, "value");
    }

    #[inline(never)]
    fn app_clip_part(&mut self, item: Value<'d>, path: &Path<'_>) {
        let AppClipPart { part_type: _, value, caption } = self.record(item, path);
        self.url(&value, UrlRole::AppClip, path, "value");
        self.shown_text(&caption, path, "caption");
    }

    #[inline(never)]
    fn app_card_part(&mut self, item: Value<'d>, path: &Path<'_>) {
        let AppCardPart { part_type: _, app, layout, fallback_text, interactive: _, url } =
            self.record(item, path);
        self.card(&app, &layout, path);
        self.card_texts(&fallback_text, &url, path);
    }

    #[inline(never)]
    fn media_part(&mut self, item: Value<'d>, index: usize, parts: &mut Parts, path: &Path<'_>) {
        let media: MediaPart<'d> = self.record(item, path);
        rules::media_part(&media, item, &self.send, path, self.context);
        let MediaPart { part_type: _, url, attachment_id, sticker } = media;
        let part = PartAt { index, span: item.span() };
        parts.first_media.get_or_insert(part);
        if let Some(url) = url.present() {
            let is_sticker = sticker.value().copied().unwrap_or(false);
            let role = if is_sticker { UrlRole::StickerMedia } else { UrlRole::Media };
            let path = path.field("url", url.span);
            let host = self.check_url(&url.value, role, &path, |decoder, url| {
                MediaHost::of(url, decoder.context.options)
            });
            parts.url_media.count(host, part);
        }
        self.id(&attachment_id, path, "attachment_id");
    }
}
