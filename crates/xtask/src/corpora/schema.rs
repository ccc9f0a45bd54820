//! The schema: the API's own description as an independent oracle.
//!
//! 1. [`api`] makes JSON Schema of the description; a validator that is none of ours judges by it.
//! 2. [`generate`] writes documents that the schema accepts, [`mutate`] makes them wrong.
//! 3. [`compare`] holds what the schema rejects against what we do, place by place: a JSON Pointer, for an
//!    absent field its own.
//! 4. [`explain`] must know a reason for each difference, and each of its reasons must be needed.

mod api;
mod compare;
mod document;
mod explain;
mod generate;
mod mutate;
mod pools;
mod strings;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use fastrand::Rng;
use sendcheck::{Operation, Rule};

use api::Call;
use compare::{Case, Difference, Side};
use document::Node;
use explain::Explanations;
use generate::Generator;

const DESCRIPTION: &str = "api/openapi-2026-03-24.yaml";

/// How many different documents are compared, and which.
#[derive(clap::Args)]
pub(super) struct Sample {
    /// How many documents to hold against the API's description
    #[arg(long, default_value_t = 200_000)]
    documents: usize,
    /// What these documents are drawn from: the same number draws the same ones
    #[arg(long, default_value_t = 20_260_324)]
    seed: u64,
}

/// How many faults are shown with a document.
const SHOWN_MAX: usize = 40;

pub(super) fn run(shared: &Path, sample: &Sample) -> Result<(), Box<dyn Error>> {
    let calls = api::calls(&fs::read_to_string(shared.join(DESCRIPTION))?)?;
    let mut generators: Vec<Generator<'_>> =
        calls.iter().map(|call| Generator::new(&call.schema)).collect();
    let mut rng = Rng::with_seed(sample.seed);
    let mut tally = Tally::new()?;
    while tally.documents < sample.documents {
        let index = draw(&calls, &mut rng);
        let (call, generator) = (&calls[index], &mut generators[index]);
        let mut document = generator.document(&mut rng);
        if rng.u8(..) < 60 {
            generate::add_newer_fields(call.operation, &mut document, &mut rng);
        }
        if rng.u8(..) < 200 {
            mutate::mutate(&mut document, generator, &mut rng);
        }
        let chat_id = chat_id(call, &mut rng);
        tally.judge(call, &document, chat_id)?;
    }
    tally.finish(&calls)
}

/// Which operation comes next: messages are drawn most, as they hold most.
fn draw(calls: &[Call], rng: &mut Rng) -> usize {
    let weight = |call: &Call| match call.operation {
        Operation::ChatsCreate | Operation::Message => 6,
        Operation::ChatsMessagesSend | Operation::MessagesCreate => 3,
        Operation::ChatsListChats => 2,
        _ => 1,
    };
    let all: usize = calls.iter().map(weight).sum();
    let mut left = rng.usize(..all);
    calls
        .iter()
        .position(|call| {
            let is_here = left < weight(call);
            left = left.saturating_sub(weight(call));
            is_here
        })
        .unwrap_or_default()
}

/// A chat's id, right or wrong, where the path holds one.
fn chat_id(call: &Call, rng: &mut Rng) -> Option<&'static str> {
    let is_given = call.chat_id.is_some() && rng.u8(..) < 40;
    is_given.then(|| strings::any(rng))
}

/// A place of the schema; those outside the shared components with their operation.
fn named(call: &Call, place: &str) -> String {
    if place.starts_with("/components/") {
        place.into()
    } else {
        format!("{}{place}", call.operation)
    }
}

/// What was compared so far.
struct Tally {
    explanations: Explanations,
    seen: HashSet<u64>,
    documents: usize,
    /// Accepted by both, and by the schema.
    accepted: (usize, usize),
    operations: BTreeMap<Operation, usize>,
    /// How often both reject the same place, and how often one alone.
    agreed: usize,
    differed: BTreeMap<Side, usize>,
    broken: BTreeMap<Rule, usize>,
    /// The places of the schema that rejected something.
    constraints: BTreeSet<String>,
    /// What nothing explains, by kind: how often, and a document.
    faults: BTreeMap<String, (usize, String)>,
}

