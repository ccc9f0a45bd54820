//! `--lines`: JSON Lines.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;

use sendcheck::{Operation, Options, check, check_inferred};
use serde_json::{Value, json};

use crate::process::{Files, INVALID, Run, VALID, command, example, sendcheck, sendcheck_with};

fn lines(args: &[&str], input: &[u8]) -> Run {
    sendcheck_with(["check", "--lines", "--format", "json"].iter().chain(args), input)
}

/// Lines of all kinds, and the report of each that is not blank.
fn documents() -> (Vec<String>, Vec<Value>) {
    let kinds = [
        VALID.to_owned(),
        INVALID.to_owned(),
        String::new(),
        r#"{"parts": [{"type": "text", "value": "**a** 😀 \ud83d\ude00", "x": null}]}"#.to_owned(),
        "{\"parts\": [".to_owned(),
        " \t ".to_owned(),
        "\u{0}\u{1b}[31m".to_owned(),
        format!(r#"{{"parts": [{{"type": "text", "value": "{}"}}]}}"#, "long ".repeat(3_000)),
        r#"{"message": {}}"#.to_owned(),
    ];
    let inputs: Vec<_> = kinds.iter().cycle().take(9_000).cloned().collect();
    let mut expected = Vec::new();
    for (index, line) in inputs.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let report = check_inferred(line.as_bytes(), &Options::default()).unwrap();
        let mut report: Value = serde_json::from_str(&report.to_json()).unwrap();
        report["file"] = json!("-");
        report["line"] = json!(index + 1);
        expected.push(report);
    }
    (inputs, expected)
}

/// A report without the places of its diagnostics, which are on its line.
fn without_places(mut report: Value) -> Value {
    let line = report["line"].clone();
    for found in report["diagnostics"].as_array_mut().unwrap() {
        assert_eq!((&found["line"], &found["end_line"]), (&line, &line));
        let is_invalid_json = found["rule"] == "invalid-json";
        let found = found.as_object_mut().unwrap();
        for key in ["line", "column", "end_line", "end_column", "offset", "length"] {
            let value = found.remove(key).unwrap();
            // The core writes the position in the line.
            if is_invalid_json && matches!(key, "column" | "offset") {
                found.insert(key.into(), value);
            }
        }
        if is_invalid_json {
            found.insert("line".into(), json!(1));
        }
    }
    report
}

#[test]
fn reports_come_in_order() {
    let (inputs, expected) = documents();
    for end in ["\n", "\r\n"] {
        for last in ["", end] {
            let input = inputs.join(end) + last;
            let run = lines(&[], input.as_bytes());
            let found = run.json_lines();
            assert_eq!(found.len(), expected.len());
            for (found, expected) in found.into_iter().zip(&expected) {
                assert_eq!(without_places(found), *expected);
            }
            assert_eq!(run.status, 1);
        }
    }
}

#[test]
fn totals_count_lines_and_diagnostics() {
    let input = format!("{VALID}\n\n{INVALID}\n{{\"parts\": [1], \"x\": 0}}\nnope\n");
    let run = lines(&[], input.as_bytes());
    let totals = "
4 documents: 1 valid, 3 invalid; 3 errors, 1 warning
       1  invalid-json
       1  no-parts
       1  unknown-field
       1  wrong-type
";
    assert_eq!(run.stderr, totals.trim_start());
    assert_eq!(run.status, 1);
    let none = lines(&[], b"\n\n");
    assert_eq!(none.stderr, "0 documents: 0 valid, 0 invalid; 0 errors, 0 warnings\n");
    assert_eq!((none.stdout.as_str(), none.status), ("", 0));
    assert_eq!(lines(&[], VALID.as_bytes()).status, 0);
}

