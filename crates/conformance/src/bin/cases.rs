//! Checks vectors of files: `cases FILE...`. A file in a folder `help` or `broken`, or whose name begins with `help`,
//! holds vectors of help texts, any other file vectors of reports.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use conformance::{read, read_help};
use sendcheck::{Operation, Options, check};
use serde_json::Value;

fn main() -> ExitCode {
    let (mut passed, mut failed) = (0, 0);
    let mut count = |outcome: Result<(), String>| match outcome {
        Ok(()) => passed += 1,
        Err(difference) => {
            println!("{difference}");
            failed += 1;
        }
    };
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        if holds_help(&path) {
            for vector in read_help(&path) {
                let report = report(&vector.operation, vector.document(), vector.options_json());
                count(report.and_then(|report| vector.compare(&report)));
            }
        } else {
            for vector in read(&path) {
                let report = report(&vector.operation, &vector.document(), vector.options_json());
                count(report.and_then(|report| {
                    vector.compare(&report).map_err(|mismatch| mismatch.to_string())
                }));
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn holds_help(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    name.starts_with("help") || folder == "help" || folder == "broken"
}

fn report(operation: &str, document: &[u8], options: &str) -> Result<Value, String> {
    let operation: Operation =
        operation.parse().map_err(|error| format!("{operation}: {error}"))?;
    let options = Options::from_json(options.as_bytes()).map_err(|error| error.to_string())?;
    let report = check(operation, document, &options).to_json();
    serde_json::from_str(&report).map_err(|error| error.to_string())
}
