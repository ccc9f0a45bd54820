//! `sendcheck encode`.

use std::process::Command;

use crate::process::{Run, run, sendcheck_with};

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

fn encode(args: &[&str], document: &str) -> Run {
    sendcheck_with(["encode"].iter().chain(args), document.as_bytes())
}

#[test]
fn request_is_http() {
    let document = r#"{ "message": {"parts": [{"value": "Hi 🎉", "type": "text"}]} }"#;
    let output = encode(&["--operation", "chats.messages.send", "--chat-id", CHAT, "-"], document);
    assert_eq!(output.status, 0, "{output:?}");
    assert_eq!(
        output.stdout,
        format!(
            "POST /v3/chats/{CHAT}/messages\naccept: application/json\n\
             content-type: application/json\n\n\
             {{\"message\":{{\"parts\":[{{\"type\":\"text\",\"value\":\"Hi 🎉\"}}]}}}}\n"
        ),
    );
    assert_eq!(output.stderr, "");
}

#[test]
fn query_is_part_of_the_request_line() {
    let output = encode(&["-o", "chats.list_chats"], r#"{"from": "+12223334444", "limit": 5}"#);
    assert_eq!(
        output.stdout,
        "GET /v3/chats?from=%2B12223334444&limit=5\naccept: application/json\n",
    );
}

#[test]
fn operation_without_document_reads_nothing() {
    let output = encode(&["-o", "chats.typing.start", "--chat-id", CHAT], "{ not read");
    assert_eq!(output.stdout, format!("POST /v3/chats/{CHAT}/typing\naccept: application/json\n"));
}

#[test]
fn invalid_document_prints_its_report() {
    let document = r#"{"handle": "$(touch x)"}"#;
    let args = ["-o", "chats.participants.add", "--chat-id", CHAT];
    let output = encode(&args, document);
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("invalid-handle"), "{output:?}");

    // A shell that reads standard output must not run the report.
    let output = encode(&[&args[..], &["--curl"]].concat(), document);
    assert_eq!(output.status, 1);
    assert_eq!(output.stdout, "");
    assert!(output.stderr.contains("invalid-handle"), "{output:?}");
}

#[test]
fn invalid_arguments_are_usage_errors() {
    for (args, reason) in [
        (&["-o", "chats.typing.start"][..], "operation `chats.typing.start` requires `--chat-id`"),
        (&["-o", "message"], "`message` has no endpoint; choose another operation"),
        (&["-o", "messages.delete"], "sendcheck does not check `messages.delete`"),
        (&["-o", "chats.creat"], "did you mean `chats.create`?"),
        (&[], "--operation"),
        (&["-o", "chats.create", "no-such-file.json"], "cannot read no-such-file.json"),
    ] {
        let output = encode(args, "{}");
        assert_eq!(output.status, 2, "{args:?}: {output:?}");
        assert!(output.stderr.contains(reason), "{args:?}: {output:?}");
        assert_eq!(output.stdout, "", "{args:?}");
    }
}

/// A shell runs the command, with a `curl` that prints its arguments.
#[cfg(unix)]
#[test]
fn shell_runs_the_curl_command() {
    use std::os::unix::fs::PermissionsExt as _;

    let directory = tempfile::tempdir().unwrap();
    let curl = directory.path().join("curl");
    let script = "#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done\n\
                  case \"$*\" in *@-*) cat ;; esac\n";
    std::fs::write(&curl, script).unwrap();
    std::fs::set_permissions(&curl, std::fs::Permissions::from_mode(0o755)).unwrap();
    let called = |document: &str| -> Vec<String> {
        let shown = encode(&["-o", "chats.update", "--chat-id", CHAT, "--curl"], document);
        assert_eq!(shown.status, 0, "{shown:?}");
        let mut shell = Command::new("sh");
        let path = std::env::var("PATH").unwrap();
        shell.env("PATH", format!("{}:{path}", directory.path().display()));
        shell.env("LINQ_API_KEY", "se'cret $x");
        let output = run(shell, shown.stdout.as_bytes());
        assert_eq!(output.status, 0, "{output:?}");
        output.stdout.split('\0').map(str::to_owned).collect()
    };

    let name = r#"{"display_name":"Bob's $HOME `id` \\ \"x\" !! $(id) \n %s"}"#;
    let url = format!("https://api.linqapp.com/api/partner/v3/chats/{CHAT}");
    assert_eq!(
        called(name),
        [
            "--request",
            "PUT",
            "--url",
            url.as_str(),
            "--header",
            "Authorization: Bearer se'cret $x",
            "--header",
            "accept: application/json",
            "--header",
            "content-type: application/json",
            "--data-raw",
            name,
            "",
        ],
    );

    // An argument cannot be this long.
    let long = format!(r#"{{"display_name":"it's {}"}}"#, "long ".repeat(60_000));
    let words = called(&long);
    assert_eq!(&words[10..12], ["--data-binary", "@-"]);
    assert_eq!(words[12].trim_end(), long);
}
