//! Recognises inputs that are not a document, with the next step for each.

use std::fmt::Write as _;
use std::path::Path;
use std::{fmt, io};

use sendcheck::{InferOperationError, nearest_name};

use crate::input::Input;
use crate::magic::Kind;
use crate::stderr::{print_error, print_hint};
use crate::terminal::printable;

/// Why an input is not checked, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// Whether the operation is missing.
    pub(crate) is_not_inferred: bool,
}

impl Problem {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: Some(help.into()), is_not_inferred: false }
    }

    /// Returns the problem of an input that a signal ended.
    pub(crate) fn interrupted(last_line: u64) -> Self {
        let message = format!("interrupted after line {last_line}");
        Self { message, help: None, is_not_inferred: false }
    }

    /// Adds the last line of JSON Lines that was checked.
    pub(crate) fn after_line(mut self, last_line: u64) -> Self {
        if last_line > 0 {
            let _ = write!(self.message, " after line {last_line}");
        }
        self
    }

    /// Prints it for people.
    pub(crate) fn print(&self, name: &str) {
        match self.message.strip_prefix("cannot read: ") {
            Some(reason) => print_error(&format!("cannot read {name}: {reason}")),
            None => print_error(&format!("{name}: {}", self.message)),
        }
        if let Some(help) = &self.help {
            print_hint(&format!("  help: {}\n", printable(help)));
        }
    }
}

/// On one line, for programs.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

/// Returns the problem of a document whose operation cannot be inferred.
pub(crate) fn not_inferred(error: InferOperationError, json: &[u8]) -> Problem {
    if json.trim_ascii_start().starts_with(b"[") {
        return Problem::new(
            "expected one document, found an array",
            "write each on a line, such as with `jq -c '.[]'`, and use `--lines`",
        );
    }
    Problem { message: error.to_string(), help: None, is_not_inferred: true }
}

/// Returns the problem of an input that cannot be read.
pub(crate) fn unreadable(input: &Input, error: &io::Error) -> Problem {
    let message = format!("cannot read: {error}");
    let kind = error.get_ref().and_then(|error| error.downcast_ref::<Kind>());
    if let Some(kind) = kind {
        return Problem::new(message, kind.help());
    }
    let help = match input {
        Input::Directory(path) => {
            let files = path.join("*.jsonl");
            Some(format!("name the files, such as {} with `--lines`", files.display()))
        }
        Input::File(path) if path.is_dir() => Some("name a file in it".to_owned()),
        Input::File(path) if !path.exists() => nearest(path),
        _ => None,
    };
    Problem { message, help, is_not_inferred: false }
}

/// Returns the nearest name to that of a missing file.
fn nearest(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let directory = path.parent().filter(|it| !it.as_os_str().is_empty());
    let entries = std::fs::read_dir(directory.unwrap_or(Path::new("."))).ok();
    let names = entries.into_iter().flatten().filter_map(Result::ok);
    let names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let names: Vec<String> = names.collect();
    match nearest_name(&name, names.iter().map(String::as_str)) {
        Some(nearest) => {
            Some(format!("did you mean `{}`?", path.with_file_name(nearest).display()))
        }
        None => Some("check the name".to_owned()),
    }
}
