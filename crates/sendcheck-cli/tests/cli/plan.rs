//! `sendcheck plan` and `sendcheck preview`.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::process::{self, Run, command, sendcheck_with};

const MARKDOWN: &str = "Hello **world**\n\nSee https://example.com/x\n";

fn run(args: &[&str], input: &str) -> Run {
    sendcheck_with(args, input.as_bytes())
}

#[test]
fn markdown_becomes_requests() {
    let args = ["plan", "--from", "+12025550143", "--to", "+12025550178"];
    let output = run(&args, MARKDOWN);
    assert_eq!(output.status, 0, "{output:?}");
    let shown = &output.stdout;
    let bubble = "1. chats.create\n   ╭─────────────╮\n   │ Hello world │\n   ╰─────────────╯\n";
    assert!(shown.starts_with(bubble), "{shown}");
    assert!(shown.contains("2. chats.messages.send to the chat in the response to 1\n"), "{shown}");
    let note = "note: split (first-message-link), request 2\n --> <stdin>:3:1\n";
    assert!(shown.contains(note), "{shown}");
    assert!(shown.contains("3 | See https://example.com/x\n  | ^\n"), "{shown}");
}

#[test]
fn json_is_the_plan_of_the_library() {
    let flags = ["plan", "--to", "+12025550178", "--limit", "20", "--format", "json"];
    let output = run(&flags, MARKDOWN);
    let input = sendcheck_compose::Input::markdown(MARKDOWN).to(["+12025550178"]);
    let options = sendcheck_compose::PlanOptions::new().limit(20).unwrap();
    let plan = sendcheck_compose::plan(&input, &options).unwrap();
    assert_eq!(output.stdout.trim_end(), plan.to_json());

    let input = r##"{"content": "# Hi", "to": ["+12025550178"]}"##;
    let output = run(&["plan", "--input", "--format", "json", "-"], input);
    let document = r#""document":{"to":["+12025550178"],"message":{"#;
    assert!(output.stdout.contains(document), "{output:?}");
}

#[test]
fn options_of_checks_have_their_flags() {
    let requests = |flags: &[&str], text: &str| {
        let mut args =
            vec!["plan", "--format", "json", "--from", "+12052535597", "--to", "+12052532136"];
        args.extend(flags);
        let output = run(&args, text);
        assert_eq!(output.status, 0, "{output:?}");
        let plan: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
        plan["sends"].as_array().unwrap().clone()
    };
    let weak = "Hi\n\nsee readme.md";
    assert_eq!(requests(&[], weak).len(), 1);
    assert_eq!(requests(&["--strict-links"], weak).len(), 2);
    assert_eq!(requests(&["--existing-chat", "--strict-links"], weak).len(), 1);
    let bold = requests(&["--chat", r#"{"service": "SMS"}"#], "**Hi**");
    assert!(!bold[0].to_string().contains("text_decorations"), "{bold:?}");
    let marked = "\\*\\*Hi\\*\\*";
    assert!(requests(&[], marked)[0].to_string().contains("markdown-in-text"));
    let allowed = requests(&["--allow", "markdown-in-text"], marked);
    assert!(!allowed[0].to_string().contains("markdown-in-text"), "{allowed:?}");
    assert_eq!(run(&["plan", "--exempt-host", "https://a.example"], "Hi").status, 2);
}

#[test]
fn impossible_plan_prints_its_report() {
    let output = run(&["plan", "--to", "not-a-handle"], "Hi");
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("invalid-handle"), "{output:?}");

    let output = run(&["plan", "--to", "not-a-handle", "--format", "json"], "Hi");
    let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(json["error"]["diagnostics"][0]["path"], "/to/0");
    let link = "Hi\n\n[x](https://a.example)";
    let output = run(&["plan", "--from", "+12025550143", "--to", "+12025550178"], &link[4..]);
    assert!(output.stdout.contains("1 | [x](https://a.example)\n  | ^^^"), "{output:?}");

    let input = "{\"content\": \"a\",\n \"to\": [\"+12025550178\"],\n \"contnet\": \"b\"}";
    let output = run(&["plan", "--input"], input);
    assert_eq!(output.status, 1);
    let shown = "error[unknown-field]: unknown field `contnet`\n --> <stdin>:3:13\n";
    assert!(output.stdout.starts_with(shown), "{output:?}");
    assert!(
        output.stdout.contains("3 |  \"contnet\": \"b\"}\n  |             ^^^\n"),
        "{output:?}"
    );
    assert!(output.stdout.contains("= help: did you mean `content`?"), "{output:?}");

    let output = run(&["plan", "--limit", "0"], "Hi");
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("option `limit`"), "{output:?}");
}

