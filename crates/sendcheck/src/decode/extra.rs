//! Content outside the schema: unknown fields, and values that no rule looks at.

use alloc::vec::Vec;

use super::Decoder;
use crate::json::{Key, Kind, Path, Value};
use crate::rules::shape;
use crate::schema::{Empty, Object, Record as _};
use crate::sort::sorted;

/// Returns `true` if both are the same key. Keys with lone surrogates read the same, but need not be.
fn is_same(a: &(Key<'_>, Value<'_>), b: &(Key<'_>, Value<'_>)) -> bool {
    a.0.name() == b.0.name() && !a.0.has_lone_surrogate() && !b.0.has_lone_surrogate()
}

impl<'d> Decoder<'d, '_, '_> {
    /// Skips the fields of a value that `object` does not list, and reports them if it `is_closed`.
    pub(super) fn extra_fields(
        &mut self,
        value: Value<'d>,
        object: &Object,
        is_closed: bool,
        path: &Path<'_>,
    ) {
        self.each_extra_field(value, object, path, &mut |decoder, name, _, path| {
            if is_closed {
                shape::unknown_field::report(object, name, path, decoder.context);
            }
        });
    }

    /// Skips the fields of a value that `object` does not list, and shows each, with its name and path. Of the same
    /// key, the last one counts.
    pub(super) fn each_extra_field(
        &mut self,
        value: Value<'d>,
        object: &Object,
        path: &Path<'_>,
        show: &mut dyn FnMut(&mut Self, &str, Value<'d>, &Path<'_>),
    ) {
        let extras: Vec<(Key<'d>, Value<'d>)> = value
            .fields()
            .filter(|(key, _)| !object.fields.iter().any(|field| key.is(field.name)))
            .collect();
        // There may be millions.
        let extras = sorted(&extras, |(a, _), (b, _)| {
            a.name().cmp(&b.name()).then(a.has_lone_surrogate().cmp(&b.has_lone_surrogate()))
        });
        for same in extras.chunk_by(|a, b| is_same(a, b)) {
            let Some(((key, value), earlier)) = same.split_last() else { continue };
            let name = key.name();
            let path = path.key(&name, value.span());
            if !earlier.is_empty() {
                shape::duplicate_field::report(&name, &path, self.context);
            }
            if key.has_lone_surrogate() {
                shape::invalid_unicode::report(&path, self.context);
            }
            show(self, &name, *value, &path);
            self.skip(*value, &path);
        }
    }

    /// Skips the fields of an object that may have any.
    pub(super) fn any_fields(&mut self, value: Value<'d>, path: &Path<'_>) {
        self.extra_fields(value, Empty::OBJECT, false, path);
    }

    /// Skips a value that no rule looks at. Reports keys that are given twice, which may hide something from another
    /// reader, and lone surrogates.
    pub(super) fn skip(&mut self, value: Value<'d>, path: &Path<'_>) {
        if value.kind() == Kind::String && value.has_lone_surrogate() {
            shape::invalid_unicode::report(path, self.context);
        }
        self.skip_inside(value, path);
    }

    /// Skips what is in an array or object.
    pub(super) fn skip_inside(&mut self, value: Value<'d>, path: &Path<'_>) {
        match value.kind() {
            Kind::Object => self.any_fields(value, path),
            Kind::Array => {
                for (index, item) in value.items().enumerate() {
                    if matches!(item.kind(), Kind::Object | Kind::Array | Kind::String) {
                        self.skip(item, &path.item(index, item.span()));
                    }
                }
            }
            Kind::String | Kind::Number | Kind::Boolean | Kind::Null => {}
        }
    }
}
