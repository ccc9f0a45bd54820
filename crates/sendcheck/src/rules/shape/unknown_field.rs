use crate::catalogue::{Rule, nearest, texts::unknown_field as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Alias, Object, Owner, alias, owner_of};

/// Reports a field that the documentation does not list for `object`.
pub(crate) fn report(object: &Object, name: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut builder = DiagnosticBuilder::new(Rule::UnknownField, path);
    let operation = context.operation;
    match (alias(object, name), owner_of(object, name, operation)) {
        (Some(Alias::Field(field)), _) => builder.suggest(text::NEAREST, field),
        (Some(Alias::ReadFromFile), _) => builder.help(text::SERVER_READS_FILE),
        (Some(Alias::Inside(field)), _) => builder.suggest(text::INSIDE, field),
        (Some(Alias::TextInParts), _) => builder.help(text::IN_PARTS),
        (Some(Alias::TextInMessage), _) => builder.help(text::IN_MESSAGE),
        (Some(Alias::StyleOrAnimation), _) => builder.help(text::STYLE_OR_ANIMATION),
        (Some(Alias::Range), _) => builder.help(text::RANGE),
        (Some(Alias::PollTitle), _) => builder.help(text::POLL_TITLE),
        (None, Some(Owner::Message)) => builder.help(text::PUT_INTO_MESSAGE),
        (None, Some(owner)) => builder.suggest(text::BELONGS_IN, owner.place()),
        (None, None) => match nearest(name, object.fields.iter().map(|field| field.name)) {
            Some(field) => builder.suggest(text::NEAREST, field),
            None => builder.help(text::LEAVE_OUT),
        },
    };
    context.push(builder.given(name));
}
