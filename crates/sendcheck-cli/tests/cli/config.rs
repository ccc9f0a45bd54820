//! `sendcheck.toml`.

use crate::process::{Files, Run, VALID, command, run, sendcheck};

const BLANK: &str = r#"{"parts": [{"type": "text", "value": " "}]}"#;
const LINK: &str =
    r#"{"parts": [{"type": "text", "value": "see https://a.example and README.md"}]}"#;

fn check(files: &Files, args: &[&str]) -> Run {
    let mut check = command();
    check.current_dir(files.path("")).args(["check", "--format", "json"]).args(args);
    run(check, VALID.as_bytes())
}

fn rules(run: &Run, index: usize) -> Vec<String> {
    let found = run.json_lines()[index]["diagnostics"].as_array().unwrap().clone();
    let name = |found: &serde_json::Value| format!("{} {}", found["severity"], found["rule"]);
    found.iter().map(|found| name(found).replace('"', "")).collect()
}

#[test]
fn configuration_is_found_upwards() {
    let files = Files::new();
    std::fs::create_dir_all(files.path("a/b")).unwrap();
    std::fs::create_dir_all(files.path("c")).unwrap();
    files.write("sendcheck.toml", "[levels]\nblank-text = \"deny\"\n");
    files.write("c/sendcheck.toml", "[levels]\nblank-text = \"allow\"\n");
    files.write("a/b/x.json", BLANK);
    files.write("c/x.json", BLANK);
    let run = check(&files, &["a/b/x.json", "c/x.json"]);
    assert_eq!(rules(&run, 0), ["error blank-text"]);
    assert_eq!(rules(&run, 1), [] as [&str; 0]);
    assert_eq!(run.status, 1);

    // `..` leads to the same directories as the shortest path.
    for path in ["c/../a/b/x.json", "a/b/../../a/b/x.json"] {
        assert_eq!(rules(&check(&files, &[path]), 0), ["error blank-text"], "{path}");
    }

    // Flags win, and a file that is given.
    let run = check(&files, &["--warn", "blank-text", "a/b/x.json", "c/x.json"]);
    assert_eq!(
        (rules(&run, 0), rules(&run, 1)),
        (rules(&run, 1), vec!["warning blank-text".into()])
    );
    assert_eq!(run.status, 0);
    let run = check(&files, &["--config", "c/sendcheck.toml", "a/b/x.json"]);
    assert_eq!(rules(&run, 0), [] as [&str; 0]);
}

#[test]
fn sections_of_files() {
    let files = Files::new();
    std::fs::create_dir_all(files.path("replies/deep")).unwrap();
    let config = "
max_diagnostics = 5
[levels]
blank-text = 'deny'
[[files]]
globs = ['replies/**']
operation = 'message'
first_message = true
levels = { blank-text = 'warn' }
[[files]]
globs = ['*.first.json']
strict_links = true
";
    files.write("sendcheck.toml", config);
    files.write("replies/deep/a.json", LINK);
    files.write("replies/b.first.json", LINK);
    files.write("replies/c.json", r#"{"x": 1}"#);
    files.write("blank.json", BLANK);
    let args = ["replies/deep/a.json", "replies/b.first.json", "replies/c.json", "blank.json"];
    let run = check(&files, &args);
    let link = "error first-message-link";
    assert_eq!(rules(&run, 0), [link]);
    assert_eq!(rules(&run, 1), [link, "warning first-message-possible-link"]);
    assert_eq!(run.json_lines()[2]["operation"], "message");
    assert_eq!(rules(&run, 3), ["error blank-text"]);
    let run = check(&files, &["--existing-chat", "-o", "chats.create", "replies/c.json"]);
    assert_eq!(run.json_lines()[0]["operation"], "chats.create");

    // The paths of directories, and of other working directories.
    let run = check(&files, &["replies"]);
    assert_eq!(run.json_lines().len(), 3);
    assert!(run.json_lines().iter().all(|it| it["operation"] == "message"));
    let absolute = files.path("replies/c.json");
    let run = sendcheck(["check", "-f", "json", absolute.to_str().unwrap()]);
    assert_eq!(run.json_lines()[0]["operation"], "message");
}

#[test]
fn configuration_applies_to_lines_and_standard_input() {
    let files = Files::new();
    files.write("sendcheck.toml", "operation = 'chats.messages.send'\n");
    let run = check(&files, &["-"]);
    assert_eq!(run.json_lines()[0]["operation"], "chats.messages.send");
    files.write("a.jsonl", VALID);
    let run = check(&files, &["--lines", "a.jsonl"]);
    assert_eq!(run.json_lines()[0]["operation"], "chats.messages.send");
}

#[test]
fn invalid_configuration_is_a_usage_error() {
    let files = Files::new();
    files.write("a.json", VALID);
    let error = |config: &str| {
        files.write("sendcheck.toml", config);
        let run = check(&files, &["a.json"]);
        assert_eq!((run.stdout.as_str(), run.status), ("", 2), "{config}");
        assert!(run.stderr.contains("sendcheck.toml: "), "{}", run.stderr);
        run.stderr
    };
    assert!(error("[level]\n").contains("unknown key `level`; did you mean `levels`?"));
    assert!(error("[levels]\nblank-tex = 'deny'\n").contains("did you mean `blank-text`?"));
    assert!(error("[[files]]\nglob = '*'\nstrict = true\n").contains("`[[files]]` number 1"));
    assert!(error("levels = \n").contains("line 1"));
    let run = check(&files, &["--config", "missing.toml", "a.json"]);
    assert!(run.stderr.contains("missing.toml: cannot read"), "{}", run.stderr);
    assert_eq!(run.status, 2);
}
