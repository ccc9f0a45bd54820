//! `cargo xtask readers`: JSON as we read it, and as others do.
//!
//! A message that two readers read differently is how a check is passed by. So three others are asked about
//! every document: `serde_json`, Python's `json` and `JSON.parse` of Node, each as it takes bytes.
//!
//! 1. [`documents`] writes them: the cases of `tests/readers`, in every place of a request where a value
//!    can stand, and requests that were tampered with.
//! 2. [`others`] asks the three.
//! 3. [`judge`] holds us against them.

mod documents;
mod judge;
mod leaves;
mod others;

use std::collections::BTreeMap;

use sendcheck::{Options, encode};

use crate::run::Outcome;
use crate::{debian, node};
use documents::Document;
use judge::Judge;
use others::Reading;

/// Hold our reading of JSON against that of `serde_json`, Python and Node
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many requests are tampered with
    #[arg(long, default_value_t = 60_000)]
    tampered: usize,
    /// What the tampering is drawn from: the same number draws the same
    #[arg(long, default_value_t = 20_260_324)]
    seed: u64,
}

/// How many kinds of fault are shown.
const SHOWN_MAX: usize = 30;

pub(crate) fn run(args: &Args) -> Outcome {
    debian::ensure(&debian::PYTHON)?;
    node::ensure()?;
    let documents = documents::all(args.tampered, args.seed)?;
    let readings = others::read(documents.iter().map(|document| document.bytes.as_slice()))?;
    let mut judge = Judge::default();
    for (document, readings) in documents.iter().zip(&readings) {
        judge.document(document, readings);
    }
    encoded(&documents, &readings, &mut judge)?;
    judge.finish(documents.len())
}

/// What is sent reads as what was written, for each reader on its own.
fn encoded(documents: &[Document], readings: &[[Reading; 3]], judge: &mut Judge) -> Outcome {
    let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    let bodies: BTreeMap<usize, Vec<u8>> = documents
        .iter()
        .enumerate()
        .filter_map(|(index, document)| {
            let request = encode(document.operation, &document.bytes, &options).ok()?;
            (!request.body().is_empty()).then(|| (index, request.into_body()))
        })
        .collect();
    let again = others::read(bodies.values().map(Vec::as_slice))?;
    for ((&index, body), again) in bodies.iter().zip(&again) {
        judge.encoded(&documents[index], body, &readings[index], again);
    }
    println!("{} of them encoded, and read again", bodies.len());
    Ok(())
}
