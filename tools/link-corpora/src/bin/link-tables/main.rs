//! Generates the tables of the link scanner from the lists in `crates/sendcheck/src/links/data`.
//!
//! `cargo run -p link-corpora --bin link-tables` writes them; with `--check` it fails if one of
//! them is out of date, as the test does.

mod tlds;
mod words;

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A generated file, and the list that it is made from.
struct Table {
    list: &'static str,
    generated: &'static str,
    generate: fn(&str) -> Result<String, String>,
}

const TABLES: [Table; 2] = [
    Table { list: "data/tlds.txt", generated: "tld_table.rs", generate: tlds::generate },
    Table { list: "data/common_words.txt", generated: "word_table.rs", generate: words::generate },
];

fn main() -> ExitCode {
    let check_only = env::args().nth(1).is_some_and(|argument| argument == "--check");
    match TABLES.iter().try_for_each(|table| table.update(check_only)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

impl Table {
    fn update(&self, check_only: bool) -> Result<(), Box<dyn Error>> {
        let source = (self.generate)(&fs::read_to_string(links_dir().join(self.list))?)?;
        let path = links_dir().join(self.generated);
        if !check_only {
            fs::write(path, source)?;
        } else if fs::read_to_string(&path)? != source {
            return Err(format!("{} is out of date: run link-tables", path.display()).into());
        }
        Ok(())
    }
}

fn links_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/sendcheck/src/links")
}

/// Returns the lines of a list without comments.
fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn generated_tables_are_up_to_date() {
    for table in TABLES {
        table.update(true).unwrap();
    }
}