#[test]
fn line_that_cannot_be_inferred() {
    let input = format!("{VALID}\n{{\"a\": 1}}\n7\n{INVALID}");
    let run = lines(&[], input.as_bytes());
    let found = run.json_lines();
    assert_eq!(found.len(), 4);
    for (index, line) in [(1, 2), (2, 3)] {
        let error = "cannot infer the operation from the document's fields";
        assert_eq!(found[index], json!({"file": "-", "line": line, "error": error}));
    }
    assert_eq!(found[3]["line"], 4);
    assert!(run.stderr.contains("2 documents not checked"), "{}", run.stderr);
    assert!(run.stderr.contains("chats.messages.send"), "{}", run.stderr);
    assert_eq!(run.status, 2);

    let named = lines(&["--operation", "message"], input.as_bytes());
    assert!(named.json_lines().iter().all(|report| report["operation"] == "message"));
    assert_eq!(named.status, 1);
}

#[test]
fn human_has_a_line_for_each_diagnostic() {
    let input = format!(
        "{VALID}\n\n{{\"parts\": [{{\"type\": \"text\", \"value\": \"😀 **a**\"}}]}}\n{{\"a\":1}}\n[\n"
    );
    let run = sendcheck_with(["check", "--lines"], input.as_bytes());
    let expected = "
<stdin>:3:42: warning[markdown-in-text]: Markdown is not rendered
<stdin>:4:1: error: cannot infer the operation from the document's fields
<stdin>:5:2: error[invalid-json]: invalid JSON: unexpected end of input, expected a value or `]`
";
    assert_eq!(run.stdout, expected.trim_start());
    assert_eq!(run.status, 2);
}

