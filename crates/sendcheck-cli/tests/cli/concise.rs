//! `--format concise`.

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

const LINK: &str = "{\n  \"parts\": [\n    {\"type\": \"text\", \"value\": \"😀 https://example.com **b**\"}\n  ]\n}\n";

#[test]
fn diagnostic_is_a_line() {
    let run = sendcheck_with(["check", "--format", "concise", "--first-message"], LINK.as_bytes());
    let expected = "
<stdin>:3:35: error[first-message-link]: first message of a new chat contains a URL: https://example.com
<stdin>:3:55: warning[markdown-in-text]: Markdown is not rendered
";
    assert_eq!(run.stdout, expected.trim_start());
    assert_eq!((run.stderr.as_str(), run.status), ("", 1));
}

#[test]
fn valid_document_prints_nothing() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", VALID), files.write("b.json", INVALID));
    let run = sendcheck(["check", "-f", "concise", &a, &b]);
    assert_eq!(run.stdout, format!("{b}:1:11: error[no-parts]: message has no parts\n"));
    let missing = sendcheck(["check", "-f", "concise", "missing.json"]);
    assert_eq!((missing.stdout.as_str(), missing.status), ("", 2));
    assert!(missing.stderr.contains("cannot read missing.json"), "{}", missing.stderr);
}