#[test]
fn preview_says_what_is_lost() {
    let message = r#"{"parts": [{"type": "text", "value": "Hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#;
    let output = run(&["preview", "--service", "SMS", "--format", "json"], message);
    assert_eq!(output.status, 0, "{output:?}");
    assert!(output.stdout.contains(r#""lost":[{"what":"style""#), "{output:?}");

    let shown = run(&["preview"], message);
    let shown = &shown.stdout;
    assert!(shown.starts_with("iMessage\n   ╭────╮\n   │ Hi │\n"), "{shown}");
    assert!(shown.contains("   1 segment, GSM-7, 2 units, 158 left\n"), "{shown}");
    assert!(shown.contains("   lost: style (/parts/0/text_decorations/0)\n"), "{shown}");

    let output = run(&["preview", "--format", "json"], r#"{"parts": []}"#);
    assert!(output.stdout.contains(r#""rule":"no-parts""#), "{output:?}");
    assert_eq!(output.status, 1, "{output:?}");
    let output = run(&["preview"], r#"{"parts": []}"#);
    assert_eq!(output.status, 1, "{output:?}");
}

#[test]
fn stream_prints_requests_as_they_are_released() {
    use std::io::{BufRead as _, BufReader};

    let args = ["plan", "--chat-id", "550e8400-e29b-41d4-a716-446655440000", "--split", "blocks"];
    let mut command = command();
    command.args(args).arg("--stream");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = command.spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let mut stdout = BufReader::new(process.stdout.take().unwrap());
    let mut line = || {
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        line
    };
    stdin.write_all(b"Hi **A").unwrap();
    stdin.write_all("n\u{e1}**!\n\nMore `text`\n".as_bytes()).unwrap();
    // The first message comes while the input is open.
    let first: serde_json::Value = serde_json::from_str(&line()).unwrap();
    assert_eq!(first["document"]["message"]["parts"][0]["value"], "Hi Aná!");
    assert_eq!(first["operation"], "chats.messages.send");
    drop(stdin);
    assert!(line().contains("More text"));
    assert_eq!(line(), "");
    let output = process.wait_with_output().unwrap();
    let notes = String::from_utf8(output.stderr).unwrap();
    assert!(notes.contains("note: code-as-text\n"), "{notes}");
    assert!(output.status.success());

    let output = run(&["plan", "--to", "not-a-handle", "--stream"], "Hi");
    assert!(output.stdout.starts_with(r#"{"error":{"#), "{output:?}");
    assert_eq!(output.status, 1);
}

/// Runs a script with programs of its own for `curl` and `jq`. Returns what the script prints.
#[cfg(unix)]
fn run_script(script: &str, curl: &str) -> Run {
    use std::os::unix::fs::PermissionsExt as _;

    let directory = tempfile::tempdir().unwrap();
    for (name, program) in
        [("curl", curl), ("jq", "case \"$2\" in .chat*) cat;; *) echo null;; esac")]
    {
        let path = directory.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{program}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let path = format!("{}:{}", directory.path().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    // Like a paste.
    shell.args(["-c", &format!("{script}\necho after")]);
    shell.env("PATH", path).env("LINQ_API_KEY", "key");
    process::run(shell, b"")
}

#[cfg(unix)]
#[test]
fn curl_script_sends_in_order_and_stops_at_a_failure() {
    let args = ["plan", "--from", "+12025550143", "--to", "+12025550178", "--format", "curl"];
    let script = run(&args, "It's\n\nSee https://example.com/x\n");
    assert_eq!(script.status, 0, "{script:?}");
    let script = script.stdout.as_str();
    let log = tempfile::NamedTempFile::new().unwrap();
    let log_to = |status: u8| {
        format!("printf '<%s>' \"$@\" >> {}; echo ID; exit {status}", log.path().display())
    };
    let sent = run_script(script, &log_to(0));
    assert!(sent.stdout.ends_with("ID\nID\nafter\n"), "{sent:?}");
    let calls = std::fs::read_to_string(log.path()).unwrap();
    let urls: Vec<_> =
        calls.split("<--url>").skip(1).map(|it| it.split('>').next().unwrap()).collect();
    let base = "<https://api.linqapp.com/api/partner/v3/chats";
    assert_eq!(urls, [base.to_owned(), format!("{base}/ID/messages")]);
    assert!(calls.contains("<Authorization: Bearer key>") && calls.contains("It's"), "{calls}");

    std::fs::write(log.path(), "").unwrap();
    let failed = run_script(script, &log_to(22));
    assert_eq!(failed.stdout, "after\n");
    assert_eq!(std::fs::read_to_string(log.path()).unwrap().matches("<--url>").count(), 1);

    let nowhere = run(&["plan", "--format", "curl"], "Hi");
    assert!(nowhere.stderr.contains("--chat-id"), "{nowhere:?}");
    assert_eq!(nowhere.status, 2);
}

#[test]
fn manual_pages_are_those_of_the_help() {
    let directory = tempfile::tempdir().unwrap();
    let pages = directory.path().join("man1");
    let output = run(&["man", pages.to_str().unwrap()], "");
    assert_eq!(output.status, 0, "{output:?}");
    let page = |name: &str| std::fs::read_to_string(pages.join(name)).unwrap();
    assert!(page("sendcheck.1").contains("sendcheck\\-check(1)"));
    let check = page("sendcheck-check.1");
    assert!(check.contains("\\-\\-deny\\-warnings") && check.contains("Exit status"), "{check}");
}
