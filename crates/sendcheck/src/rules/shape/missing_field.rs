use crate::catalogue::{Code, Rule, texts::missing_field as text};
use crate::json::{Path, Value};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Alias, Field, Need, Object, alias};

/// Reports a required field of `object` that is absent or null.
pub(crate) fn report(
    value: Value<'_>,
    object: &Object,
    field: &Field,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let mut builder = DiagnosticBuilder::new(Rule::MissingField, path);
    if object.is_card {
        builder.code(Code::documented(1008));
    }
    if let Need::RequiredIf(_) | Need::RequiredPredicted = field.need {
        builder.code(Code::predicted(1001));
    }
    if value.get(field.name).is_some() {
        builder.message(text::NULL);
    }
    let mut keys = value.fields().map(|(key, _)| key.name());
    let renamed = keys.find(|key| {
        object.find(key).is_none() && alias(object, key) == Some(Alias::Field(field.name))
    });
    match renamed {
        Some(key) => builder.suggest(text::RENAME, key),
        None if field.name == "message" && value.get("parts").is_some() => {
            builder.help(text::WRAP_PARTS)
        }
        None if field.name == "message" && value.get("experience").is_some() => {
            builder.help(text::WRAP_EXPERIENCE)
        }
        None => builder.suggest(text::ADD, field.example),
    };
    context.push(builder.given(field.name));
}
