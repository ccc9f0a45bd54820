//! Our reading of a document against that of the others.

use std::collections::{BTreeMap, BTreeSet};

use sendcheck::request::{Request, SendMessage, UpdateChat, decode};
use sendcheck::{Diagnostic, Operation, Options, Report, Rule, check};
use serde_json::Value;

use super::SHOWN_MAX;
use super::documents::Document;
use super::leaves::{leaves, path};
use super::others::{NAMES, Reading};
use crate::run::Outcome;

/// How deep arrays and objects may nest, by `invalid-json`.
const DEPTH_MAX: usize = 64;

/// A place that passes though readers differ on it, and why.
const KNOWN: &[(&str, &str)] = &[(
    "/app/app_store_id",
    "an integer past 2^53 loses digits where numbers are doubles; ids are far from it, and it is documented as an integer",
)];

/// What was found so far.
#[derive(Default)]
pub(super) struct Judge {
    /// All read alike; some differ; all refuse.
    counts: [usize; 3],
    /// How often each of [`KNOWN`] was needed.
    known: BTreeMap<&'static str, usize>,
    /// By what is wrong: how often, and the shortest document.
    faults: BTreeMap<String, (usize, Vec<u8>)>,
}

impl Judge {
    pub(super) fn document(&mut self, document: &Document, readings: &[Reading; 3]) {
        let report = check(document.operation, &document.bytes, &Options::new());
        let is_read = report.diagnostics().iter().all(|found| found.rule() != Rule::InvalidJson);
        let [serde, python, node] = readings.each_ref().map(Reading::leaves);
        match serde {
            None if python.is_none() && node.is_none() => {
                self.counts[2] += 1;
                if is_read {
                    self.fault("we read what all others refuse", document);
                }
            }
            Some(leaves) if python == serde && node == serde => {
                self.counts[0] += 1;
                self.agreed(document, leaves, &readings[1], is_read, &report);
            }
            _ => {
                self.counts[1] += 1;
                self.differed(document, [serde, python, node], &report);
            }
        }
    }

    /// All others read the same value.
    fn agreed(
        &mut self,
        document: &Document,
        theirs: &str,
        python: &Reading,
        is_read: bool,
        report: &Report,
    ) {
        let is_deep = depth(&document.bytes) > DEPTH_MAX;
        if is_read == is_deep {
            let what = if is_read {
                "we read what nests too deep"
            } else {
                "we refuse what all others read"
            };
            return self.fault(what, document);
        }
        if !is_read {
            return;
        }
        let is_repeated =
            report.diagnostics().iter().any(|found| found.rule() == Rule::DuplicateField);
        if *python != (Reading::Value { leaves: theirs.into(), is_repeated }) {
            self.fault("we and Python differ on whether a key is given twice", document);
        }
        self.same_findings(document, report);
        if report.is_valid() {
            self.same_types(document, theirs, report);
        }
    }

    /// What `serde_json` read and wrote again gets the findings of the document.
    fn same_findings(&mut self, document: &Document, report: &Report) {
        // `-0` is an integer; what `serde_json` writes for it is not.
        if document.bytes.windows(2).any(|pair| pair == b"-0") {
            return;
        }
        let Ok(value) = serde_json::from_slice::<Value>(&document.bytes) else { return };
        let again = check(document.operation, value.to_string().as_bytes(), &Options::new());
        if findings(report) != findings(&again) {
            self.fault("what serde_json read gets other findings", document);
        }
    }

    /// What the typed view holds is in the value, and it holds all of it that no finding is about.
    fn same_types(&mut self, document: &Document, theirs: &str, report: &Report) {
        let typed = match document.operation {
            Operation::ChatsUpdate => typed::<UpdateChat>(&document.bytes),
            Operation::ChatsMessagesSend => typed::<SendMessage>(&document.bytes),
            _ => return,
        };
        let Some(typed) = typed else {
            return self.fault("a valid document has no typed view", document);
        };
        let ours = leaves(&typed);
        let (ours, theirs) = (leaves_of(&ours), leaves_of(theirs));
        if !ours.is_subset(&theirs) {
            self.fault("the typed view holds another value", document);
        }
        let told = told(report);
        if theirs.difference(&ours).any(|leaf| !is_told(&told, place_of(leaf))) {
            self.fault("the typed view lacks a value, and we say nothing", document);
        }
    }

