//! `--format github`.

use conformance::generate::{Node, Source, document, mutate};
use sendcheck::{Options, check_inferred};

use crate::process::{Files, INVALID, command, run, sendcheck, sendcheck_with};

#[test]
fn diagnostic_is_an_annotation() {
    let document = "{\n  \"parts\": [\n  ]\n}\n";
    let run = sendcheck_with(["check", "--format", "github"], document.as_bytes());
    let expected = "::error file=-,line=2,col=12,endLine=3,title=no-parts::message has no parts%0Ahelp: add at least one part\n";
    assert_eq!(run.stdout, expected);
    assert_eq!((run.stderr.as_str(), run.status), ("", 1));
}

#[test]
fn special_characters_are_escaped() {
    let files = Files::new();
    let file =
        files.write("a,b:c%.json", "{\"parts\": [{\"type\": \"text\", \"value\": 1, \"%\": 1}]}");
    let run = sendcheck(["check", "--format", "github", &file]);
    let name = file.replace('%', "%25").replace(',', "%2C").replace(':', "%3A");
    let lines: Vec<_> = run.stdout.lines().collect();
    let start = format!("::error file={name},line=1,col=38,endColumn=39,title=wrong-type::");
    assert!(lines[0].starts_with(&start), "{}", run.stdout);
    let start = format!("::warning file={name},line=1,col=46,endColumn=47,title=unknown-field::");
    assert!(lines[1].starts_with(&start) && lines[1].contains("`%25`"), "{}", run.stdout);
}

#[test]
fn errors_without_a_report_are_annotations() {
    let files = Files::new();
    let file = files.write("a.json", "{}");
    let run = sendcheck(["check", "--format", "github", &file, "missing.json"]);
    let lines: Vec<_> = run.stdout.lines().collect();
    let error = "cannot infer the operation from the document's fields";
    assert_eq!(lines[0], format!("::error file={file},line=1::{error}"));
    assert!(lines[1].starts_with("::error file=missing.json,line=1::cannot read: "), "{lines:?}");
    assert_eq!(run.status, 2);

    let input = format!("\n{{}}\n{INVALID}\n");
    let run = sendcheck_with(["check", "--lines", "-f", "github"], input.as_bytes());
    assert!(
        run.stdout
            .starts_with(&format!("::error file=-,line=2::{error}\n::error file=-,line=3,col=11,"))
    );
}

/// Returns the places that `human` shows: file, line and column.
fn human_places(stdout: &str) -> Vec<String> {
    let places = stdout.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    places.map(str::to_owned).collect()
}

fn annotated_places(stdout: &str) -> Vec<String> {
    let place = |line: &str| {
        let property = |name: &str| {
            let (_, rest) = line.split_once(name).unwrap();
            rest.split([',', ':']).next().unwrap().to_owned()
        };
        format!("{}:{}:{}", property(" file="), property(",line="), property(",col="))
    };
    stdout.lines().map(place).collect()
}

/// As in a pull request: the annotations of 500 changed files are on the lines that `human` shows.
#[test]
fn annotations_of_a_pull_request_are_on_the_lines_of_human() {
    let files = Files::new();
    std::fs::create_dir(files.path("messages")).unwrap();
    let mut source = Source::seeded(21);
    let mut changed = Vec::new();
    while changed.len() < 500 {
        let (_, value) = document(&mut source);
        let mut node = Node::from(&value);
        mutate(&mut node, &mut source);
        let text = node.text();
        let pretty = match serde_json::from_str::<serde_json::Value>(&text) {
            Ok(value) if source.percent(80) => serde_json::to_string_pretty(&value).unwrap(),
            _ => text,
        };
        let report = check_inferred(pretty.as_bytes(), &Options::default());
        if report.is_ok_and(|report| !report.diagnostics().is_empty()) {
            let name = format!("messages/{}.json", changed.len());
            files.write(&name, &pretty);
            changed.push(name);
        }
    }
    let check = |format: &str| {
        let mut check = command();
        check.current_dir(files.path("")).args(["check", "--format", format]).args(&changed);
        run(check, b"").stdout
    };
    let (github, human) = (annotated_places(&check("github")), human_places(&check("human")));
    assert_eq!(github, human);
    let lines = github.iter().filter(|place| !place.contains(".json:1:")).count();
    assert!(github.len() > 500 && lines > 300, "{} {lines}", github.len());
}
