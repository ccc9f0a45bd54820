use std::fs;
use std::path::Path;

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// A document, and what the help for one of its problems must contain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpVector {
    /// The name, unique over all files.
    pub name: String,
    /// The operation to check for.
    pub operation: String,
    /// The options of the check.
    pub options: Option<Box<RawValue>>,
    /// The document.
    #[serde(default, deserialize_with = "even_null")]
    pub input: Option<Box<RawValue>>,
    /// The document's text, in place of `input`.
    pub raw: Option<String>,
    /// The rule of the diagnostic. Without rule and path, it is the first of the report.
    pub rule: Option<String>,
    /// The path of the diagnostic.
    pub path: Option<String>,
    /// Pieces that the help must contain.
    #[serde(default)]
    pub help_has: Vec<String>,
    /// Pieces that the help must not contain.
    #[serde(default)]
    pub help_has_not: Vec<String>,
    /// Pieces that the message must contain.
    #[serde(default)]
    pub message_has: Vec<String>,
    /// Pieces that the message must not contain.
    #[serde(default)]
    pub message_has_not: Vec<String>,
}

impl HelpVector {
    /// Returns the bytes to check.
    #[must_use]
    pub fn document(&self) -> &[u8] {
        match (&self.raw, &self.input) {
            (Some(raw), _) => raw.as_bytes(),
            (None, Some(input)) => input.get().as_bytes(),
            (None, None) => b"",
        }
    }

    /// Returns the options' JSON; `{}` where the vector sets none.
    #[must_use]
    pub fn options_json(&self) -> &str {
        self.options.as_deref().map_or("{}", RawValue::get)
    }

    /// Compares a report, as JSON, with what is expected of it.
    ///
    /// # Errors
    ///
    /// Returns what differs, for a person.
    pub fn compare(&self, report: &Value) -> Result<(), String> {
        let is = |value: &Value, wanted: Option<&str>| wanted.is_none_or(|wanted| value == wanted);
        let diagnostics = report["diagnostics"].as_array();
        let found = diagnostics.and_then(|list| {
            list.iter().find(|one| {
                is(&one["rule"], self.rule.as_deref()) && is(&one["path"], self.path.as_deref())
            })
        });
        let Some(found) = found else {
            let wanted = (&self.rule, &self.path);
            return Err(format!("{}: no diagnostic {wanted:?}: {report}", self.name));
        };
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        let (message, help) = (text("message"), text("help"));
        let all_in = |pieces: &[String], text: &str| {
            pieces.iter().all(|piece| text.contains(piece.as_str()))
        };
        let none_in = |pieces: &[String], text: &str| {
            !pieces.iter().any(|piece| text.contains(piece.as_str()))
        };
        let agrees = all_in(&self.help_has, &help)
            && none_in(&self.help_has_not, &help)
            && all_in(&self.message_has, &message)
            && none_in(&self.message_has_not, &message);
        if agrees {
            Ok(())
        } else {
            let (has, has_not) = (&self.help_has, &self.help_has_not);
            Err(format!(
                "{}: {} at {}: message `{message}`, help `{help}`, which should have {has:?}, not {has_not:?}",
                self.name, found["rule"], found["path"]
            ))
        }
    }
}

/// Reads every vector of `data/help`.
///
/// # Panics
///
/// If a file cannot be read, or a line is not a vector.
#[must_use]
pub fn help_vectors() -> Vec<HelpVector> {
    read_folder("help")
}

/// Reads every vector of `data/broken`: documents as a language model writes them. The help of the first diagnostic
/// names the repair.
///
/// # Panics
///
/// As [`help_vectors`] does.
#[must_use]
pub fn broken_vectors() -> Vec<HelpVector> {
    read_folder("broken")
}

fn read_folder(folder: &str) -> Vec<HelpVector> {
    let dir = crate::data_dir().join(folder);
    let entries = fs::read_dir(&dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().flat_map(|path| read_help(path)).collect()
}

/// Reads the vectors of one file.
///
/// # Panics
///
/// As [`help_vectors`] does.
#[must_use]
pub fn read_help(path: &Path) -> Vec<HelpVector> {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
        .collect()
}

fn even_null<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::<RawValue>::deserialize(json).map(Some)
}
