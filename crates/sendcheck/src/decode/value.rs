//! Values of one type.

use super::Decoder;
use super::object::FieldAt;
use crate::json::{Kind, Path, Peeked};
use crate::model::{FieldState, Located, TextValue, UrlRole, UrlValue};
use crate::rules::context::DiagnosticBuilder;
use crate::rules::{self, Rule};
use crate::text::prefilter;
use crate::url::{DEFAULT_PARSER, Url};

impl<'a> Decoder<'a, '_, '_> {
    /// Reads over a value that should have been of another type.
    pub(super) fn wrong_type(&mut self, value: Peeked, path: &Path<'_>, message: &'static str) {
        let kind = match value.kind {
            Kind::Object => "an object",
            Kind::Array => "an array",
            Kind::String => "a string",
            Kind::Number => "a number",
            Kind::Boolean => "a boolean",
            Kind::Null => "null",
        };
        self.context
            .push(DiagnosticBuilder::new(Rule::WrongType, path).given(kind).message(message));
        if value.kind == Kind::String {
            // Half a surrogate pair in it would be a second finding on the same value.
            return self.reader.skip();
        }
        self.skip(path, value.kind);
    }

    /// Whether the value is an object; if not, that is reported and the value read over.
    pub(super) fn is_object(&mut self, value: Peeked, path: &Path<'_>) -> bool {
        let is_object = value.kind == Kind::Object;
        if !is_object {
            self.wrong_type(value, path, "this must be an object, but is {given}");
        }
        is_object
    }

    /// Whether the value is an array; if not, that is reported and the value read over.
    pub(super) fn is_array(&mut self, value: Peeked, path: &Path<'_>) -> bool {
        let is_array = value.kind == Kind::Array;
        if !is_array {
            self.wrong_type(value, path, "this must be an array, but is {given}");
        }
        is_array
    }

    pub(super) fn string(&mut self, value: Peeked, path: &Path<'_>) -> FieldState<&'a str> {
        if value.kind != Kind::String {
            self.wrong_type(value, path, "this must be a string, but is {given}");
            return FieldState::Invalid;
        }
        let text = self.reader.string();
        if !text.is_well_formed {
            self.report(Rule::InvalidUnicode, path);
        }
        FieldState::Present(Located { value: text.value, offset_bytes: value.offset_bytes })
    }

    pub(super) fn integer(&mut self, value: Peeked, path: &Path<'_>) -> FieldState<i64> {
        if value.kind != Kind::Number {
            self.wrong_type(value, path, "this must be an integer, but is {given}");
            return FieldState::Invalid;
        }
        if let Some(integer) = self.reader.number() {
            return FieldState::Present(Located {
                value: integer,
                offset_bytes: value.offset_bytes,
            });
        }
        self.context.push(
            DiagnosticBuilder::new(Rule::WrongType, path)
                .message("this must be an integer: no fraction, no exponent, within 64 bits"),
        );
        FieldState::Invalid
    }

    pub(super) fn boolean(&mut self, value: Peeked, path: &Path<'_>) {
        if value.kind != Kind::Boolean {
            return self.wrong_type(value, path, "this must be true or false, but is {given}");
        }
        self.reader.boolean();
    }

    /// Reads a string that must be one of `names`, and reports it if it is not.
    pub(super) fn name_of(
        &mut self,
        value: Peeked,
        path: &Path<'_>,
        names: &'static [&'static str],
        message: &'static str,
    ) -> FieldState<&'a str> {
        let name = self.string(value, path);
        if let Some(name) = name.value().filter(|name| !names.contains(name)) {
            let mut found = DiagnosticBuilder::new(Rule::UnknownValue, path);
            self.context.push(found.given(name).one_of(names).message(message));
        }
        name
    }

    /// Reads a string that must be one of `names`; gives its index.
    pub(super) fn one_of(
        &mut self,
        value: Peeked,
        path: &Path<'_>,
        names: &'static [&'static str],
        message: &'static str,
    ) -> FieldState<usize> {
        let name = self.name_of(value, path, names, message);
        let index = name.value().and_then(|name| names.iter().position(|known| *known == name));
        match index {
            Some(index) => {
                FieldState::Present(Located { value: index, offset_bytes: value.offset_bytes })
            }
            None => FieldState::Invalid,
        }
    }

    /// Reads text that is sent as it is, and judges it.
    pub(super) fn text(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<TextValue<'a>> {
        let path = field.path(object);
        let text = self
            .string(field.value, &path)
            .map(|value| TextValue { value, prefilter: prefilter(value) });
        if let Some(given) = text.present() {
            rules::text(&given.value, &path, self.context);
            rules::links_in_text(&given.value, &path, self.context);
        }
        text
    }

    /// Reads a URL, and judges it.
    pub(super) fn url(
        &mut self,
        field: FieldAt,
        object: &Path<'_>,
        role: UrlRole,
    ) -> FieldState<UrlValue<'a>> {
        let path = field.path(object);
        let url = self.string(field.value, &path).map(|text| {
            let url = Url::parse(text, DEFAULT_PARSER);
            UrlValue { text, role, fault: rules::fault_of_url(role, &url), url }
        });
        if let Some(url) = url.present() {
            rules::url(&url.value, &path, self.context);
        }
        url
    }

    /// Reads an id, and judges it.
    pub(super) fn id(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<&'a str> {
        let path = field.path(object);
        let id = self.string(field.value, &path);
        if let Some(id) = id.value() {
            rules::id(id, &path, self.context);
        }
        id
    }

    /// Reads an idempotency key, and judges it.
    pub(super) fn idempotency_key(&mut self, field: FieldAt, object: &Path<'_>) {
        let path = field.path(object);
        if let Some(key) = self.string(field.value, &path).value() {
            rules::idempotency_key(key, &path, self.context);
        }
    }
}
