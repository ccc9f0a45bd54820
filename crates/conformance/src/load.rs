use std::fs;
use std::path::{Path, PathBuf};

use crate::Vector;

/// The file whose documents no JSON bytes can hold.
const VALUES_ONLY: &str = "values-only";

/// Returns where the vectors are.
#[must_use]
pub fn data_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn check_dir() -> PathBuf {
    data_dir().join("check")
}

/// Returns every vector that can be given as bytes, file by file in the order of their names.
///
/// # Panics
///
/// When a file cannot be read, or a line is not a vector: the message says which.
#[must_use]
pub fn vectors() -> Vec<Vector> {
    topics().iter().filter(|path| !is_values_only(path)).flat_map(|path| read(path)).collect()
}

/// Returns the vectors whose strings hold lone surrogates: for checkers of a language's own values.
///
/// # Panics
///
/// As [`vectors`] does.
#[must_use]
pub fn values_only() -> Vec<Vector> {
    topics().iter().filter(|path| is_values_only(path)).flat_map(|path| read(path)).collect()
}

fn is_values_only(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem == VALUES_ONLY)
}

fn topics() -> Vec<PathBuf> {
    let dir = check_dir();
    let entries = fs::read_dir(&dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap_or_else(|error| panic!("{}: {error}", dir.display())).path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    paths.sort();
    paths
}

/// Returns the vectors of one file.
///
/// # Panics
///
/// As [`vectors`] does.
#[must_use]
pub fn read(path: &Path) -> Vec<Vector> {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let topic = path.file_stem().unwrap_or_default().to_string_lossy();
    text.lines().enumerate().map(|(index, line)| parse(line, &topic, index + 1)).collect()
}

fn parse(json: &str, topic: &str, line: usize) -> Vector {
    let mut vector: Vector = serde_json::from_str(json)
        .unwrap_or_else(|error| panic!("{topic}.jsonl, line {line}: {error}"));
    assert!(
        vector.input.is_some() != vector.raw.is_some(),
        "{topic}.jsonl, line {line}: one of `input` and `raw`, not both"
    );
    topic.clone_into(&mut vector.topic);
    vector.line = line;
    vector
}