    /// The others differ: we must refuse the document, or warn at the place where they do.
    fn differed(&mut self, document: &Document, theirs: [Option<&str>; 3], report: &Report) {
        if !report.is_valid() {
            return;
        }
        let told = told(report);
        let [Some(serde), Some(python), Some(node)] = theirs.map(|it| it.map(leaves_of)) else {
            if told.is_empty() {
                self.fault("not all others read this, and we say nothing", document);
            }
            return;
        };
        let all: BTreeSet<&str> = [&serde, &python, &node].into_iter().flatten().copied().collect();
        for leaf in all {
            let is_shared = [&serde, &python, &node].iter().all(|one| one.contains(leaf));
            let place = place_of(leaf);
            if is_shared || is_told(&told, place) {
                continue;
            }
            match KNOWN.iter().find(|(known, _)| place.ends_with(&path(known))) {
                Some((known, _)) => *self.known.entry(known).or_default() += 1,
                None => self.fault("the others read other values, and we say nothing", document),
            }
        }
    }

    /// What is sent in place of the document, and how each reader reads both.
    pub(super) fn encoded(
        &mut self,
        document: &Document,
        body: &[u8],
        before: &[Reading; 3],
        after: &[Reading; 3],
    ) {
        for (name, (before, after)) in NAMES.iter().zip(before.iter().zip(after)) {
            if before != after {
                let body = String::from_utf8_lossy(body);
                self.fault(&format!("{name} reads another value when encoded as {body}"), document);
            }
        }
    }

    fn fault(&mut self, what: &str, document: &Document) {
        let (count, shortest) =
            self.faults.entry(format!("{}: {what}", document.operation)).or_default();
        *count += 1;
        if shortest.is_empty() || document.bytes.len() < shortest.len() {
            shortest.clone_from(&document.bytes);
        }
    }

    pub(super) fn finish(self, documents: usize) -> Outcome {
        let [alike, differed, refused] = self.counts;
        println!(
            "{documents} documents: {alike} read alike, {differed} differently, {refused} by none of {}",
            NAMES.join(", ")
        );
        for (what, (count, document)) in self.faults.iter().take(SHOWN_MAX) {
            println!("fault: {what}: {count} times, as in {}", document.escape_ascii());
        }
        for (place, why) in KNOWN {
            let count = self.known.get(place).copied().unwrap_or_default();
            println!("known: {place}: {count} times: {why}");
            if count == 0 {
                return Err(format!("nothing differs at {place} any more").into());
            }
        }
        if self.faults.is_empty() {
            Ok(())
        } else {
            Err(format!("{} kinds of fault", self.faults.len()).into())
        }
    }
}

fn leaves_of(leaves: &str) -> BTreeSet<&str> {
    leaves.split(' ').collect()
}

fn place_of(leaf: &str) -> &str {
    leaf.split('=').next().unwrap_or_default()
}

/// The places of which a warning says that a reader may not see there what was meant.
fn told(report: &Report) -> Vec<String> {
    let place = |found: &Diagnostic| match found.rule() {
        Rule::UnknownField | Rule::NullField => Some(path(found.path())),
        // Where the type is unchecked, the whole part is.
        Rule::UncheckedContent => {
            Some(path(found.path().strip_suffix("/type").unwrap_or(found.path())))
        }
        _ => None,
    };
    report.diagnostics().iter().filter_map(place).collect()
}

fn is_told(told: &[String], place: &str) -> bool {
    told.iter().any(|above| {
        place
            .strip_prefix(above.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Every finding but that a key is given twice, in an order of their own.
fn findings(report: &Report) -> BTreeSet<(Rule, &str, Option<[usize; 2]>)> {
    let all = report.diagnostics().iter().filter(|found| found.rule() != Rule::DuplicateField);
    let range = |found: &Diagnostic| found.range().map(|range| [range.start(), range.end()]);
    all.map(|found| (found.rule(), found.path(), range(found))).collect()
}

/// The typed view, as JSON.
fn typed<T: Request>(json: &[u8]) -> Option<Value> {
    let checked = decode::<T>(json, &Options::new()).ok()?;
    serde_json::to_value(checked.request()).ok()
}

/// How deep arrays and objects nest in a text that is JSON; also where the value does not count, as its key
/// comes again.
fn depth(json: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut is_string, mut is_escaped) = (false, false);
    for byte in json {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => is_string = !is_string,
            b'[' | b'{' if !is_string => depth += 1,
            b']' | b'}' if !is_string => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
