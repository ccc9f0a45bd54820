//! App cards.

use super::Decoder;
use crate::json::{Path, Value};
use crate::model::UrlRole;
use crate::rules;
use crate::schema::{App, Child, FieldState, Layout, Text, UpdateAppCard};

impl<'d> Decoder<'d, '_, '_> {
    #[inline(never)]
    pub(super) fn update_app_card(&mut self, root: Value<'d>, path: &Path<'_>) {
        let UpdateAppCard { layout, app, experience, fallback_text, interactive: _, url } =
            self.record(root, path);
        self.card(&app, &layout, path);
        self.card_texts(&fallback_text, &url, path);
        if let Some(experience) = experience.present() {
            let path = path.field("experience", experience.span);
            self.experience(&experience.value, url.is_given(), &path);
        }
    }

    /// Reads the app and the layout of a card.
    #[inline(never)]
    pub(super) fn card(
        &mut self,
        app: &FieldState<Child<'d, App<'d>>>,
        layout: &FieldState<Child<'d, Layout<'d>>>,
        path: &Path<'_>,
    ) {
        if let Some(app) = app.present() {
            let path = path.field("app", app.span);
            let app: App<'d> = self.record(app.value.value, &path);
            rules::cards::app(&app, &path, self.context);
        }
        if let Some(layout) = layout.present() {
            self.layout(layout.value.value, &path.field("layout", layout.span));
        }
    }

    #[inline(never)]
    fn layout(&mut self, value: Value<'d>, path: &Path<'_>) {
        let layout: Layout<'d> = self.record(value, path);
        rules::cards::layout(&layout, path, self.context);
        let Layout {
            caption,
            subcaption,
            trailing_caption,
            trailing_subcaption,
            image_url,
            image_title,
            image_subtitle,
        } = layout;
        for (name, text) in [
            ("caption", caption),
            ("subcaption", subcaption),
            ("trailing_caption", trailing_caption),
            ("trailing_subcaption", trailing_subcaption),
            ("image_title", image_title),
            ("image_subtitle", image_subtitle),
        ] {
            self.shown_text(&text, path, name);
            if let Some(text) = text.present() {
                let path = path.field(name, text.span);
                rules::cards::layout_text(&text.value, &path, self.context);
            }
        }
        self.url(&image_url, UrlRole::CardImage, path, "image_url");
    }

    /// Reads the fallback text and the URL of a card.
    #[inline(never)]
    pub(super) fn card_texts(
        &mut self,
        fallback_text: &FieldState<Text<'d>>,
        url: &FieldState<Text<'d>>,
        path: &Path<'_>,
    ) {
        self.shown_text(fallback_text, path, "fallback_text");
        if let Some(text) = fallback_text.present() {
            let path = path.field("fallback_text", text.span);
            rules::cards::fallback_text(&text.value, &path, self.context);
        }
        self.url(url, UrlRole::Card, path, "url");
    }
}
