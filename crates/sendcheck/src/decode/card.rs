//! iMessage app cards.

use super::object::FieldAt;
use super::{Decoder, schema};
use crate::json::Path;
use crate::model::{App, CARD_TEXTS, Card, FieldState, Layout, Located, UrlRole};

impl<'a> Decoder<'a, '_, '_> {
    pub(super) fn card_field(&mut self, card: &mut Card<'a>, field: FieldAt, object: &Path<'_>) {
        let path = field.path(object);
        match field.index {
            schema::card::APP => card.app = self.app(field, object),
            schema::card::LAYOUT => card.layout = self.layout(field, object),
            schema::card::URL => drop(self.url(field, object, UrlRole::Card)),
            schema::card::FALLBACK_TEXT => {
                card.fallback_text = self.string(field.value, &path);
            }
            _ => self.boolean(field.value, &path),
        }
    }

    fn app(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<App<'a>> {
        let path = field.path(object);
        if !self.is_object(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut app = App::default();
        let mut object = self.enter(&schema::app::OBJECT);
        while let Some(field) = self.next_field(&mut object, &path) {
            let (value, path) = (field.value, field.path(&path));
            match field.index {
                schema::app::NAME => app.name = self.string(value, &path),
                schema::app::TEAM_ID => app.team_id = self.string(value, &path),
                schema::app::BUNDLE_ID => app.bundle_id = self.string(value, &path),
                _ => app.app_store_id = self.integer(value, &path),
            }
        }
        self.finish_object(&object, &path, 0);
        FieldState::Present(Located { value: app, offset_bytes: field.value.offset_bytes })
    }

    fn layout(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<Layout<'a>> {
        let path = field.path(object);
        if !self.is_object(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut layout = Layout::default();
        let mut object = self.enter(&schema::layout::OBJECT);
        while let Some(field) = self.next_field(&mut object, &path) {
            if field.index == schema::layout::IMAGE_URL {
                layout.image_url = self.url(field, &path, UrlRole::CardImage).map(drop);
                continue;
            }
            let text = self.string(field.value, &field.path(&path));
            let mut texts = CARD_TEXTS.iter().zip(&mut layout.texts);
            if let Some((_, slot)) = texts.find(|(name, _)| **name == field.name) {
                *slot = text;
            }
        }
        self.finish_object(&object, &path, 0);
        FieldState::Present(Located { value: layout, offset_bytes: field.value.offset_bytes })
    }
}
