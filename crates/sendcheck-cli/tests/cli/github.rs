//! `--format github`.

use conformance::vectors;

use crate::process::{Files, INVALID, sendcheck, sendcheck_with};

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

/// The annotations of the vectors are on the lines that `human` shows.
#[test]
fn lines_are_those_of_human() {
    let files = Files::new();
    let mut compared = 0;
    for vector in vectors().iter().step_by(7) {
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(&vector.document()) else {
            continue;
        };
        let file = files.write("a.json", serde_json::to_string_pretty(&value).unwrap());
        let args = |format: &str| {
            let format = format!("--format={format}");
            sendcheck(["check", &format, "-o", &vector.operation, &file]).stdout
        };
        let human: Vec<String> = args("human")
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix(&format!("--> {file}:")))
            .map(str::to_owned)
            .collect();
        let github: Vec<String> = args("github")
            .lines()
            .map(|line| {
                let number = |name: &str| {
                    let (_, rest) = line.split_once(name).unwrap();
                    rest.split([',', ':']).next().unwrap().to_owned()
                };
                format!("{}:{}", number(",line="), number(",col="))
            })
            .collect();
        assert_eq!(github, human, "{}", vector.name);
        compared += github.len();
    }
    assert!(compared > 100, "{compared}");
}
