//! Examples: every request body that the API's own documentation shows must pass without an error.
//!
//! 1. [`calls`] and [`objects`] find them in pages: `curl`, the SDKs in Python, TypeScript
//!    and Go, bare JSON.
//! 2. [`openapi`] takes them from the API's description.
//! 3. Here they are checked. An error is a fault, unless [`EXCUSED`] says why the example is wrong.

mod calls;
mod curl;
mod go;
mod literal;
mod objects;
mod openapi;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::{Operation, Options, Severity, check};
use serde_json::Value;

/// A request that a page shows.
pub(crate) struct Example {
    operation: Operation,
    /// As the page has it, or written from a literal of another language.
    json: String,
    chat_id: Option<String>,
    /// In which notation it stands there.
    notation: &'static str,
}

/// What a page holds.
#[derive(Default)]
pub(crate) struct Found {
    examples: Vec<Example>,
    /// What looked like an example and was left out, counted by the reason.
    left_out: BTreeMap<&'static str, usize>,
}

impl Found {
    fn leave_out(&mut self, reason: &'static str) {
        *self.left_out.entry(reason).or_default() += 1;
    }
}

/// Errors in examples that contradict the documentation they stand in: the end of the page's name, the
/// rule, the path, and why.
const EXCUSED: &[(&str, &str, &str, &str)] = &[];

pub(super) fn run(shared: &Path) -> Result<(), Box<dyn Error>> {
    let mut faults = 0;
    let mut excused = vec![false; EXCUSED.len()];
    let mut checked = 0;
    for path in pages(shared)? {
        let page = path.strip_prefix(shared).unwrap_or(&path).display().to_string();
        let text = fs::read_to_string(&path).map_err(|error| format!("{page}: {error}"))?;
        let found = if path.extension().is_some_and(|ending| ending == "yaml") {
            openapi::find(&text)?
        } else {
            find_in_page(&text)
        };
        if found.examples.is_empty() && found.left_out.is_empty() {
            continue;
        }
        println!("{page}: {}", summary(&found));
        checked += found.examples.len();
        for example in &found.examples {
            faults += judge(example, &page, &mut excused);
        }
    }
    println!("examples: {checked} checked, {faults} with an error");
    for (excuse, was_needed) in EXCUSED.iter().zip(excused) {
        if !was_needed {
            return Err(format!("no example needs this excuse any more: {excuse:?}").into());
        }
    }
    if checked == 0 {
        return Err(format!("no examples in {}", shared.display()).into());
    }
    if faults > 0 {
        return Err(format!("{faults} examples of the documentation do not pass").into());
    }
    Ok(())
}

pub(super) fn pages(shared: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut pages = Vec::new();
    for dir in ["seeds", "api", "api/guides"] {
        let dir = shared.join(dir);
        let entries = fs::read_dir(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        for entry in entries {
            let path = entry?.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if matches!(ending, Some("txt" | "md" | "yaml")) {
                pages.push(path);
            }
        }
    }
    pages.sort();
    Ok(pages)
}

fn find_in_page(text: &str) -> Found {
    let mut found = Found::default();
    let commands = curl::find(text, &mut found);
    calls::find(text, &mut found);
    objects::find(text, &commands, &mut found);
    found
}

fn summary(found: &Found) -> String {
    let list = |counts: &BTreeMap<&str, usize>| {
        let counts = counts.iter().map(|(name, count)| format!("{count} {name}"));
        counts.collect::<Vec<_>>().join(", ")
    };
    let mut notations: BTreeMap<&str, usize> = BTreeMap::new();
    for example in &found.examples {
        *notations.entry(example.notation).or_default() += 1;
    }
    let checked = format!("{} checked", found.examples.len());
    match (found.examples.is_empty(), found.left_out.is_empty()) {
        (true, _) => format!("{checked}; left out: {}", list(&found.left_out)),
        (false, true) => format!("{checked} ({})", list(&notations)),
        (false, false) => {
            format!("{checked} ({}); left out: {}", list(&notations), list(&found.left_out))
        }
    }
}

/// Checks one example, prints what is found, and says whether it is at fault: 1 or 0.
fn judge(example: &Example, page: &str, excused: &mut [bool]) -> usize {
    let options = Options::new();
    let options = match &example.chat_id {
        Some(id) => options.chat_id(id.as_str()),
        None => options,
    };
    let report = check(example.operation, example.json.as_bytes(), &options);
    let mut is_at_fault = false;
    for found in report.diagnostics() {
        let is_error = found.severity() == Severity::Error;
        let excuse = EXCUSED.iter().position(|(end, rule, path, _)| {
            page.ends_with(end) && found.rule().name() == *rule && found.path() == *path
        });
        if let (true, Some(excuse)) = (is_error, excuse) {
            excused[excuse] = true;
        } else {
            is_at_fault |= is_error;
        }
        println!(
            "  {} ({}) {}: {} at {:?}: {}",
            example.operation,
            example.notation,
            if is_error { "error" } else { "warning" },
            found.rule().name(),
            found.path(),
            found.message()
        );
    }
    if is_at_fault {
        println!("  in {}", example.json);
    }
    usize::from(is_at_fault)
}

/// Whether any object of a value has one of these keys.
fn has_key(value: &Value, keys: &[&str]) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| has_key(item, keys)),
        Value::Object(fields) => {
            fields.iter().any(|(key, item)| keys.contains(&key.as_str()) || has_key(item, keys))
        }
        _ => false,
    }
}
