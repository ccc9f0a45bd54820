//! Checks vectors of composing: `compose-cases FILE...`.

use std::process::ExitCode;

use sendcheck::Options;
use sendcheck::fix::{Applicability, fix, fixes, fixes_json};
use sendcheck_compose::{PlanOptions, Planner, plan_json, preview_json};
use serde_json::{Value, json};

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
    let case: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let name = &case["name"];
    let found = match case["fn"].as_str() {
        Some("plan") => planned(&case),
        Some("stream") => streamed(&case),
        Some("fixes") => fixed(&case),
        Some("preview") => previewed(&case),
        other => Err(format!("unknown function {other:?}")),
    };
    let found = found.map_err(|error| format!("{name}: {error}"))?;
    let expected = &case["expect"];
    if *expected == found {
        return Ok(());
    }
    Err(format!("{name}\n  - {expected}\n  + {found}"))
}

fn options(case: &Value) -> Result<PlanOptions, String> {
    let json = match &case["options"] {
        Value::Null => "{}".to_owned(),
        options => options.to_string(),
    };
    PlanOptions::from_json(json.as_bytes()).map_err(|error| error.to_string())
}

fn planned(case: &Value) -> Result<Value, String> {
    match plan_json(case["input"].to_string().as_bytes(), &options(case)?) {
        Ok(plan) => parse(&plan.to_json()),
        Err(report) => error(&report.to_json()),
    }
}

fn streamed(case: &Value) -> Result<Value, String> {
    let input = case["input"].to_string();
    let stream = || -> Result<Result<Value, sendcheck::Report>, String> {
        let mut planner = match Planner::from_json(input.as_bytes(), &options(case)?) {
            Ok(planner) => planner,
            Err(report) => return Ok(Err(report)),
        };
        let (mut released, mut sends) = (Vec::new(), Vec::new());
        for chunk in case["chunks"].as_array().into_iter().flatten() {
            let chunk = chunk.as_str().ok_or("a chunk is not a string")?;
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

fn fixed(case: &Value) -> Result<Value, String> {
    let name = case["operation"].as_str().unwrap_or_default();
    let operation = name.parse().map_err(|_| format!("unknown operation {name}"))?;
    let options = match &case["options"] {
        Value::Null => Options::default(),
        json => Options::from_json(json.to_string().as_bytes()).map_err(|it| it.to_string())?,
    };
    let document = case["document"].to_string();
    let mut list = parse(&fixes_json(&fixes(operation, document.as_bytes(), &options)))?;
    for fix in list.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        fix.remove("title");
        fix.remove("text_edits");
    }
    let document = |up_to| parse(&fix(operation, document.as_bytes(), &options, up_to).document);
    let (safe, guessed) = (document(Applicability::Safe)?, document(Applicability::Unsafe)?);
    let mut found = json!({"fixes": list, "safe": safe});
    if guessed != safe {
        found["unsafe"] = guessed;
    }
    Ok(found)
}

fn previewed(case: &Value) -> Result<Value, String> {
    let service = match case["service"].as_str() {
        Some(name) => Some(name.parse().map_err(|_| format!("unknown service {name}"))?),
        None => None,
    };
    match preview_json(case["message"].to_string().as_bytes(), service) {
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
