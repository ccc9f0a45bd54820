//! Values that several objects have.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::model::{TextValue, Units, UrlRole, UrlValue};
use crate::rules;
use crate::schema::{Array, FieldState, ItemsOf, Located, Object, Text, Type};
use crate::url::Url;

impl<'d> Decoder<'d, '_, '_> {
    /// Reads an item of an array that must be an object. Returns whether it is.
    pub(super) fn item_is_object(
        &mut self,
        item: Value<'d>,
        object: &'static Object,
        path: &Path<'_>,
    ) -> bool {
        let is_object = item.kind() == Kind::Object;
        if !is_object {
            rules::shape::wrong_type::report(item, Type::Object(object), path, self.context);
            self.skip_inside(item, path);
        }
        is_object
    }

    /// Reads the strings of an array, each with its path.
    pub(super) fn strings(
        &mut self,
        array: &Array<'d, ItemsOf::Strings>,
        path: &Path<'_>,
        mut check: impl FnMut(&mut Self, &str, &Path<'_>),
    ) {
        for (index, item) in array.items().enumerate() {
            let path = path.item(index, item.span());
            if let Some(string) = item.as_str() {
                if item.has_lone_surrogate() {
                    rules::shape::invalid_unicode::report(&path, self.context);
                }
                check(self, &string, &path);
            } else {
                rules::shape::wrong_type::report(item, Type::String, &path, self.context);
                self.skip_inside(item, &path);
            }
        }
    }

    /// Reads a range, with what is in its array.
    pub(super) fn range(
        &mut self,
        range: &FieldState<Array<'d, ItemsOf::Range>>,
        object: &Path<'_>,
        name: &'static str,
    ) -> Option<Located<Option<Units>>> {
        let range = range.present()?;
        let units = Units::of(&range.value);
        if units.is_none() {
            self.skip_inside(range.value.value, &object.field(name, range.span));
        }
        Some(Located { value: units, span: range.span })
    }

    /// Checks a text that people read, but for the text of a message.
    pub(super) fn shown_text(
        &mut self,
        text: &FieldState<Text<'d>>,
        object: &Path<'_>,
        name: &'static str,
    ) {
        if let Some(text) = text.present()
            && !text.value.has_lone_surrogate()
        {
            let path = object.field(name, text.span);
            rules::text::shown_text(&TextValue::new(&text.value), &path, self.context);
        }
    }

    /// Checks the text of a message.
    pub(super) fn message_text(
        &mut self,
        text: &FieldState<Text<'d>>,
        object: &Path<'_>,
        name: &'static str,
    ) {
        if let Some(text) = text.present()
            && !text.value.has_lone_surrogate()
        {
            let path = object.field(name, text.span);
            rules::message_text(&TextValue::new(&text.value), &path, self.context);
        }
    }

    /// Checks a URL in a field of an object.
    pub(super) fn url(
        &mut self,
        url: &FieldState<Text<'d>>,
        role: UrlRole,
        object: &Path<'_>,
        name: &'static str,
    ) {
        if let Some(url) = url.present() {
            self.check_url(&url.value, role, &object.field(name, url.span), |_, _| ());
        }
    }

    /// Checks a URL, and hands it over.
    pub(super) fn check_url<T>(
        &mut self,
        text: &str,
        role: UrlRole,
        path: &Path<'_>,
        then: impl FnOnce(&mut Self, &UrlValue<'_>) -> T,
    ) -> T {
        let url = UrlValue { text, role, url: Url::parse(text, self.context.options.url_parser) };
        rules::urls::url(&url, path, self.context);
        then(self, &url)
    }

    pub(super) fn id(&mut self, id: &FieldState<Text<'d>>, object: &Path<'_>, name: &'static str) {
        if let Some(id) = id.present() {
            rules::routing::id(&id.value, &object.field(name, id.span), self.context);
        }
    }

    pub(super) fn idempotency_key(&mut self, key: &FieldState<Text<'d>>, object: &Path<'_>) {
        if let Some(key) = key.present() {
            let path = object.field("idempotency_key", key.span);
            rules::effects::idempotency_key(&key.value, &path, self.context);
        }
    }

    pub(super) fn part_index(&mut self, index: &FieldState<i64>, object: &Path<'_>) {
        if let Some(index) = index.present() {
            let path = object.field("part_index", index.span);
            rules::effects::part_index(index.value, &path, self.context);
        }
    }
}
