//! Checks vectors of composing: `compose-cases FILE...`.

use std::process::ExitCode;

use sendcheck::Options;
use sendcheck::fix::{Applicability, fix, fixes, fixes_json};
use sendcheck_compose::{PlanOptions, Planner, plan_json, preview_json};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// A vector. The order of the fields of documents is kept: reports and notes follow it.
#[derive(Deserialize)]
struct Case<'c> {
    name: String,
    #[serde(rename = "fn")]
    function: String,
    #[serde(borrow)]
    input: Option<&'c RawValue>,
    message: Option<&'c RawValue>,
    document: Option<&'c RawValue>,
    options: Option<&'c RawValue>,
    operation: Option<String>,
    service: Option<String>,
    #[serde(default)]
    chunks: Vec<String>,
    expect: Value,
}

impl Case<'_> {
    fn json<'c>(&self, value: Option<&'c RawValue>) -> Result<&'c [u8], String> {
        value.map(|json| json.get().as_bytes()).ok_or_else(|| format!("{}: no document", self.name))
    }
}

fn main() -> ExitCode {
    let (mut passed, mut failed) = (0, 0);
    for path in std::env::args_os().skip(1) {
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("{}: {error}", path.to_string_lossy());
                return ExitCode::from(2);
            }
        };
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match check(line) {
                Ok(()) => passed += 1,
                Err(difference) => {
                    println!("{difference}");
                    failed += 1;
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn check(line: &str) -> Result<(), String> {
    let case: Case<'_> = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let found = match case.function.as_str() {
        "plan" => planned(&case),
        "stream" => streamed(&case),
        "fixes" => fixed(&case),
        "preview" => previewed(&case),
        other => Err(format!("unknown function {other:?}")),
    };
    let Case { name, expect, .. } = &case;
    let found = found.map_err(|error| format!("{name}: {error}"))?;
    if *expect == found { Ok(()) } else { Err(format!("{name}\n  - {expect}\n  + {found}")) }
}

fn options(case: &Case<'_>) -> Result<PlanOptions, String> {
    let json = case.options.map_or("{}", RawValue::get);
    PlanOptions::from_json(json.as_bytes()).map_err(|error| error.to_string())
}

fn planned(case: &Case<'_>) -> Result<Value, String> {
    match plan_json(case.json(case.input)?, &options(case)?) {
        Ok(plan) => parse(&plan.to_json()),
        Err(report) => error(&report.to_json()),
    }
}

fn streamed(case: &Case<'_>) -> Result<Value, String> {
    let input = case.json(case.input)?;
    let stream = || -> Result<Result<Value, sendcheck::Report>, String> {
        let mut planner = match Planner::from_json(input, &options(case)?) {
            Ok(planner) => planner,
            Err(report) => return Ok(Err(report)),
        };
        let (mut released, mut sends) = (Vec::new(), Vec::new());
        for chunk in &case.chunks {
            match planner.push(chunk) {
                Ok(new) => {
                    released.push(new.len());
                    for send in new {
                        sends.push(parse(&send.to_json())?);
                    }
                }
                Err(report) => return Ok(Err(report)),
            }
        }
        let rest = match planner.finish() {
            Ok(rest) => parse(&rest.to_json())?,
            Err(report) => return Ok(Err(report)),
        };
        sends.extend(rest["sends"].as_array().cloned().unwrap_or_default());
        Ok(Ok(json!({"released": released, "sends": sends, "notes": rest["notes"]})))
    };
    match stream()? {
        Ok(found) => Ok(found),
        Err(report) => error(&report.to_json()),
    }
}

fn fixed(case: &Case<'_>) -> Result<Value, String> {
    let name = case.operation.as_deref().unwrap_or_default();
    let operation = name.parse().map_err(|_| format!("unknown operation {name}"))?;
    let options = case.options.map_or("{}", RawValue::get);
    let options = Options::from_json(options.as_bytes()).map_err(|it| it.to_string())?;
    let document = case.json(case.document)?;
    let mut list = parse(&fixes_json(&fixes(operation, document, &options)))?;
    for fix in list.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        fix.remove("title");
        fix.remove("text_edits");
    }
    let document = |up_to| parse(&fix(operation, document, &options, up_to).document);
    let (safe, guessed) = (document(Applicability::Safe)?, document(Applicability::Unsafe)?);
    let mut found = json!({"fixes": list, "safe": safe});
    if guessed != safe {
        found["unsafe"] = guessed;
    }
    Ok(found)
}

fn previewed(case: &Case<'_>) -> Result<Value, String> {
    let service = match case.service.as_deref() {
        Some(name) => Some(name.parse().map_err(|_| format!("unknown service {name}"))?),
        None => None,
    };
    match preview_json(case.json(case.message)?, service) {
        Ok(preview) => parse(&preview),
        Err(report) => error(&report.to_json()),
    }
}

/// Returns an error as the vectors have it: the first diagnostic.
fn error(report: &str) -> Result<Value, String> {
    let report = parse(report)?;
    let first = &report["diagnostics"][0];
    let mut error = json!({"rule": first["rule"], "path": first["path"]});
    if !first["range"].is_null() {
        error["range"] = first["range"].clone();
    }
    Ok(json!({"error": error}))
}

fn parse(json: &str) -> Result<Value, String> {
    serde_json::from_str(json).map_err(|error| format!("{error}: {json}"))
}
