//! `sendcheck links`.

use serde_json::json;

use crate::process::{Files, sendcheck, sendcheck_with};

const TEXT: &str = "🎉 see example.com, readme.md\nand HTTPS://e.com/x";

#[test]
fn human_has_a_line_for_each_link() {
    let run = sendcheck_with(["links"], TEXT.as_bytes());
    let expected = "
1:8      strong  bare    example.com
1:21     weak    bare    readme.md
2:5      strong  scheme  HTTPS://e.com/x
";
    assert_eq!(run.stdout, expected.trim_start());
    assert_eq!(run.status, 0);
}

#[test]
fn json_has_utf16_offsets() {
    let run = sendcheck_with(["links", "--format", "json"], TEXT.as_bytes());
    let link = |start, end, kind, confidence, text| json!({"start": start, "end": end, "kind": kind, "confidence": confidence, "text": text});
    let mut expected = [
        link(7, 18, "bare", "strong", "example.com"),
        link(20, 29, "bare", "weak", "readme.md"),
        link(34, 49, "scheme", "strong", "HTTPS://e.com/x"),
    ];
    assert_eq!(run.json_lines(), [json!(expected)]);

    let strict = sendcheck_with(["links", "--format", "json", "--strict"], TEXT.as_bytes());
    expected[1]["confidence"] = json!("strong");
    assert_eq!(strict.json_lines(), [json!(expected)]);
}

#[test]
fn text_without_links() {
    assert_eq!(sendcheck_with(["links"], b"nothing here").stdout, "");
    assert_eq!(sendcheck_with(["links", "-f", "json"], b"").stdout, "[]\n");
}

#[test]
fn files_and_unreadable_texts() {
    let files = Files::new();
    let file = files.write("text", "see www.example.org");
    assert!(sendcheck(["links", &file]).stdout.contains("www.example.org"));
    let missing = sendcheck(["links", files.path("missing").to_str().unwrap()]);
    assert!(missing.stderr.contains("cannot read"));
    assert_eq!(missing.status, 2);
    let no_text = sendcheck_with(["links"], b"\xFF example.com");
    assert!(no_text.stderr.contains("not UTF-8"), "{}", no_text.stderr);
    assert_eq!((no_text.stdout.as_str(), no_text.status), ("", 2));
}
