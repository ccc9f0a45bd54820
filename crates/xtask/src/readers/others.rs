//! What other readers make of documents.

use std::fs::{self, File};
use std::process::Stdio;

use serde_json::Value;

use super::leaves::leaves;
use crate::run::{Outcome, command, output, root, shown};

/// What one of them makes of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Refused,
    Value {
        /// Every leaf of the value.
        leaves: String,
        /// Whether an object named a key twice, as far as the reader can tell.
        is_repeated: bool,
    },
}

/// The names of the readers, in the order of their readings.
pub(super) const NAMES: [&str; 3] = ["serde_json", "Python's json", "JSON.parse"];

impl Reading {
    pub(super) fn leaves(&self) -> Option<&str> {
        match self {
            Self::Refused => None,
            Self::Value { leaves, .. } => Some(leaves),
        }
    }

    fn parse(line: &str) -> Outcome<Self> {
        let (mark, leaves) = line.split_at_checked(1).ok_or("an empty answer")?;
        match mark {
            "-" => Ok(Self::Refused),
            "+" | "2" => Ok(Self::Value { leaves: leaves.into(), is_repeated: mark == "2" }),
            _ => Err(format!("not an answer: {line}").into()),
        }
    }
}

/// Asks all of them about all documents.
pub(super) fn read<'d>(
    documents: impl Iterator<Item = &'d [u8]> + Clone,
) -> Outcome<Vec<[Reading; 3]>> {
    let mut lines = String::new();
    for document in documents.clone() {
        lines.extend(document.iter().map(|byte| format!("{byte:02x}")));
        lines.push('\n');
    }
    let path = root().join("target/readers.hex");
    fs::write(&path, lines)?;
    let ask = |program: &str, script: &str| -> Outcome<Vec<Reading>> {
        let mut reader = command(program);
        reader
            .arg(root().join("tests/readers").join(script))
            .stdin(Stdio::from(File::open(&path)?));
        let printed =
            output(&mut reader).map_err(|error| format!("{}: {error}", shown(&reader)))?;
        printed.lines().map(Reading::parse).collect()
    };
    let python = ask("python3", "read.py")?;
    let node = ask("node", "read.mjs")?;
    let serde: Vec<Reading> = documents.map(serde_json).collect();
    if python.len() != serde.len() || node.len() != serde.len() {
        return Err(format!(
            "{} documents, {} and {} answers",
            serde.len(),
            python.len(),
            node.len()
        )
        .into());
    }
    let all = serde.into_iter().zip(python).zip(node);
    Ok(all.map(|((serde, python), node)| [serde, python, node]).collect())
}

fn serde_json(document: &[u8]) -> Reading {
    match serde_json::from_slice::<Value>(document) {
        Ok(value) => Reading::Value { leaves: leaves(&value), is_repeated: false },
        Err(_) => Reading::Refused,
    }
}
