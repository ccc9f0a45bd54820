//! The terminal sessions of the documentation.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Stdio};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Returns what a shell prints, standard error last, with `sendcheck` in PATH.
fn printed(line: &str) -> String {
    let programs = Path::new(env!("CARGO_BIN_EXE_sendcheck")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).current_dir(ROOT).stdin(Stdio::null());
    shell.env("PATH", format!("{}:{path}", programs.display()));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        shell.env_remove(name);
    }
    let output = shell.output().unwrap();
    [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap()).concat()
}

#[test]
fn every_command_prints_what_the_page_shows() {
    let page = std::fs::read_to_string(format!("{ROOT}/docs/command-line.md")).unwrap();
    let blocks: Vec<_> = page.split("```console\n$ ").skip(1).collect();
    assert!(blocks.len() > 5);
    for block in blocks {
        let (block, _) = block.split_once("```").unwrap();
        let (line, shown) = block.split_once('\n').unwrap();
        assert_eq!(printed(line), shown, "{line}");
    }
}
