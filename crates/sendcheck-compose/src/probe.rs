//! Checks the fields of an input before it is planned.

use sendcheck::fix::Applicability;
use sendcheck::{Diagnostic, Operation, Report, Rule, Severity};

use crate::input::{Format, Input};
use crate::json::{self, Fields, Object, array};
use crate::options::PlanOptions;

/// Returns the operation of the first send.
pub(crate) fn operation(input: &Input) -> Operation {
    if input.from.is_some() {
        Operation::ChatsCreate
    } else if input.to.is_some() {
        Operation::MessagesCreate
    } else if input.chat_id.is_some() {
        Operation::ChatsMessagesSend
    } else {
        Operation::Message
    }
}

/// Rules whose diagnostics planning removes.
fn is_planned(rule: Rule, is_message: bool) -> bool {
    rule.fix() == Some(Applicability::Plan)
        || matches!(
            rule,
            Rule::TooManyDecorations | Rule::ConsecutiveText | Rule::IdempotencyKeyTooLong
        )
        || !is_message && matches!(rule, Rule::EmptyText | Rule::NoParts)
}

/// Reports what is wrong with the fields of an input, with paths into it.
pub(crate) fn check(
    input: &Input,
    operation: Operation,
    options: &PlanOptions,
) -> Result<(), Report> {
    let mut places = Vec::new();
    let message = message(input, &mut places);
    let document = document(input, operation, &message);
    let mut check_options = options.for_sends(false);
    if let Some(id) = &input.chat_id {
        check_options = check_options.chat_id(json::string(id).unwrap_or_default());
    }
    let report = sendcheck::check_str(operation, &document, &check_options.max_diagnostics(1_000));
    let is_message = input.message.is_some();
    let is_kept = |it: &&Diagnostic| {
        let is_unknown = it.rule() == Rule::UnknownField && !is_message;
        (it.rule().severity() == Severity::Error || is_unknown)
            && !is_planned(it.rule(), is_message)
    };
    let errors: Vec<Diagnostic> = report
        .diagnostics()
        .iter()
        .filter(is_kept)
        .map(|it| {
            let path = match it.parameter() {
                Some(parameter) => format!("/{parameter}"),
                None => place(it.path(), operation, &places, is_message),
            };
            // Everything that stops planning is an error, an unknown field too.
            it.clone().moved_to(path, it.range()).into_error()
        })
        .collect();
    if errors.is_empty() { Ok(()) } else { Err(Report::of(Some(operation), errors)) }
}

/// Writes a message with everything of the input that a message can have. `places` are the places of its parts.
fn message(input: &Input, places: &mut Vec<String>) -> String {
    if let Some(message) = &input.message {
        return message.clone();
    }
    let mut parts = Vec::new();
    let mut text = Object::new();
    let value = match (&input.content, input.format) {
        (Some(content), Format::Text) if input.text_decorations.is_some() => content.as_str(),
        _ => "text",
    };
    text.string("type", "text").string("value", value);
    text.optional("text_decorations", input.text_decorations.as_deref());
    parts.push(text.finish());
    places.push(String::new());
    for (index, attachment) in input.attachments.iter().enumerate() {
        let mut part = Object::new();
        part.string("type", "media");
        for (name, value) in Fields::of(attachment).iter() {
            part.raw(name, value);
        }
        parts.push(part.finish());
        places.push(format!("/attachments/{index}"));
    }
    for (index, link) in input.links.iter().enumerate() {
        parts.push(format!(r#"{{"type":"link","value":{link}}}"#));
        places.push(format!("/links/{index}"));
    }
    let mut message = Object::new();
    message.raw("parts", &array(parts));
    message.optional("effect", input.effect.as_deref());
    message.optional("reply_to", input.reply_to.as_deref());
    message.optional("preferred_service", input.preferred_service.as_deref());
    message.optional("idempotency_key", input.idempotency_key.as_deref());
    message.finish()
}

fn document(input: &Input, operation: Operation, message: &str) -> String {
    if operation == Operation::Message {
        return message.to_owned();
    }
    let mut document = Object::new();
    if operation != Operation::ChatsMessagesSend {
        document.optional("from", input.from.as_deref());
        document.optional("to", input.to.as_deref());
    }
    document.raw("message", message);
    document.optional("continuation_message", input.continuation_message.as_deref());
    document.optional("exclude_from", input.exclude_from.as_deref());
    document.optional("override_optout", input.override_optout.as_deref());
    document.finish()
}

/// Returns the path in the input of a path in the document that was checked.
fn place(path: &str, operation: Operation, places: &[String], is_message: bool) -> String {
    if is_message {
        return path_in_input(path, operation);
    }
    let inside = match operation {
        Operation::Message => Some(path),
        _ => path.strip_prefix("/message"),
    };
    let Some(inside) = inside else { return path.to_owned() };
    let Some(part) = inside.strip_prefix("/parts/") else { return inside.to_owned() };
    let (index, rest) = part.split_once('/').unwrap_or((part, ""));
    let place = index.parse::<usize>().ok().and_then(|index| places.get(index));
    let rest = if rest.is_empty() { String::new() } else { format!("/{rest}") };
    match place.map(String::as_str) {
        // The text: its decorations are a field of the input.
        Some("") if rest == "/value" => "/content".into(),
        Some(place) if place.starts_with("/links/") => place.to_owned(),
        Some(place) => format!("{place}{rest}"),
        None => rest,
    }
}

/// Returns the path in the input of a path in a planned document.
pub(crate) fn path_in_input(path: &str, operation: Operation) -> String {
    match operation {
        Operation::Message => format!("/message{path}"),
        _ => path.to_owned(),
    }
}
