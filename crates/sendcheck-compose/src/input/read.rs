//! Fields of an input that is JSON.

use sendcheck::{Diagnostic, Params, Report, Rule, nearest_name};

use super::{FIELDS, Format, Input};
use crate::json::{self, Fields};

impl Input {
    pub(super) fn set(&mut self, name: &str, json: &str) -> Result<(), Diagnostic> {
        let raw = Some(json.to_owned());
        match name {
            "content" => self.content = Some(string(json, "/content")?),
            "format" => {
                self.format = match string(json, "/format")?.as_str() {
                    "markdown" => Format::Markdown,
                    "html" => Format::Html,
                    "text" => Format::Text,
                    other => return Err(unknown_format(other)),
                }
            }
            "text_decorations" => self.text_decorations = raw,
            "message" if json.starts_with('{') => self.message = raw,
            "message" => return Err(wrong_type("/message", kind(json), "an object")),
            "attachments" => self.attachments = list(json, "/attachments", "an object", '{')?,
            "links" => self.links = list(json, "/links", "a string", '"')?,
            "from" => self.from = raw,
            "to" => self.to = raw,
            "chat_id" => {
                string(json, "/chat_id")?;
                self.chat_id = raw;
            }
            "reply_to" => self.reply_to = raw,
            "effect" => self.effect = raw,
            "preferred_service" => self.preferred_service = raw,
            "idempotency_key" => {
                string(json, "/idempotency_key")?;
                self.idempotency_key = raw;
            }
            "continuation_message" => self.continuation_message = raw,
            "exclude_from" => self.exclude_from = raw,
            _ => self.override_optout = raw,
        }
        Ok(())
    }

    /// Fields that are only known next to others.
    pub(super) fn check_combinations(&self, fields: &Fields<'_>, errors: &mut Vec<Diagnostic>) {
        let has_line = self.from.is_some() || self.to.is_none();
        let unknown: [(&str, bool); 7] = [
            ("content", self.content.is_some() && self.message.is_some()),
            ("format", fields.given("format").is_some() && self.message.is_some()),
            (
                "text_decorations",
                self.text_decorations.is_some()
                    && (self.format != Format::Text || self.message.is_some()),
            ),
            ("continuation_message", self.continuation_message.is_some() && has_line),
            ("exclude_from", self.exclude_from.is_some() && has_line),
            ("from", self.from.is_some() && self.to.is_none() && self.chat_id.is_some()),
            ("chat_id", self.chat_id.is_some() && self.to.is_some()),
        ];
        for (index, attachment) in self.attachments.iter().enumerate() {
            // The field is that of a part, not of an attachment.
            if Fields::of(attachment).get("type").is_some() {
                errors.push(unknown_field(format!("/attachments/{index}/type"), "type"));
            }
        }
        for (name, _) in unknown.into_iter().filter(|(_, is_unknown)| *is_unknown) {
            errors.push(unknown_field(format!("/{name}"), name));
        }
    }
}

/// Returns what makes the text unreadable, or the fields that are given twice.
pub(super) fn unreadable(report: &Report) -> Vec<Diagnostic> {
    let is_unreadable = |it: &&Diagnostic| {
        matches!(it.rule(), Rule::InvalidJson | Rule::DuplicateField | Rule::InvalidUnicode)
    };
    report.diagnostics().iter().filter(is_unreadable).cloned().collect()
}

fn string(json: &str, path: &str) -> Result<String, Diagnostic> {
    json::string(json).ok_or_else(|| wrong_type(path, kind(json), "a string"))
}

/// Reads a list whose items begin with a sign.
fn list(json: &str, path: &str, expected: &str, first: char) -> Result<Vec<String>, Diagnostic> {
    let items = json::items(json).ok_or_else(|| wrong_type(path, kind(json), "an array"))?;
    let wrong = items.iter().position(|item| !item.starts_with(first));
    match wrong {
        Some(index) => {
            let given = items.get(index).map_or("", |item| kind(item));
            Err(wrong_type(&format!("{path}/{index}"), given, expected))
        }
        None => Ok(items.into_iter().map(str::to_owned).collect()),
    }
}

pub(super) fn kind(json: &str) -> &'static str {
    match json.bytes().next() {
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'"') => "a string",
        Some(b't' | b'f') => "a boolean",
        Some(b'n') => "null",
        _ => "a number",
    }
}

pub(crate) fn error(diagnostic: Diagnostic) -> Report {
    Report::of(None, vec![diagnostic])
}

pub(super) fn wrong_type(path: &str, given: &str, expected: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(given.into());
    params.expected = Some(expected.into());
    Diagnostic::of(Rule::WrongType, path.to_owned(), None, params)
}

fn unknown_format(given: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(given.into());
    params.expected = Some("`markdown`, `html` or `text`".into());
    Diagnostic::of(Rule::UnknownValue, "/format".into(), None, params)
}

/// An error, unlike in a message: an input with a field that does nothing is not planned.
pub(super) fn unknown_field(path: String, name: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(name.into());
    if !FIELDS.contains(&name) {
        params.suggestion = nearest_name(name, FIELDS).map(Into::into);
    }
    Diagnostic::of(Rule::UnknownField, path, None, params).into_error()
}
