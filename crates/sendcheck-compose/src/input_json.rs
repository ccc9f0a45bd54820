//! Reads an input from JSON, and reports everything that is wrong with it.

use sendcheck::{Diagnostic, Operation, Options, Params, Report, Rule, nearest_name};

use crate::input::{FIELDS, Format, Input};
use crate::json::{self, Fields};
use crate::options::PlanOptions;
use crate::probe;

impl Input {
    /// Reads an input from JSON.
    ///
    /// # Errors
    ///
    /// Returns a report if the text is not JSON, or has unknown fields or values of the wrong type.
    pub fn from_json(json: &[u8]) -> Result<Self, Report> {
        Self::read(json, &sendcheck::check(Operation::Message, json, &Options::default()))
    }

    /// Reads an input from the JSON of a value that was not JSON, such as a dict of Python. Its strings may have
    /// lone surrogates, which are reported where they are.
    ///
    /// # Errors
    ///
    /// Returns a report if a string has a lone surrogate, or for unknown fields or values of the wrong type.
    pub fn from_value_json(json: &[u8]) -> Result<Self, Report> {
        let report = sendcheck::check_value_json(Operation::Message, json, &Options::default());
        Self::read(json, &report)
    }

    fn read(json: &[u8], report: &Report) -> Result<Self, Report> {
        let unreadable = unreadable(report);
        if !unreadable.is_empty() {
            return Err(Report::of(None, unreadable));
        }
        let Some(fields) = str::from_utf8(json).ok().and_then(Fields::read) else {
            let given = str::from_utf8(json).map_or("no text", |text| kind(text.trim_start()));
            return Err(error(wrong_type("", given, "an object")));
        };
        let mut errors = Vec::new();
        let mut input = Self::default();
        for (name, value) in fields.iter() {
            let Some(name) = FIELDS.into_iter().find(|own| *own == name) else {
                let path = format!("/{}", sendcheck::raw_json::escape_segment(name));
                errors.push(unknown_field(path, name));
                continue;
            };
            input.order.0.push(name);
            if value != "null"
                && let Err(error) = input.set(name, value)
            {
                errors.push(error);
            }
        }
        let combinations = input.wrong_combinations(&fields);
        if errors.is_empty() && combinations.is_empty() {
            return Ok(input);
        }
        // Of fields that exclude each other, it is not known which one is meant.
        if combinations.is_empty()
            && let Err(report) =
                probe::check(&input, probe::operation(&input), &PlanOptions::default())
        {
            errors.extend(report.diagnostics().iter().cloned());
        }
        errors.extend(combinations);
        Err(Report::of(None, errors))
    }

    fn set(&mut self, name: &str, json: &str) -> Result<(), Diagnostic> {
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
            "override_optout" => self.override_optout = raw,
            _ => debug_assert!(false, "`{name}` is a field, and is not read"),
        }
        Ok(())
    }

    /// Reports fields that are only known next to others.
    fn wrong_combinations(&self, fields: &Fields<'_>) -> Vec<Diagnostic> {
        let mut errors = Vec::new();
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
        errors
    }
}

/// Returns what makes the text unreadable, or the fields that are given twice.
fn unreadable(report: &Report) -> Vec<Diagnostic> {
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

fn kind(json: &str) -> &'static str {
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

fn wrong_type(path: &str, given: &str, expected: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(given.into());
    params.expected = Some(expected.into());
    Diagnostic::of(Rule::WrongType, path.to_owned(), None, params)
}

fn unknown_format(given: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(sendcheck::quoted(given));
    params.expected = Some("`markdown`, `html` or `text`".into());
    params.suggestion = nearest_name(given, ["markdown", "html", "text"]).map(Into::into);
    Diagnostic::of(Rule::UnknownValue, "/format".into(), None, params)
}

/// An error, unlike in a message: an input with a field that does nothing is not planned.
pub(crate) fn unknown_field(path: String, name: &str) -> Diagnostic {
    let mut params = Params::default();
    params.given = Some(sendcheck::quoted(name));
    if !FIELDS.contains(&name) {
        params.suggestion = nearest_name(name, FIELDS).map(Into::into);
    }
    Diagnostic::of(Rule::UnknownField, path, None, params).into_error()
}
