//! Prints the corpora as JSON Lines for peers in other languages: `{"corpus", "json", "isValid"}`.
//! `corpora lines N` prints N documents of `mixed`.

use std::io::{self, BufWriter, Write as _};

use conformance::generate::{corpora, seed};
use serde_json::json;

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let corpora = corpora(seed());
    let lines = std::env::args().nth(2).and_then(|lines| lines.parse().ok());
    if let Some(lines) = lines {
        let mixed = corpora.iter().filter(|corpus| corpus.name == "mixed");
        let samples = mixed.flat_map(|corpus| &corpus.samples).cycle();
        for sample in samples.take(lines) {
            writeln!(out, "{}", sample.json)?;
        }
        return out.flush();
    }
    for corpus in corpora {
        for sample in corpus.samples {
            let (json, is_valid) = (sample.json, sample.is_valid);
            writeln!(out, "{}", json!({"corpus": corpus.name, "json": json, "isValid": is_valid}))?;
        }
    }
    out.flush()
}
