//! Compares the core with the API's own description of March 2026, in a directory of reference material:
//! `schema-oracle SHARED`.
//!
//! 1. [`api`] makes JSON Schema of the description.
//! 2. `conformance::generate` makes random documents, right and wrong.
//! 3. [`compare`] compares what the schema rejects with our errors, path by path.
//! 4. [`explain`] must know a reason for each difference, and each of its reasons must be needed.

mod api;
mod compare;
mod explain;
mod tally;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use clap::Parser;
use conformance::generate::{Node, Source, document_for, mutate};
use sendcheck::Operation;

use api::Call;
use tally::Tally;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const DESCRIPTION: &str = "api/openapi-2026-03-24.yaml";

/// Compare the core with the API's own description.
#[derive(Parser)]
struct Args {
    /// The directory of the reference material
    shared: PathBuf,
    /// How many different documents to compare
    #[arg(long, default_value_t = 200_000)]
    documents: usize,
    /// The seed of the documents
    #[arg(long, default_value_t = 20_260_324)]
    seed: u64,
}

fn main() -> Outcome {
    let args = Args::parse();
    let description = fs::read_to_string(args.shared.join(DESCRIPTION))?;
    let description = serde_yaml_ng::from_str(&description)?;
    let calls = api::calls(description)?;
    let mut source = Source::seeded(args.seed);
    let mut tally = Tally::new()?;
    while tally.documents < args.documents {
        let call = draw(&calls, &mut source);
        let mut document = Node::from(&document_for(call.operation, &mut source));
        if source.percent(78) {
            mutate(&mut document, &mut source);
        }
        let has_id = call.chat_id.is_some() && source.percent(15);
        let chat_id = has_id.then(|| source.pick(&CHAT_IDS));
        tally.compare(call, &document.text(), chat_id)?;
    }
    tally.finish(&calls)
}

const CHAT_IDS: [&str; 5] = [
    "550e8400-e29b-41d4-a716-446655440000",
    "550E8400-E29B-41D4-A716-446655440000",
    "550e8400e29b41d4a716446655440000",
    "not-a-chat",
    "",
];

/// Returns the next call: messages more often, because they contain most.
fn draw<'c>(calls: &'c [Call], source: &mut Source<'_>) -> &'c Call {
    let call = &calls[source.below(calls.len())];
    let is_message = matches!(
        call.operation,
        Operation::ChatsCreate
            | Operation::Message
            | Operation::ChatsMessagesSend
            | Operation::MessagesCreate
    );
    if is_message || source.percent(30) { call } else { draw(calls, source) }
}
