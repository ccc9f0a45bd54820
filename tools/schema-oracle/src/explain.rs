//! The reviewed list of what the schema and we do not agree on, and why.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use sendcheck::{Rule, Severity};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::compare::{Case, Difference, Side};

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/differences.jsonl");

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rules.md");

/// One line of the list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Explanation {
    /// The side that rejects alone.
    side: Side,
    /// The schema's keywords, or our rules.
    names: Vec<String>,
    /// The last steps of the places, `*` for any; anywhere if there are none.
    #[serde(default)]
    at: Vec<String>,
    /// A further condition.
    when: Option<Condition>,
    /// The rule that we report instead, on the value or on one that contains it.
    instead: Option<String>,
    why: String,
    /// The source: a rule, and words of its section in `docs/rules.md`.
    rule: String,
    says: String,
    /// How often it explained something.
    #[serde(skip)]
    count: usize,
}

/// A condition on the value at a path.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Condition {
    Null,
    /// A whole number that is written with a fraction or an exponent.
    WholeButNotSpeltSo,
    /// A URL with a host by the WHATWG standard, says the `url` crate.
    Whatwg,
    /// None, or none with a host.
    NotWhatwg,
    /// A URL whose host is beyond ASCII, or written in Punycode: IDNA's tables decide.
    Idna,
    /// A URL of another scheme than http, https and ftp.
    OtherScheme,
    /// One of the part types that are newer than the description.
    NewerType,
    /// Inside a part of such a type.
    InNewerPart,
    /// Its object holds the field `attachment_id`.
    BesideAttachment,
    /// Its object holds the field `experience`.
    BesideExperience,
}

/// The list, and what it has explained so far.
pub(crate) struct Explanations {
    list: Vec<Explanation>,
    /// Rules of severity error that no document can break by itself, and why.
    unreachable: Vec<Unreachable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unreachable {
    unreachable: Vec<String>,
    why: String,
}

impl Explanations {
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let sections = sections(&fs::read_to_string(PAGE)?);
        let mut all = Self { list: Vec::new(), unreachable: Vec::new() };
        for (index, line) in fs::read_to_string(LIST)?.lines().enumerate() {
            all.take(line).map_err(|error| format!("{LIST}, line {}: {error}", index + 1))?;
        }
        for Explanation { rule, says, .. } in &all.list {
            if !sections.get(rule).is_some_and(|section| section.contains(says)) {
                return Err(format!("docs/rules.md does not say of {rule}: {says}").into());
            }
        }
        Ok(all)
    }

    fn take(&mut self, line: &str) -> serde_json::Result<()> {
        let line: Value = serde_json::from_str(line)?;
        if line.get("unreachable").is_some() {
            self.unreachable.push(serde_json::from_value(line)?);
        } else {
            self.list.push(serde_json::from_value(line)?);
        }
        Ok(())
    }

    /// Returns `true` if a line explains the difference; the first that does is credited.
    pub(crate) fn explain(&mut self, difference: &Difference, case: &Case<'_>) -> bool {
        let explanation = self.list.iter_mut().find(|one| one.explains(difference, case));
        explanation.map(|one| one.count += 1).is_some()
    }

    /// Prints how often each line explained something. Returns the errors of the list.
    pub(crate) fn settle(&self, broken: &BTreeMap<Rule, usize>) -> Vec<String> {
        let mut faults = Vec::new();
        for one in &self.list {
            let Explanation { side, names, at, count, .. } = one;
            println!("  {count:8} {side:?} {} {}: {}", names.join(", "), at.join(" "), one.why);
            if *count == 0 {
                faults.push(format!("explains nothing any more: {side:?} {names:?} {at:?}"));
            }
        }
        for rule in Rule::ALL.iter().filter(|rule| rule.severity() == Severity::Error) {
            let is_listed =
                |one: &Unreachable| one.unreachable.iter().any(|name| name == rule.name());
            let listed = self.unreachable.iter().find(|one| is_listed(one));
            match (broken.contains_key(rule), listed) {
                (false, None) => faults.push(format!("no document broke {}", rule.name())),
                (true, Some(one)) => {
                    faults.push(format!("{} was broken, but: {}", rule.name(), one.why));
                }
                _ => {}
            }
        }
        faults
    }
}

impl Explanation {
    fn explains(&self, difference: &Difference, case: &Case<'_>) -> bool {
        let Difference { side, name, place } = difference;
        self.side == *side
            && self.names.contains(name)
            && (self.at.is_empty() || self.at.iter().any(|tail| ends_in(place, tail)))
            && self.when.is_none_or(|condition| condition.holds(place, case))
            && self.instead.as_ref().is_none_or(|rule| is_found(rule, place, case))
    }
}

/// Returns `true` if the place ends in these steps, of which `*` is any.
fn ends_in(place: &str, tail: &str) -> bool {
    let mut steps = place.rsplit('/');
    tail.rsplit('/').all(|wanted| {
        // The empty step before the first slash: the tail is done.
        wanted.is_empty() || steps.next().is_some_and(|step| wanted == "*" || wanted == step)
    })
}

/// Returns `true` if we find that on the value, or on one that holds it.
fn is_found(rule: &str, place: &str, case: &Case<'_>) -> bool {
    case.found.iter().any(|found| {
        let rest = place.strip_prefix(found.place.as_str());
        found.rule.name() == rule
            && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

impl Condition {
    fn holds(self, place: &str, case: &Case<'_>) -> bool {
        let value = case.at(place).unwrap_or(&Value::Null);
        let object = place.rsplit_once('/').and_then(|(object, _)| case.at(object));
        let has = |name: &str| object.is_some_and(|object| object.get(name).is_some());
        let url = || value.as_str().map(Url::parse);
        let has_host = |url: &Url| url.host_str().is_some_and(|host| !host.is_empty());
        match self {
            Self::Null => case.at(place).is_some_and(Value::is_null),
            Self::WholeButNotSpeltSo => {
                value.is_f64() && value.as_f64().is_some_and(|number| number.fract() == 0.0)
            }
            Self::Whatwg => url().is_some_and(|url| url.is_ok_and(|url| has_host(&url))),
            Self::NotWhatwg => url().is_some_and(|url| !url.is_ok_and(|url| has_host(&url))),
            Self::Idna => value
                .as_str()
                .is_some_and(|text| !text.is_ascii() || text.to_ascii_lowercase().contains("xn--")),
            Self::OtherScheme => url().is_some_and(|url| {
                url.is_ok_and(|url| !["http", "https", "ftp"].contains(&url.scheme()))
            }),
            Self::NewerType => is_newer(value),
            Self::InNewerPart => (0..place.len()).any(|end| {
                place.is_char_boundary(end)
                    && case.at(&place[..end]).is_some_and(|part| is_newer(&part["type"]))
            }),
            Self::BesideAttachment => has("attachment_id"),
            Self::BesideExperience => has("experience"),
        }
    }
}

fn is_newer(part_type: &Value) -> bool {
    matches!(part_type.as_str(), Some("imessage_app" | "app_clip"))
}

/// Returns the text below each heading, by the heading.
fn sections(page: &str) -> BTreeMap<String, String> {
    let sections = page.split("\n### ").skip(1);
    sections
        .filter_map(|section| section.split_once('\n'))
        .map(|(name, text)| {
            (name.to_owned(), text.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect()
}
