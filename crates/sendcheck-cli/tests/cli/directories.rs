//! Directories, and other inputs that need advice.

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

#[test]
fn directory_means_its_json_files() {
    let files = Files::new();
    std::fs::create_dir_all(files.path("sub/deep")).unwrap();
    let b = files.write("b.json", VALID);
    let a = files.write("sub/a.JSON", INVALID);
    let deep = files.write("sub/deep/c.json", VALID);
    files.write("sub/notes.txt", "no JSON");
    files.write("sub/lines.jsonl", "no JSON");
    let directory = files.path("").to_str().unwrap().to_owned();
    let run = sendcheck(["check", "--format", "json", &directory]);
    let named: Vec<_> = run.json_lines().iter().map(|it| it["file"].clone()).collect();
    assert_eq!(named, [b.as_str(), a.as_str(), deep.as_str()]);
    assert_eq!(run.status, 1);
}

#[test]
fn directory_without_json_is_an_error() {
    let files = Files::new();
    let directory = files.path("").to_str().unwrap().to_owned();
    let run = sendcheck(["check", &directory]);
    assert!(run.stderr.contains("directory has no `.json` files"), "{}", run.stderr);
    assert_eq!((run.stdout.as_str(), run.status), ("", 2));
    let run = sendcheck(["check", "--lines", &directory]);
    assert!(run.stderr.contains("*.jsonl with `--lines`"), "{}", run.stderr);
    assert_eq!((run.stdout.as_str(), run.status), ("", 2));
}

#[test]
fn other_commands_read_no_directory() {
    let files = Files::new();
    files.write("a.json", VALID);
    let directory = files.path("").to_str().unwrap().to_owned();
    for command in ["links", "plan", "preview"] {
        let run = sendcheck([command, &directory]);
        let problem = format!("cannot read {directory}: it is a directory");
        assert!(run.stderr.contains(&problem), "{}", run.stderr);
        assert!(run.stderr.contains("help: name a file in it"), "{}", run.stderr);
        assert_eq!(run.status, 2);
    }
}

/// Its files are read once, by their own names.
#[cfg(unix)]
#[test]
fn link_to_its_own_directory_is_left_out() {
    let files = Files::new();
    files.write("a.json", VALID);
    std::os::unix::fs::symlink(files.path(""), files.path("loop")).unwrap();
    let directory = files.path("").to_str().unwrap().to_owned();
    let run = sendcheck(["check", "--format", "json", &directory]);
    assert_eq!((run.json_lines().len(), run.stderr.as_str(), run.status), (1, "", 0));
}

#[test]
fn array_of_requests_leads_to_lines() {
    let array = format!("[{VALID}, {VALID}]");
    let run = sendcheck_with(["check"], array.as_bytes());
    let message = "error: <stdin>: expected one document, found an array\n";
    assert!(run.stderr.starts_with(message), "{}", run.stderr);
    let step = "write each on a line, such as with `jq -c '.[]'`, and use `--lines`";
    assert!(run.stderr.contains(step), "{}", run.stderr);
    assert_eq!(run.status, 2);
    let run = sendcheck_with(["check", "--lines"], array.as_bytes());
    assert!(run.stdout.contains(step), "{}", run.stdout);
}

#[test]
fn json_lines_lead_to_lines() {
    let run = sendcheck_with(["check"], format!("{VALID}\n{VALID}\n").as_bytes());
    assert!(
        run.stdout.contains("error[invalid-json]") && run.stdout.contains("--lines"),
        "{}",
        run.stdout
    );
    assert_eq!(run.status, 1);
}

#[test]
fn input_that_is_not_text_has_a_next_step() {
    let files = Files::new();
    let utf16: Vec<u8> =
        format!("\u{FEFF}{VALID}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let binary = b"\x89PNG\r\n\x1a\n\0".to_vec();
    let utf32: Vec<u8> = VALID.chars().flat_map(|char| u32::from(char).to_be_bytes()).collect();
    for (bytes, step) in [
        (&utf16, "iconv -f UTF-16"),
        (&utf32, "iconv -f UTF-32"),
        (&binary, "help: "),
        (&vec![0x1F, 0x8B, 8], "--lines"),
    ] {
        let file = files.write("a.json", bytes);
        let run = sendcheck(["check", "--format", "json", &file]);
        assert!(run.stderr.contains(step), "{}", run.stderr);
        let line = &run.json_lines()[0];
        assert!(line["error"].as_str().unwrap().starts_with("cannot read: "), "{line}");
        assert_eq!(run.status, 2);
    }
    let file = files.write("a.jsonl", &utf16);
    let run = sendcheck(["check", "--lines", "--format", "json", &file]);
    assert!(run.json_lines()[0]["error"].as_str().unwrap().contains("UTF-16"));
    assert_eq!((run.stdout.lines().count(), run.status), (1, 2));
}

#[test]
fn missing_file_has_a_next_step() {
    let files = Files::new();
    let file = files.write("message.json", VALID);
    let run = sendcheck(["check", &file.replace("message", "mesage")]);
    assert!(run.stderr.contains(&format!("did you mean `{file}`?")), "{}", run.stderr);
    let run = sendcheck(["check", "nothing/like/this"]);
    assert!(run.stderr.contains("  help: "), "{}", run.stderr);
    assert_eq!(run.status, 2);
}
