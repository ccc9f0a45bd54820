//! Counts comparisons, and keeps the differences that nothing explains.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use sendcheck::{Operation, Rule};

use crate::Outcome;
use crate::api::Call;
use crate::compare::{Case, Difference, Side};
use crate::explain::Explanations;

/// How many unexplained differences are printed with a document.
const SHOWN_MAX: usize = 40;

/// Returns a place of the schema; those outside the shared components with their operation.
fn named(call: &Call, place: &str) -> String {
    if place.starts_with("/components/") {
        place.into()
    } else {
        format!("{}{place}", call.operation)
    }
}

/// The comparisons so far.
pub(crate) struct Tally {
    explanations: Explanations,
    seen: HashSet<u64>,
    pub(crate) documents: usize,
    /// Accepted by both, and by the schema.
    accepted: (usize, usize),
    operations: BTreeMap<Operation, usize>,
    /// How often both reject the same place, and how often one alone.
    agreed: usize,
    differed: BTreeMap<Side, usize>,
    broken: BTreeMap<Rule, usize>,
    /// The places of the schema that rejected something.
    constraints: BTreeSet<String>,
    /// Unexplained differences by kind: how many, and a document.
    faults: BTreeMap<String, (usize, String)>,
}

impl Tally {
    pub(crate) fn new() -> Outcome<Self> {
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

    pub(crate) fn compare(&mut self, call: &Call, json: &str, chat_id: Option<&str>) -> Outcome {
        let mut hasher = DefaultHasher::new();
        (call.operation, json, chat_id).hash(&mut hasher);
        if !self.seen.insert(hasher.finish()) {
            return Ok(());
        }
        let case = Case::new(call, json, chat_id)?;
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

    pub(crate) fn finish(self, calls: &[Call]) -> Outcome {
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
            println!("  unexplained: {fault}");
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(format!("{} unexplained differences", faults.len()).into())
        }
    }
}
