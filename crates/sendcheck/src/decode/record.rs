//! Objects of the schema.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::rules::{cards, shape};
use crate::schema::{FIELDS_MAX, Field, Need, Object, PaymentParams, Record, Type};

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
    fn of(value: Value<'d>, object: &Object) -> Self {
        let mut fields = Self { values: [None; FIELDS_MAX], repeated: 0, has_extra: false };
        // Usually, fields come in the order of the schema.
        let mut next = 0;
        for (key, value) in value.fields() {
            let is_next = object.fields.get(next).is_some_and(|field| key.is(field.name));
            let index = if is_next {
                Some(next)
            } else {
                object.fields.iter().position(|field| key.is(field.name))
            };
            let Some((index, slot)) =
                index.and_then(|index| Some((index, fields.values.get_mut(index)?)))
            else {
                fields.has_extra = true;
                continue;
            };
            next = index + 1;
            if slot.replace(value).is_some() {
                fields.repeated |= 1 << index;
            }
        }
        fields
    }

    fn get(&self, index: usize) -> Option<Value<'d>> {
        self.values.get(index).copied().flatten()
    }

    /// Whether the object has the field, and it is not null.
    fn has(&self, object: &Object, name: &str) -> bool {
        let value = object.find(name).and_then(|index| self.get(index));
        value.is_some_and(|value| !value.is_null())
    }

    fn is_repeated(&self, index: usize) -> bool {
        self.repeated & 1 << index != 0
    }
}

impl<'d> Decoder<'d, '_, '_> {
    /// Reads an object. Reports what is missing, null, given twice, unknown or of the wrong type.
    pub(super) fn record<R: Record<'d>>(&mut self, value: Value<'d>, path: &Path<'_>) -> R {
        self.record_with(value, Some(R::OBJECT), path)
    }

    /// Reads an object that may have any other fields.
    pub(super) fn open_record<R: Record<'d>>(&mut self, value: Value<'d>, path: &Path<'_>) -> R {
        self.record_with(value, None, path)
    }

    fn record_with<R: Record<'d>>(
        &mut self,
        value: Value<'d>,
        closed: Option<&Object>,
        path: &Path<'_>,
    ) -> R {
        let object = R::OBJECT;
        let fields = Fields::of(value, object);
        let mut record = R::default();
        for (index, field) in object.fields.iter().enumerate() {
            match fields.get(index) {
                Some(given) if !given.is_null() => {
                    let path = path.field(field.name, given.span());
                    if record.set(index, given) {
                        self.check_value(given, field, &path);
                    } else {
                        self.wrong_type(given, object, field, &path);
                    }
                }
                given => self.absent(value, given, object, field, &fields, path),
            }
            if fields.is_repeated(index)
                && let Some(given) = fields.get(index)
            {
                let path = path.field(field.name, given.span());
                shape::duplicate_field::report(field.name, &path, self.context);
            }
        }
        if fields.has_extra {
            self.extra_fields(value, object, closed.is_some(), path);
        }
        record
    }

    /// Reports a field that is absent or null, if that matters.
    fn absent(
        &mut self,
        value: Value<'d>,
        given: Option<Value<'d>>,
        object: &Object,
        field: &Field,
        fields: &Fields<'d>,
        path: &Path<'_>,
    ) {
        let path = match given {
            Some(given) => path.field(field.name, given.span()),
            None => path.absent(field.name),
        };
        let is_required = match field.need {
            Need::Required => true,
            Need::RequiredUnless(other) => !fields.has(object, other),
            Need::RequiredIf(others) => others.iter().all(|(name, expected)| {
                value.get(name).and_then(Value::as_str).is_some_and(|given| given == *expected)
            }),
            Need::Optional => false,
        };
        if is_required {
            shape::missing_field::report(value, object, field, &path, self.context);
        } else if given.is_some() {
            shape::null_field::report(field.name, &path, self.context);
        }
    }

    /// Reports what is wrong with a value of the right type by itself.
    fn check_value(&mut self, value: Value<'d>, field: &Field, path: &Path<'_>) {
        if value.has_lone_surrogate() {
            return shape::invalid_unicode::report(path, self.context);
        }
        if let Type::Choice(choices) = field.value
            && let Some(given) = value.as_str()
            && !choices.names.contains(&&*given)
        {
            shape::unknown_value::report(choices, &given, path, self.context);
        }
    }

    fn wrong_type(&mut self, value: Value<'d>, object: &Object, field: &Field, path: &Path<'_>) {
        let is_nested = matches!(value.kind(), Kind::Object | Kind::Array);
        if is_nested && object.is(PaymentParams::OBJECT) {
            cards::nested_experience_param::report(field.name, path, self.context);
        } else {
            shape::wrong_type::report(value, field.value, path, self.context);
        }
        self.skip_inside(value, path);
    }
}
