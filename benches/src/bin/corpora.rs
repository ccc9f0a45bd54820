//! Prints the corpora as JSON Lines, for those who are measured in another language: `{"corpus": "tiny",
//! "json": "…", "isValid": true}`.

use std::io::{self, BufWriter, Write};

use benches::corpora::{corpora, seed};
use serde_json::json;

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for corpus in corpora(seed(), 1000) {
        for document in corpus.documents {
            let line = json!({
                "corpus": corpus.name, "json": document.json, "isValid": document.is_valid,
            });
            writeln!(out, "{line}")?;
        }
    }
    out.flush()
}
