//! Compares the schema's errors with ours, path by path.

use std::collections::BTreeSet;

use jsonschema::error::ValidationErrorKind;
use sendcheck::{Options, PathId, Report, Rule, Severity, check};
use serde_json::Value;

use crate::api::Call;

/// Stands for the place of the chat's id, which is not in the document.
pub(crate) const CHAT_ID: &str = "{chatId}";

/// A document with all that is said of it.
pub(crate) struct Case<'c> {
    pub(crate) call: &'c Call,
    pub(crate) json: &'c str,
    /// The value that the oracle reads.
    pub(crate) value: Value,
    pub(crate) chat_id: Option<&'c str>,
    /// The schema's errors: keyword and path.
    pub(crate) rejected: BTreeSet<(String, String)>,
    /// The constraints that they broke.
    pub(crate) constraints: BTreeSet<String>,
    /// Our diagnostics.
    pub(crate) found: Vec<Finding>,
}

pub(crate) struct Finding {
    pub(crate) rule: Rule,
    pub(crate) is_error: bool,
    pub(crate) place: String,
}

/// Which of the two rejects what the other does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Side {
    /// The schema alone.
    Schema,
    /// We alone.
    Ours,
}

/// Something that only one of the two rejects at that place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Difference {
    pub(crate) side: Side,
    /// The keyword, or the rule.
    pub(crate) name: String,
    pub(crate) place: String,
}

impl<'c> Case<'c> {
    pub(crate) fn new(
        call: &'c Call,
        json: &'c str,
        chat_id: Option<&'c str>,
    ) -> Result<Self, String> {
        let value: Value =
            serde_json::from_str(json).map_err(|error| format!("{error}: {json}"))?;
        let (rejected, constraints) = rejected(call, &value, chat_id);
        let is_rejected = rejected.iter().any(|(_, place)| place != CHAT_ID);
        if call.published.is_valid(&value) == is_rejected {
            return Err(format!("the schema as published and the one by type differ: {json}"));
        }
        let options = Options::new().max_diagnostics(usize::MAX);
        let options = match chat_id {
            Some(id) if call.operation.path_ids().any(|one| one == PathId::Message) => {
                options.message_id(id)
            }
            Some(id) => options.chat_id(id),
            None => options,
        };
        let report = check(call.operation, json.as_bytes(), &options);
        let found = findings(&report);
        Ok(Self { call, json, value, chat_id, rejected, constraints, found })
    }

    /// Returns the differences.
    pub(crate) fn differences(&self) -> BTreeSet<Difference> {
        let errors = || self.found.iter().filter(|finding| finding.is_error);
        let ours: BTreeSet<&str> = errors().map(|finding| finding.place.as_str()).collect();
        let theirs: BTreeSet<&str> =
            self.rejected.iter().map(|(_, place)| place.as_str()).collect();
        let of_schema = self.rejected.iter().filter(|(_, place)| !ours.contains(place.as_str()));
        let of_schema = of_schema.map(|(keyword, place)| (Side::Schema, keyword.as_str(), place));
        let of_ours = errors().filter(|finding| !theirs.contains(finding.place.as_str()));
        let of_ours = of_ours.map(|finding| (Side::Ours, finding.rule.name(), &finding.place));
        let all = of_schema.chain(of_ours);
        all.map(|(side, name, place)| Difference { side, name: name.into(), place: place.clone() })
            .collect()
    }

    /// Returns the value at a place, if there is one.
    pub(crate) fn at(&self, place: &str) -> Option<&Value> {
        self.value.pointer(place)
    }
}

/// Returns the schema's errors, and the constraints that they broke.
fn rejected(
    call: &Call,
    value: &Value,
    chat_id: Option<&str>,
) -> (BTreeSet<(String, String)>, BTreeSet<String>) {
    let mut rejected = BTreeSet::new();
    let mut constraints = BTreeSet::new();
    for error in call.located.iter_errors(value) {
        let mut place = error.instance_path().to_string();
        let mut constraint = error.schema_path().to_string();
        if let ValidationErrorKind::Required { property } = error.kind() {
            let name = property.as_str().unwrap_or_default();
            place = format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
            constraint = format!("{constraint}/{name}");
        }
        rejected.insert((error.kind().keyword().to_owned(), place));
        constraints.insert(constraint);
    }
    if let (Some(schema), Some(id)) = (&call.chat_id, chat_id) {
        for error in schema.iter_errors(&Value::from(id)) {
            rejected.insert((error.kind().keyword().to_owned(), CHAT_ID.into()));
        }
    }
    (rejected, constraints)
}

fn findings(report: &Report) -> Vec<Finding> {
    let place = |found: &sendcheck::Diagnostic| match found.parameter() {
        Some(_) => CHAT_ID.to_owned(),
        None => found.path().to_owned(),
    };
    report
        .diagnostics()
        .iter()
        .map(|found| Finding {
            rule: found.rule(),
            is_error: found.severity() == Severity::Error,
            place: place(found),
        })
        .collect()
}