#[test]
fn line_longer_than_a_block() {
    let text = "é".repeat(2_000_000);
    let long = format!(r#"{{"parts": [{{"type": "text", "value": "{text}"}}]}}"#);
    let run = lines(&[], format!("{VALID}\n{long}\n{long}\r\n{INVALID}").as_bytes());
    let found = run.json_lines();
    let report = check(Operation::Message, long.as_bytes(), &Options::default());
    let report: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(report["diagnostics"][0]["rule"], "text-too-long");
    for index in [1, 2] {
        assert_eq!(found[index]["line"], index + 1);
        assert_eq!(without_places(found[index].clone())["diagnostics"], report["diagnostics"]);
    }
    assert_eq!(found.len(), 4);
}

#[test]
fn hostile_line_has_its_own_report() {
    let deep = "[".repeat(100_000);
    let many = format!(r#"{{"parts": [{}1]}}"#, "1,".repeat(100_000));
    let mut input = Vec::new();
    for hostile in [deep.as_bytes(), many.as_bytes(), b"\xFF\xFE", b"\"\\ud800\"", b"{}{}", b"\0"] {
        input.extend_from_slice(hostile);
        input.push(b'\n');
        input.extend_from_slice(VALID.as_bytes());
        input.push(b'\n');
    }
    let run = lines(&[], &input);
    let found = run.json_lines();
    assert_eq!(found.len(), 12);
    for (index, report) in found.iter().enumerate() {
        assert_eq!(report["line"], index + 1);
        assert_eq!(report["valid"], index % 2 == 1, "{report}");
    }
    assert_eq!(found[2]["errors"], 100_002);
    assert_eq!(run.status, 1);
}

#[test]
fn lines_count_from_the_start_of_each_file() {
    let files = Files::new();
    let a = files.write("a.jsonl", format!("{VALID}\n{INVALID}"));
    let b = files.write("b.jsonl", format!("\n{VALID}\n"));
    let run = sendcheck(["check", "--lines", "--format", "json", &a, &b]);
    let places: Vec<_> =
        run.json_lines().iter().map(|it| (it["file"].clone(), it["line"].clone())).collect();
    assert_eq!(places, [(json!(a), json!(1)), (json!(a), json!(2)), (json!(b), json!(2))]);
    assert_eq!(
        run.stderr,
        "3 documents: 2 valid, 1 invalid; 1 error, 0 warnings\n       1  no-parts\n"
    );
}

#[test]
fn slow_input_is_checked_as_it_comes() {
    let mut command = command();
    command.args(["check", "--lines", "--format", "json"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for line in 1..=5 {
        writeln!(stdin, "{VALID}").unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("{{\"file\":\"-\",\"line\":{line},")), "{answer}");
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn closed_pipe_ends_it_silently() {
    let file = example("first-message-gone-wrong.json");
    for format in ["human", "concise", "json", "github"] {
        // More than a pipe holds.
        let mut child = command()
            .args(["check", "--format", format])
            .args(vec![&file; 1_000])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut printed = String::new();
        child.stderr.take().unwrap().read_to_string(&mut printed).unwrap();
        assert_eq!((printed.as_str(), child.wait().unwrap().code()), ("", Some(141)));
    }
}

#[test]
fn closed_pipe_ends_it_before_the_input_ends() {
    let mut child = command()
        .args(["check", "--lines", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    writeln!(stdin, "{VALID}").unwrap();
    // Its input stays open.
    assert_eq!(child.wait().unwrap().code(), Some(141));
    let mut printed = String::new();
    child.stderr.take().unwrap().read_to_string(&mut printed).unwrap();
    assert_eq!(printed, "");
    drop(stdin);
}

#[test]
fn formats_of_one_document_lead_to_others() {
    for format in ["sarif", "junit"] {
        let run = sendcheck_with(["check", "--lines", "--format", format], VALID.as_bytes());
        let error = format!("error: `--format {format}` is one document for all reports");
        assert!(run.stderr.starts_with(&error), "{}", run.stderr);
        assert!(run.stderr.contains("use `--format json`"), "{}", run.stderr);
        assert_eq!((run.stdout.as_str(), run.status), ("", 2));
    }
}

#[test]
fn deny_warnings_and_quiet() {
    let warning = r#"{"parts": [{"type": "text", "value": " "}]}"#;
    let run = lines(&["--deny-warnings", "--quiet"], format!("{VALID}\n{warning}\n").as_bytes());
    assert_eq!((run.stderr.as_str(), run.status), ("", 1));
    let run = lines(&["--deny-warnings"], VALID.as_bytes());
    assert_eq!(run.status, 0);
    // An error is not a summary.
    let run = lines(&["--quiet"], b"{}\n");
    assert!(run.stderr.contains("1 document not checked"), "{}", run.stderr);
    assert_eq!(run.status, 2);
}

#[test]
fn envelopes_name_document_id_and_operation() {
    let input = format!(
        "{}\n{}\n{}\n{}\n{{\n",
        r#"{"id": "é1", "op": "message", "payload": {"parts": [{"type": "text", "value": " "}]}}"#,
        r#"{"id": 2, "payload": {"parts": []}}"#,
        r#"{"id": null, "op": "messages.delete", "payload": {}}"#,
        r#"{"id": 4}"#,
    );
    let args = ["--document", "/payload", "--id", "/id", "--operation-from", "/op"];
    let run = lines(&args, input.as_bytes());
    let found = run.json_lines();
    let origin = |index: usize| {
        let report: &Value = &found[index];
        json!([report["line"], report["id"], report["valid"], report["error"]])
    };
    assert_eq!(origin(0), json!([1, "é1", true, null]));
    assert_eq!(origin(1), json!([2, 2, false, null]));
    let unchecked = "sendcheck does not check `messages.delete`";
    assert_eq!(origin(2), json!([3, null, null, unchecked]));
    assert_eq!(origin(3), json!([4, 4, null, "no value at `/payload`"]));
    assert_eq!(origin(4), json!([5, null, false, null]));
    assert_eq!(found[4]["diagnostics"][0]["rule"], "invalid-json");
    // Places are those of the line, not of the document in it.
    let place = |index: usize| {
        let found: &Value = &found[index]["diagnostics"][0];
        ["line", "column", "offset", "length"].map(|key| found[key].as_u64().unwrap())
    };
    assert_eq!(place(0), [1, 79, 79, 3]);
    assert_eq!(place(1), [2, 32, 31, 2]);
    assert!(run.stderr.contains("2 documents not checked: the lines have no such values"));
    assert_eq!(run.status, 2);

    let run = sendcheck(["check", "--document", "payload"]);
    assert!(run.stderr.contains("expected a JSON Pointer, such as `/payload`"), "{}", run.stderr);
    assert_eq!(sendcheck(["check", "--id", "/id"]).status, 2);
}

#[test]
fn only_invalid_lines_are_reported() {
    let warning = r#"{"parts": [{"type": "text", "value": " "}]}"#;
    let input = format!("{VALID}\n{INVALID}\n{warning}\n");
    let found = |args: &[&str]| -> Vec<Value> {
        let run = lines(args, input.as_bytes());
        assert!(run.stderr.starts_with("3 documents: 2 valid, 1 invalid;"), "{}", run.stderr);
        run.json_lines().iter().map(|report| report["line"].clone()).collect()
    };
    assert_eq!(found(&["--only", "invalid"]), [2]);
    assert_eq!(found(&["--only", "invalid", "--deny-warnings"]), [2, 3]);
}

#[test]
fn compressed_files_are_decompressed() {
    use std::io::Write as _;

    let gzip = |text: &str| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    let zstd = |text: &str| zstd::encode_all(text.as_bytes(), 0).unwrap();
    let files = Files::new();
    // Files of several members, as `cat` joins them.
    let (one, other) = (format!("{VALID}\n"), format!("{INVALID}\n"));
    let gz = files.write("a.jsonl.gz", [gzip(&one), gzip(&other)].concat());
    let zst = files.write("b.jsonl.zst", [zstd(&one), zstd(&other)].concat());
    let run = sendcheck(["check", "--lines", "--format", "json", &gz, &zst]);
    let found: Vec<_> =
        run.json_lines().iter().map(|it| (it["line"].clone(), it["valid"].clone())).collect();
    assert_eq!(json!(found), json!([[1, true], [2, false], [1, true], [2, false]]));

    // Lines before the error are checked.
    let mut corrupted = [gzip(&one.repeat(100_000)), gzip(&other)].concat();
    let end = corrupted.len();
    corrupted.truncate(end - 10);
    let corrupted = files.write("c.jsonl.gz", corrupted);
    let run = sendcheck(["check", "--lines", "--format", "json", &corrupted]);
    let found = run.json_lines();
    assert!(found.len() > 100_000, "{}", found.len());
    assert!(found.last().unwrap()["error"].as_str().unwrap().starts_with("cannot read: "));
    assert!(run.stderr.contains("cannot read"), "{}", run.stderr);
    assert_eq!(run.status, 2);
}

#[test]
fn summary_counts_by_rule_and_operation() {
    let files = Files::new();
    let summary = files.path("summary.json");
    let warning = r#"{"parts": [{"type": "text", "value": " "}], "x": 1}"#;
    let create = format!(r#"{{"from": "+12052535597", "to": [], "message": {INVALID}}}"#);
    // More than a block, so that blocks are added.
    let input = format!("{warning}\n{INVALID}\n{create}\n{{}}\n").repeat(20_000);
    let args = ["--quiet", "--summary", summary.to_str().unwrap()];
    let run = lines(&args, input.as_bytes());
    assert_eq!(run.status, 2);
    let found: Value = serde_json::from_slice(&std::fs::read(&summary).unwrap()).unwrap();
    let first = |line: u64, path: &str, message: &str| json!({"file": "-", "line": line, "path": path, "message": message});
    let expected = json!({
        "complete": true, "valid": 20_000, "invalid": 40_000, "not_inferred": 20_000, "not_found": 0,
        "errors": 60_000, "warnings": 40_000,
        "rules": {
            "blank-text": {"errors": 0, "warnings": 20_000, "first": first(1, "/parts/0/value", "text is blank")},
            "unknown-field": {"errors": 0, "warnings": 20_000, "first": first(1, "/x", "unknown field `x`")},
            "no-parts": {"errors": 40_000, "warnings": 0, "first": first(2, "/parts", "message has no parts")},
            "no-recipients": {"errors": 20_000, "warnings": 0, "first": first(3, "/to", "`to` is empty")},
        },
        "operations": {"message": 40_000, "chats.create": 20_000},
    });
    assert_eq!(found, expected);

    let directory = files.path("").to_str().unwrap().to_owned();
    let run = lines(&["--summary", &directory], VALID.as_bytes());
    assert!(run.stderr.contains("cannot write"), "{}", run.stderr);
    assert_eq!(run.status, 2);
}
