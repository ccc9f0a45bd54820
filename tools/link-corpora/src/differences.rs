//! The reviewed list of cases with another answer than their source.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::corpus::read_lines;

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/differences.jsonl");

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/links.md");

/// Cases with one reason. `clause` is a sentence, or a part of one, of `docs/links.md`.
#[derive(Deserialize)]
struct Difference {
    clause: String,
    ids: Vec<String>,
}

/// The listed cases that were not met yet.
pub(crate) struct Differences(BTreeSet<String>);

impl Differences {
    /// Loads the list.
    ///
    /// # Errors
    ///
    /// Returns an error if a clause is not on the page, or a case is listed twice.
    pub(crate) fn load() -> Result<Self, Box<dyn Error>> {
        let page = fs::read_to_string(PAGE)?;
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut listed = BTreeSet::new();
        for Difference { clause, ids } in read_lines(Path::new(LIST))? {
            if !page.contains(&clause) {
                return Err(format!("docs/links.md does not contain: {clause}").into());
            }
            for id in ids {
                if let Some(id) = listed.replace(id) {
                    return Err(format!("{id} is listed twice").into());
                }
            }
        }
        Ok(Self(listed))
    }

    /// Returns `true` if the case is listed.
    pub(crate) fn take(&mut self, id: &str) -> bool {
        self.0.remove(id)
    }

    /// Returns the cases that no corpus has.
    pub(crate) fn rest(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
