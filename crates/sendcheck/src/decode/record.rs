//! Objects of the schema.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::rules::{cards, shape};
use crate::schema::{
    FIELDS_MAX, Field, FieldState, FromValue, Located, Need, Object, PaymentParams, ReadFields,
    Record, Type,
};

/// The fields of an object as the document has them.
struct Fields<'d> {
    /// The last value of each field of the schema.
    values: [Option<Value<'d>>; FIELDS_MAX],
    /// A bit for each field that is given more than once.
    repeated: u16,
    /// Whether there are other fields.
    has_extra: bool,
}

impl<'d> Fields<'d> {
    /// The fields of an object, of which `find` gives the index.
    fn of(value: Value<'d>, find: fn(&[u8]) -> Option<usize>) -> Self {
        let mut fields = Self { values: [None; FIELDS_MAX], repeated: 0, has_extra: false };
        for (key, value) in value.fields() {
            let Some((index, slot)) =
                key.with_bytes(find).and_then(|index| Some((index, fields.values.get_mut(index)?)))
            else {
                fields.has_extra = true;
                continue;
            };
            if slot.replace(value).is_some() {
                fields.repeated |= 1 << index;
            }
        }
        fields
    }

    #[inline]
    fn get(&self, index: usize) -> Option<Value<'d>> {
        self.values.get(index).copied().flatten()
    }

    /// Whether the object has the field, and it is not null.
    fn has(&self, object: &Object, name: &str) -> bool {
        let value = object.find(name).and_then(|index| self.get(index));
        value.is_some_and(|value| !value.is_null())
    }
}

/// Reads the fields of one object in the order of its schema.
struct Reader<'r, 'd, 'c, 'o> {
    decoder: &'r mut Decoder<'d, 'c, 'o>,
    value: Value<'d>,
    object: &'static Object,
    fields: Fields<'d>,
    path: &'r Path<'r>,
    /// The index of the field that is read next.
    index: usize,
}

impl<'d> ReadFields<'d> for Reader<'_, 'd, '_, '_> {
    #[inline]
    fn next<T: FromValue<'d>>(&mut self) -> FieldState<T> {
        let index = self.index;
        self.index += 1;
        let Some(given) = self.fields.get(index).filter(|given| !given.is_null()) else {
            self.absent(index);
            return FieldState::Missing;
        };
        let span = given.span();
        match T::from_value(given) {
            Some(value) => {
                if given.has_lone_surrogate() || matches!(T::TYPE, Type::Choice(_)) {
                    self.check_string(index, given);
                }
                FieldState::Present(Located { value, span })
            }
            None => {
                self.wrong_type(index, given);
                FieldState::Invalid(span)
            }
        }
    }
}

impl<'d> Reader<'_, 'd, '_, '_> {
    fn field(&self, index: usize) -> Option<&'static Field> {
        self.object.fields.get(index)
    }

    /// Reports a field that is absent or null, if that matters.
    #[inline]
    fn absent(&mut self, index: usize) {
        let Some(field) = self.field(index) else { return };
        if field.need != Need::Optional || self.fields.get(index).is_some() {
            self.report_absent(index, field);
        }
    }

    #[cold]
    fn report_absent(&mut self, index: usize, field: &'static Field) {
        let given = self.fields.get(index);
        let path = match given {
            Some(given) => self.path.field(field.name, given.span()),
            None => self.path.absent(field.name),
        };
        let is_required = match field.need {
            Need::Required => true,
            Need::RequiredUnless(other) => !self.fields.has(self.object, other),
            Need::Optional => false,
        };
        let context = &mut *self.decoder.context;
        if is_required {
            shape::missing_field::report(self.value, self.object, field, &path, context);
        } else if given.is_some() {
            shape::null_field::report(field.name, &path, context);
        }
    }

    /// Reports what is wrong with a string by itself.
    fn check_string(&mut self, index: usize, given: Value<'d>) {
        let Some(field) = self.field(index) else { return };
        let path = self.path.field(field.name, given.span());
        if given.has_lone_surrogate() {
            return shape::invalid_unicode::report(&path, self.decoder.context);
        }
        if let Type::Choice(choices) = field.value
            && let Some(name) = given.as_str()
            && !choices.names.contains(&&*name)
        {
            shape::unknown_value::report(choices, &name, &path, self.decoder.context);
        }
    }

    #[cold]
    fn wrong_type(&mut self, index: usize, given: Value<'d>) {
        let Some(field) = self.field(index) else { return };
        let path = self.path.field(field.name, given.span());
        let is_nested = matches!(given.kind(), Kind::Object | Kind::Array);
        if is_nested && self.object.is(PaymentParams::OBJECT) {
            cards::nested_experience_param::report(field.name, &path, self.decoder.context);
        } else {
            shape::wrong_type::report(given, field.value, &path, self.decoder.context);
        }
        self.decoder.skip_inside(given, &path);
    }

    /// Reports the fields that are given more than once.
    #[cold]
    fn report_repeated(&mut self) {
        for (index, field) in self.object.fields.iter().enumerate() {
            if self.fields.repeated & 1 << index != 0
                && let Some(given) = self.fields.get(index)
            {
                let path = self.path.field(field.name, given.span());
                shape::duplicate_field::report(field.name, &path, self.decoder.context);
            }
        }
    }
}

impl<'d> Decoder<'d, '_, '_> {
    /// Reads an object. Reports what is missing, null, given twice, unknown or of the wrong type.
    pub(super) fn record<R: Record<'d>>(&mut self, value: Value<'d>, path: &Path<'_>) -> R {
        self.record_with(value, true, path)
    }

    /// Reads an object that may have any other fields.
    pub(super) fn open_record<R: Record<'d>>(&mut self, value: Value<'d>, path: &Path<'_>) -> R {
        self.record_with(value, false, path)
    }

    #[inline]
    fn record_with<R: Record<'d>>(
        &mut self,
        value: Value<'d>,
        is_closed: bool,
        path: &Path<'_>,
    ) -> R {
        let object = R::OBJECT;
        let fields = Fields::of(value, R::find);
        let has_extra = fields.has_extra;
        let mut reader = Reader { decoder: self, value, object, fields, path, index: 0 };
        let record = R::read(&mut reader);
        if reader.fields.repeated != 0 {
            reader.report_repeated();
        }
        if has_extra {
            self.extra_fields(value, object, is_closed, path);
        }
        record
    }
}
