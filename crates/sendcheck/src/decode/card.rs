//! iMessage app cards.

use super::object::FieldAt;
use super::{Decoder, schema};
use crate::json::Place;
use crate::model::{App, CARD_TEXTS, Card, Field, Given, Layout, UrlRole};

impl<'a> Decoder<'a, '_, '_> {
    pub(super) fn card_field(&mut self, card: &mut Card<'a>, field: FieldAt, object: &Place<'_>) {
        let place = field.place(object);
        match field.index {
            schema::card::APP => card.app = self.app(field, object),
            schema::card::LAYOUT => card.layout = self.layout(field, object),
            schema::card::URL => drop(self.url(field, object, UrlRole::Card)),
            schema::card::FALLBACK_TEXT => {
                card.fallback_text = self.string(field.value, &place);
            }
            _ => self.boolean(field.value, &place),
        }
    }

    fn app(&mut self, field: FieldAt, object: &Place<'_>) -> Field<App<'a>> {
        let place = field.place(object);
        if !self.is_object(field.value, &place) {
            return Field::Unusable;
        }
        let mut app = App::default();
        let mut object = self.enter(&schema::app::OBJECT);
        while let Some(field) = self.next_field(&mut object, &place) {
            let (value, place) = (field.value, field.place(&place));
            match field.index {
                schema::app::NAME => app.name = self.string(value, &place),
                schema::app::TEAM_ID => app.team_id = self.string(value, &place),
                schema::app::BUNDLE_ID => app.bundle_id = self.string(value, &place),
                _ => app.app_store_id = self.integer(value, &place),
            }
        }
        self.leave(&object, &place, 0);
        Field::Given(Given { value: app, offset_bytes: field.value.offset_bytes })
    }

    fn layout(&mut self, field: FieldAt, object: &Place<'_>) -> Field<Layout<'a>> {
        let place = field.place(object);
        if !self.is_object(field.value, &place) {
            return Field::Unusable;
        }
        let mut layout = Layout::default();
        let mut object = self.enter(&schema::layout::OBJECT);
        while let Some(field) = self.next_field(&mut object, &place) {
            if field.index == schema::layout::IMAGE_URL {
                layout.image_url = self.url(field, &place, UrlRole::CardImage).map(drop);
                continue;
            }
            let text = self.string(field.value, &field.place(&place));
            let mut texts = CARD_TEXTS.iter().zip(&mut layout.texts);
            if let Some((_, slot)) = texts.find(|(name, _)| **name == field.name) {
                *slot = text;
            }
        }
        self.leave(&object, &place, 0);
        Field::Given(Given { value: layout, offset_bytes: field.value.offset_bytes })
    }
}
