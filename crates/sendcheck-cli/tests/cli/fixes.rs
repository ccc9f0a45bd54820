//! `--fix` and `--diff`.

use conformance::vectors;
use sendcheck::fix::{Applicability, fix};
use sendcheck::{Operation, Options};

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

/// One safe fix, one unsafe fix, and formatting to keep.
const BROKEN: &str = "{ \"parts\" :[\r\n\t{\"type\": \"text\",  \"text\":\"see `x` \\u00e9\"} ] }";
const SAFE: &str = "{ \"parts\" :[\r\n\t{\"type\": \"text\",  \"value\":\"see `x` \\u00e9\"} ] }";
const UNSAFE: &str = "{ \"parts\" :[\r\n\t{\"type\": \"text\",  \"value\":\"see x é\"} ] }";

fn read(file: &str) -> String {
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn fix_writes_the_file() {
    let files = Files::new();
    let (file, valid) = (files.write("a.json", BROKEN), files.write("b.json", VALID));
    let run = sendcheck(["check", "--fix", "--format", "concise", &file, &valid]);
    assert_eq!(read(&file), SAFE);
    assert_eq!(read(&valid), VALID);
    assert_eq!(
        run.stdout,
        format!("{file}:2:33: warning[markdown-in-text]: Markdown is not rendered\n")
    );
    assert_eq!(run.stderr, format!("{file}: applied 1 fix; `--unsafe-fixes` would apply 1 more\n"));
    assert_eq!(run.status, 0);
    assert_eq!(sendcheck(["check", "--fix", "--quiet", "--deny-warnings", &file]).status, 1);

    let run = sendcheck(["check", "--fix", "--unsafe-fixes", &file]);
    assert_eq!(read(&file), UNSAFE);
    assert_eq!((run.stderr, run.status), (format!("{file}: applied 1 fix\n"), 0));
}

#[test]
fn new_fields_are_spaced_like_the_others() {
    for (colon, comma) in [(":", ","), (": ", ", ")] {
        let part = format!(r#""parts"{colon}[{{"type"{colon}"text"{comma}"value"{colon}""#);
        let document = format!(r#"{{{part}**a** b"}}]}}"#);
        let run = sendcheck_with(["check", "--fix", "-"], document.as_bytes());
        let added = format!(r#"{comma}"text_decorations"{colon}["#);
        assert!(run.stdout.contains(&added), "{}", run.stdout);
    }
}

#[test]
fn standard_input_is_fixed_to_standard_output() {
    let run = sendcheck_with(["check", "--fix", "-"], BROKEN.as_bytes());
    assert_eq!(run.stdout, SAFE);
    assert!(run.stderr.contains("warning[markdown-in-text]"), "{}", run.stderr);
    for unchanged in [VALID, INVALID, "{"] {
        let run = sendcheck_with(["check", "--fix", "--format=json"], unchanged.as_bytes());
        assert_eq!(run.stdout, unchanged);
        assert_eq!(run.status, i32::from(unchanged != VALID));
    }
}

#[test]
fn diff_writes_no_file() {
    let files = Files::new();
    let (file, valid) = (files.write("a.json", BROKEN), files.write("b.json", VALID));
    for args in [&["check", "--diff"][..], &["check", "--diff", "--fix"]] {
        let run = sendcheck(args.iter().copied().chain([&*file, &*valid]));
        let expected = format!(
            "--- {file}\n+++ {file}\n@@ -1,2 +1,2 @@\n {{ \"parts\" :[\r\n-{old}\n\\ No newline at end of file\n+{new}\n\\ No newline at end of file\n",
            old = BROKEN.split_once('\n').unwrap().1,
            new = SAFE.split_once('\n').unwrap().1,
        );
        assert_eq!(run.stdout, expected);
        let counts = format!("{file}: would apply 1 fix; `--unsafe-fixes` would apply 1 more\n");
        assert_eq!((run.stderr, run.status), (counts, 1));
        assert_eq!(read(&file), BROKEN);
    }
    let run = sendcheck(["check", "--diff", &valid]);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str(), run.status), ("", "", 0));
    // Nothing to change, but not valid.
    let run = sendcheck_with(["check", "--diff"], INVALID.as_bytes());
    assert!(run.stderr.contains("error[no-parts]"), "{}", run.stderr);
    assert_eq!((run.stdout.as_str(), run.status), ("", 1));
}

#[test]
fn reports_leave_standard_output_to_the_diff() {
    for format in ["json", "sarif", "junit", "github", "concise"] {
        let run = sendcheck_with(["check", "--diff", "--format", format], BROKEN.as_bytes());
        assert!(run.stdout.starts_with("--- <stdin>\n+++ <stdin>\n"), "{format}: {}", run.stdout);
        assert!(!run.stdout.contains("markdown-in-text"), "{format}: {}", run.stdout);
        assert!(run.stderr.contains("markdown-in-text"), "{format}: {}", run.stderr);
    }
}

#[test]
fn a_document_without_an_operation_passes_unchanged() {
    for unchanged in [r#"{"a": 1}"#, "[1]", "x: y"] {
        let run = sendcheck_with(["check", "--fix", "-"], unchanged.as_bytes());
        assert_eq!(run.stdout, unchanged);
        assert_ne!(run.status, 0);
    }
}

#[test]
fn patch_applies_the_diff() {
    let files = Files::new();
    files.write("a.json", BROKEN);
    let mut diff = crate::process::command();
    diff.current_dir(files.path("")).args(["check", "--diff", "--unsafe-fixes", "a.json"]);
    let diff = crate::process::run(diff, b"").stdout;
    let mut patch = std::process::Command::new("patch");
    patch.current_dir(files.path("")).args(["-p0", "--binary"]);
    let run = crate::process::run(patch, diff.as_bytes());
    assert_eq!(run.status, 0, "{diff}\n{run:?}");
    assert_eq!(read(files.path("a.json").to_str().unwrap()), UNSAFE);
}

#[test]
fn fixed_vectors_are_those_of_the_core() {
    let mut fixed = 0;
    for operation in ["chats.create", "message", "chats.messages.send"] {
        let files = Files::new();
        let vectors = vectors();
        let alike: Vec<_> = vectors
            .iter()
            .filter(|it| it.operation == operation && it.options_json() == "{}")
            .collect();
        let name = |index: usize| files.path(&format!("{index}.json")).to_str().unwrap().to_owned();
        for (index, vector) in alike.iter().enumerate() {
            files.write(&format!("{index}.json"), vector.document());
        }
        let names: Vec<_> = (0..alike.len()).map(name).collect();
        let args = ["check", "--fix", "--unsafe-fixes", "-o", operation];
        sendcheck(args.into_iter().chain(names.iter().map(String::as_str)));
        let operation: Operation = operation.parse().unwrap();
        for (name, vector) in names.iter().zip(alike) {
            let (before, options) = (vector.document(), Options::default());
            let expected = fix(operation, &before, &options, Applicability::Unsafe);
            let found = std::fs::read(name).unwrap();
            if expected.applied.is_empty() {
                assert_eq!(found, *before, "{}", vector.name);
            } else {
                assert_eq!(found, expected.document.as_bytes(), "{}", vector.name);
                fixed += 1;
            }
        }
    }
    assert!(fixed > 100, "{fixed}");
}

#[test]
fn fixes_do_not_go_with_lines() {
    for args in [&["--fix", "--lines"][..], &["--diff", "--lines"], &["--unsafe-fixes"]] {
        let run = sendcheck_with(["check"].iter().chain(args), VALID.as_bytes());
        assert_eq!((run.stdout.as_str(), run.status), ("", 2), "{args:?}");
    }
}
