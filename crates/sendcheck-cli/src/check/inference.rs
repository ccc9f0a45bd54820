//! Explains why an operation was inferred.

use sendcheck::{Operation, fields_of_inference};

use crate::terminal::wrapped;

/// Returns the fields of a document that its operation was inferred from: "it has `from` and `message`".
pub(super) fn reason(source: &[u8]) -> String {
    match fields_of_inference(source) {
        Some(fields) => format!("it has `{}`", fields.join("` and `")),
        None => "of its fields".to_owned(),
    }
}

/// Returns advice for documents whose operation cannot be inferred, in lines.
pub(super) fn advice() -> String {
    let names: Vec<_> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let names = wrapped(&format!("  {}", names.join(", ")), WIDTH_COLUMNS, "  ");
    format!("set the operation with `--operation`:\n{names}\n")
}

const WIDTH_COLUMNS: usize = 80;
