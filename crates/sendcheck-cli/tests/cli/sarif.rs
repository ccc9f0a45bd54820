//! `--format sarif`.

use conformance::{Vector, vectors};
use sendcheck::Rule;
use serde_json::{Value, json};

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

/// The schema of the standard.
fn schema() -> jsonschema::Validator {
    // A pattern has a bracket too many.
    let schema = include_str!("../data/sarif-2.1.0.json").replace("{2}]?$", "{2}?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn log(stdout: &str, schema: &jsonschema::Validator) -> Value {
    let log: Value = serde_json::from_str(stdout).unwrap();
    let errors: Vec<_> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
    assert_eq!(errors, [] as [String; 0]);
    log
}

#[test]
fn every_vector_is_valid_sarif_with_the_report_of_json() {
    let schema = schema();
    let vectors = vectors();
    let plain: Vec<&Vector> =
        vectors.iter().filter(|vector| vector.options_json() == "{}").collect();
    let mut operations: Vec<_> = plain.iter().map(|vector| &vector.operation).collect();
    operations.sort();
    operations.dedup();
    for operation in operations {
        let files = Files::new();
        let alike = plain.iter().filter(|vector| &vector.operation == operation).enumerate();
        let names: Vec<_> = alike
            .map(|(index, vector)| files.write(&format!("{index}.json"), vector.document()))
            .collect();
        for names in names.chunks(200) {
            let run = |format: &str| {
                let args = ["check", "--operation", operation, "--format", format];
                sendcheck(args.into_iter().chain(names.iter().map(String::as_str)))
            };
            let sarif = log(&run("sarif").stdout, &schema);
            let found: Vec<_> =
                sarif["runs"][0]["results"].as_array().unwrap().iter().map(facts).collect();
            let reports = run("json").json_lines();
            let expected: Vec<_> = reports.iter().flat_map(expected).collect();
            assert_eq!(found, expected);
        }
    }
}

/// The facts of a result.
fn facts(result: &Value) -> Value {
    let physical = &result["locations"][0]["physicalLocation"];
    let region = &physical["region"];
    let properties = &result["properties"];
    json!({
        "file": physical["artifactLocation"]["uri"].as_str().unwrap().trim_start_matches("file://"),
        "rule": result["ruleId"],
        "severity": result["level"],
        "message": result["message"]["text"],
        "path": properties["path"],
        "range": properties["range"],
        "help": properties["help"],
        "code": [properties["code"], properties["code_predicted"]],
        "place": [region["startLine"], region["startColumn"], region["endLine"],
            region["endColumn"], region["byteOffset"], region["byteLength"]],
    })
}

fn expected(report: &Value) -> Vec<Value> {
    let facts = |found: &Value| {
        json!({
            "file": report["file"],
            "rule": found["rule"],
            "severity": found["severity"],
            "message": found["message"],
            "path": found["path"],
            "range": found["range"],
            "code": [found["code"], found["code_predicted"]],
            "help": found["help"],
            "place": [found["line"], found["column"], found["end_line"],
                found["end_column"], found["offset"], found["length"]],
        })
    };
    report["diagnostics"].as_array().unwrap().iter().map(facts).collect()
}

#[test]
fn rules_are_the_catalogue() {
    let log = log(&sendcheck_with(["check", "-f", "sarif"], VALID.as_bytes()).stdout, &schema());
    let run = &log["runs"][0];
    assert_eq!(run["results"], json!([]));
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Rule::ALL.len());
    for (info, rule) in rules.iter().zip(Rule::ALL) {
        assert_eq!(info["id"], rule.name());
        assert_eq!(info["defaultConfiguration"]["level"], rule.severity().name());
        assert!(info["help"]["text"].as_str().unwrap().starts_with(rule.explanation().what));
        if let Some(uri) = info["helpUri"].as_str() {
            assert!(uri.starts_with("https://docs.linqapp.com/") && uri.ends_with('/'), "{uri}");
        }
    }
    let uri = |rule: &str| rules.iter().find(|it| it["id"] == rule).unwrap()["helpUri"].clone();
    assert_eq!(
        uri("link-without-preview"),
        "https://docs.linqapp.com/guides/messaging/rich-link-previews/"
    );
    assert_eq!(uri("missing-field"), "https://docs.linqapp.com/error/codes/1xxx/1001/");
}

#[test]
fn fixes_are_the_changes_of_check_fix() {
    let files = Files::new();
    let document = "{\n  \"parts\": [{\"type\": \"text\", \"text\": \"😀\"}]\n}\n";
    let file = files.write("a b.json", document);
    let run = sendcheck(["check", "--format", "sarif", &file]);
    let log = log(&run.stdout, &schema());
    let results = log["runs"][0]["results"].as_array().unwrap();
    let fixes: Vec<_> = results.iter().filter_map(|result| result["fixes"].get(0)).collect();
    assert_eq!(fixes.len(), 1, "{results:?}");
    let replacement = &fixes[0]["artifactChanges"][0]["replacements"][0];
    let region = &replacement["deletedRegion"];
    let start = usize::try_from(region["byteOffset"].as_u64().unwrap()).unwrap();
    let end = start + usize::try_from(region["byteLength"].as_u64().unwrap()).unwrap();
    let text = replacement["insertedContent"]["text"].as_str().unwrap();
    let changed = [&document[..start], text, &document[end..]].concat();
    assert_eq!((&region["startLine"], &region["startColumn"]), (&json!(2), &json!(30)));
    let uri = fixes[0]["artifactChanges"][0]["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.ends_with("a%20b.json"), "{uri}");
    assert_eq!(run.status, 1);

    assert_eq!(sendcheck(["check", "--fix", &file]).status, 0);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), changed);
}

#[test]
fn errors_without_a_report_are_notifications() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", "{}"), files.write("b.json", INVALID));
    let run = sendcheck(["check", "--format", "sarif", &a, &b, "missing.json"]);
    let log = log(&run.stdout, &schema());
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
    assert_eq!(notifications.len(), 2);
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 1);
    assert_eq!(run.status, 2);
}
