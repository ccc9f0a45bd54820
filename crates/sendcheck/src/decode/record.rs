//! Objects of the schema.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::rules::{cards, shape};
use crate::schema::{Field, Need, Object, PaymentParams, Record, Type, needed_fields};

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
        let mut record = R::default();
        let (mut seen, mut is_usual, mut has_extra) = (0_u16, true, false);
        for (key, value) in value.fields() {
            let index = match key.plain() {
                Some(name) => R::find(name),
                None => R::OBJECT.find(&key.name()),
            };
            let Some(index) = index else {
                has_extra = true;
                continue;
            };
            let bit = 1 << index;
            is_usual &= record.set(index, value) && seen & bit == 0;
            seen |= bit;
        }
        let missing = const { needed_fields(R::OBJECT) } & !seen;
        if !is_usual || missing != 0 {
            self.report_unusual(value, R::OBJECT, path);
        }
        if has_extra {
            self.extra_fields(value, R::OBJECT, is_closed, path);
        }
        record
    }

    /// Reports the fields that are missing, null, given twice or of the wrong type, and strings that their field does
    /// not take.
    #[cold]
    fn report_unusual(&mut self, value: Value<'d>, object: &'static Object, path: &Path<'_>) {
        for field in object.fields {
            let mut given = value.fields().filter(|(key, _)| key.is(field.name));
            let Some((_, first)) = given.next() else {
                self.report_absent(value, None, object, field, path);
                continue;
            };
            // The last value counts.
            let last = given.last().map(|(_, value)| value);
            let given = last.unwrap_or(first);
            let field_path = path.field(field.name, given.span());
            if last.is_some() {
                shape::duplicate_field::report(field.name, &field_path, self.context);
            }
            if given.is_null() {
                self.report_absent(value, Some(given), object, field, path);
            } else if field.value.takes(given) {
                self.look_at_string(given, field, &field_path);
            } else {
                self.report_wrong_type(given, object, field, &field_path);
            }
        }
    }

    /// Reports a field that is absent or null, if that matters.
    fn report_absent(
        &mut self,
        value: Value<'d>,
        given: Option<Value<'d>>,
        object: &Object,
        field: &'static Field,
        path: &Path<'_>,
    ) {
        let path = match given {
            Some(given) => path.field(field.name, given.span()),
            None => path.absent(field.name),
        };
        let has = |name: &str| value.get(name).is_some_and(|value| !value.is_null());
        let is_required = match field.need {
            Need::Required | Need::RequiredPredicted => true,
            Need::RequiredUnless(other) => !has(other),
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

    /// Reports what is wrong with a string by itself.
    fn look_at_string(&mut self, given: Value<'d>, field: &Field, path: &Path<'_>) {
        if let Type::Choice(choices) = field.value
            && let Some(name) = given.as_str()
            && !choices.names.contains(&&*name)
        {
            shape::unknown_value::report(choices, &name, path, self.context);
        }
        if given.has_lone_surrogate() {
            shape::invalid_unicode::report(path, self.context);
        }
    }

    fn report_wrong_type(
        &mut self,
        given: Value<'d>,
        object: &Object,
        field: &Field,
        path: &Path<'_>,
    ) {
        let is_nested = matches!(given.kind(), Kind::Object | Kind::Array);
        if is_nested && object.is(PaymentParams::OBJECT) {
            cards::nested_experience_param::report(field.name, path, self.context);
        } else {
            shape::wrong_type::report(given, field.value, path, self.context);
        }
        self.skip_inside(given, path);
    }
}