impl Tally {
    fn new() -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            explanations: Explanations::read()?,
            seen: HashSet::new(),
            documents: 0,
            accepted: (0, 0),
            operations: BTreeMap::new(),
            agreed: 0,
            differed: BTreeMap::new(),
            broken: BTreeMap::new(),
            constraints: BTreeSet::new(),
            faults: BTreeMap::new(),
        })
    }

    fn judge(
        &mut self,
        call: &Call,
        document: &Node,
        chat_id: Option<&str>,
    ) -> Result<(), Box<dyn Error>> {
        let json = document.text();
        let mut hasher = DefaultHasher::new();
        (call.operation, &json, chat_id).hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return Ok(());
        }
        let case = Case::new(call, &json, chat_id)?;
        self.documents += 1;
        *self.operations.entry(call.operation).or_default() += 1;
        let is_accepted = case.rejected.is_empty();
        let is_valid = !case.found.iter().any(|found| found.is_error);
        self.accepted.0 += usize::from(is_accepted && is_valid);
        self.accepted.1 += usize::from(is_accepted);
        for found in case.found.iter().filter(|found| found.is_error) {
            *self.broken.entry(found.rule).or_default() += 1;
        }
        self.constraints.extend(case.constraints.iter().map(|place| named(call, place)));
        let differences = case.differences();
        let of_schema = differences.iter().filter(|one| one.side == Side::Schema).count();
        self.agreed += case.rejected.len() - of_schema;
        for difference in differences {
            *self.differed.entry(difference.side).or_default() += 1;
            if !self.explanations.explain(&difference, &case) {
                self.fault(&difference, &case);
            }
        }
        Ok(())
    }

    fn fault(&mut self, difference: &Difference, case: &Case<'_>) {
        let Difference { side, name, place } = difference;
        let steps =
            place.split('/').map(|step| if step.parse::<u32>().is_ok() { "*" } else { step });
        let kind = format!("{side:?} alone: {name} at {}", steps.collect::<Vec<_>>().join("/"));
        let fault = self.faults.entry(kind).or_default();
        fault.0 += 1;
        // The shortest document shows best.
        if fault.1.is_empty() || case.json.len() < fault.1.len() {
            fault.1 = format!("{} {:?} {}", case.call.operation, case.chat_id, case.json);
        }
    }

    fn finish(self, calls: &[Call]) -> Result<(), Box<dyn Error>> {
        let count = |side| self.differed.get(&side).copied().unwrap_or_default();
        println!(
            "schema: {} documents, {} accepted by it, {} of these by us; {} places rejected by both, {} by it alone, {} by us alone",
            self.documents,
            self.accepted.1,
            self.accepted.0,
            self.agreed,
            count(Side::Schema),
            count(Side::Ours)
        );
        let operations =
            self.operations.iter().map(|(operation, count)| format!("{operation} {count}"));
        println!("  {}", operations.collect::<Vec<_>>().join(", "));
        let mut faults = self.explanations.settle(&self.broken);
        for (kind, (count, document)) in self.faults.iter().take(SHOWN_MAX) {
            let document: String = document.chars().take(600).collect();
            println!("{kind}: {count} times, as in {document}");
        }
        faults.extend(self.faults.into_keys());
        let constraints = calls
            .iter()
            .flat_map(|call| call.constraints.iter().map(|place| named(call, place)))
            .collect::<BTreeSet<_>>();
        println!("  {} constraints of the schema rejected something", self.constraints.len());
        let idle = constraints.symmetric_difference(&self.constraints);
        faults.extend(idle.map(|place| format!("no document broke, or none should have: {place}")));
        for fault in &faults {
            println!("  fault: {fault}");
        }
        if faults.is_empty() { Ok(()) } else { Err(format!("{} faults", faults.len()).into()) }
    }
}
