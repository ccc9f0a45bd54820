//! Seeds from the conformance vectors, and a dictionary of the API's words.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use conformance::{values_only, vectors};
use sendcheck::{Operation, Rule};
use serde_json::Value;

use super::target::work;
use crate::run::Outcome;
use words::{KEYS, STRINGS};

#[path = "../../../conformance/tests/properties/vocabulary.rs"]
mod words;

/// How long a text of the vectors may be to be a seed: longer ones say nothing more.
const TEXT_MAX_BYTES: usize = 400;
const DOCUMENT_MAX_BYTES: usize = 1_500;

/// Where the dictionary is.
pub(super) fn dictionary() -> PathBuf {
    work().join("words.dict")
}

/// Writes the seeds of the targets that take documents or texts as they are, and the dictionary.
pub(super) fn write() -> Outcome {
    let to = work().join("seeds");
    let mut documents = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for vector in vectors().into_iter().chain(values_only()) {
        let document = vector.document();
        collect(&serde_json::from_slice(&document).unwrap_or_default(), &mut texts);
        let operation = Operation::ALL.iter().position(|it| it.name() == vector.operation);
        if document.len() <= DOCUMENT_MAX_BYTES {
            // Behind it what the target takes for the operation and the options.
            let operation = u8::try_from(operation.unwrap_or_default())?;
            documents.insert([&document[..], &[operation, 0]].concat());
        }
    }
    let documents: Vec<Vec<u8>> = documents.into_iter().collect();
    write_all(&to.join("bytes"), &documents)?;
    // Before a text stand its target's settings.
    let texts = |head: &[u8]| -> Vec<Vec<u8>> {
        texts.iter().map(|text| [head, text.as_bytes()].concat()).collect()
    };
    write_all(&to.join("links"), &texts(&[3]))?;
    write_all(&to.join("markdown"), &texts(&[u8::MAX]))?;
    write_all(&to.join("text"), &texts(&[3, 5]))?;
    fs::write(dictionary(), words())?;
    Ok(())
}

fn write_all(dir: &Path, seeds: &[Vec<u8>]) -> Outcome {
    fs::create_dir_all(dir)?;
    for (index, seed) in seeds.iter().enumerate() {
        fs::write(dir.join(format!("{index:04}")), seed)?;
    }
    Ok(())
}

/// The texts of a document, short ones.
fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.len() <= TEXT_MAX_BYTES => _ = texts.insert(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values().for_each(|item| collect(item, texts)),
        _ => {}
    }
}

/// Names from the catalogue, and what JSON, links and Markdown are made of.
fn words() -> String {
    let quoted = KEYS.iter().chain(STRINGS).map(|word| format!("\"{word}\""));
    let names =
        Operation::ALL.iter().map(|it| it.name()).chain(Rule::ALL.iter().map(|it| it.name()));
    let pieces = [
        "null", "true", "false", "\\ud83d", "\\ude00", "\\u0000", "{\"", "\":", "[]", "{}", "://",
        "https://", "www.", ".com", "mailto:", "xn--", "**", "~~", "```", "](", "![", "\u{200d}",
        "\u{fe0f}", "\u{301}", "🇩", "👩", "क्", "\r\n", "\u{202e}", "\u{feff}",
    ];
    let words: BTreeSet<String> =
        quoted.chain(names.map(str::to_owned)).chain(pieces.map(str::to_owned)).collect();
    let mut lines = String::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        lines.push('"');
        for byte in word.bytes() {
            match byte {
                b'"' | b'\\' => _ = write!(lines, "\\{}", char::from(byte)),
                b' '..=b'~' => lines.push(char::from(byte)),
                _ => _ = write!(lines, "\\x{byte:02x}"),
            }
        }
        lines.push_str("\"\n");
    }
    lines
}
