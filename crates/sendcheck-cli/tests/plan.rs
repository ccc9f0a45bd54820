//! `sendcheck plan` and `sendcheck preview`.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const MARKDOWN: &str = "Hello **world**\n\nSee https://example.com/x\n";

fn run(args: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sendcheck"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    // A command that does not read its input may end first.
    let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
    process.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn markdown_becomes_requests() {
    let args = ["plan", "--from", "+12025550143", "--to", "+12025550178"];
    let output = run(&args, MARKDOWN);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let shown = text(&output.stdout);
    assert!(shown.starts_with("1. chats.create\n   │ Hello world\n"), "{shown}");
    assert!(shown.contains("2. chats.messages.send to the chat in the response to 1\n"), "{shown}");
    assert!(shown.contains("note: split (first-message-link), request 2"), "{shown}");
}

#[test]
fn json_is_the_plan_of_the_library() {
    let flags = ["plan", "--to", "+12025550178", "--limit", "20", "--format", "json"];
    let output = run(&flags, MARKDOWN);
    let input = sendcheck_compose::Input::markdown(MARKDOWN).to(["+12025550178"]);
    let options = sendcheck_compose::PlanOptions::new().limit(20).unwrap();
    let plan = sendcheck_compose::plan(&input, &options).unwrap();
    assert_eq!(text(&output.stdout).trim_end(), plan.to_json());

    let input = r##"{"content": "# Hi", "to": ["+12025550178"]}"##;
    let output = run(&["plan", "--input", "--format", "json", "-"], input);
    let document = r#""document":{"to":["+12025550178"],"message":{"#;
    assert!(text(&output.stdout).contains(document), "{output:?}");
}

#[test]
fn impossible_plan_prints_its_report() {
    let output = run(&["plan", "--to", "not-a-handle"], "Hi");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("invalid-handle"), "{output:?}");

    let output = run(&["plan", "--limit", "0"], "Hi");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("option `limit`"), "{output:?}");
}

#[test]
fn preview_says_what_is_lost() {
    let message = r#"{"parts": [{"type": "text", "value": "Hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#;
    let output = run(&["preview", "--service", "SMS"], message);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(text(&output.stdout).contains(r#""lost":[{"what":"style""#), "{output:?}");

    let output = run(&["preview"], r#"{"parts": []}"#);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}
