//! How runs end that cannot go on: what was read is written and counted.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::time::Duration;
use std::{fs, thread};

use serde_json::{Value, json};

use crate::process::{Files, INVALID, Run, VALID, command, example, sendcheck};

fn spawn(args: &[&str]) -> Child {
    let mut command = command();
    command.args(["check", "--lines", "--format", "json"]).args(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

fn read_json(file: &std::path::Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// With a checksum, as `zstd` writes it.
fn zstd(text: &str) -> Vec<u8> {
    let mut encoder = zstd::Encoder::new(Vec::new(), 0).unwrap();
    encoder.include_checksum(true).unwrap();
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// Different lines, so that they cannot be compressed much.
fn lines(count: usize) -> String {
    let line = |number: usize| {
        let noise = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        format!("{{\"parts\": [{{\"type\": \"text\", \"value\": \"{number} {noise:x}\"}}]}}\n")
    };
    (1..=count).map(line).collect()
}

mod signals {
    use std::os::unix::process::ExitStatusExt as _;

    use super::*;

    fn send(signal: &str, child: &Child) {
        let status = Command::new("kill").args(["-s", signal, &child.id().to_string()]).status();
        assert!(status.unwrap().success());
    }

    /// Writes lines and the beginning of one, waits for the reports of the lines, and sends a signal. Standard input
    /// stays open.
    fn interrupted(signal: &str, args: &[&str]) -> (Vec<Value>, String, ExitStatus) {
        let mut child = spawn(args);
        let mut stdin: ChildStdin = child.stdin.take().unwrap();
        write!(stdin, "{VALID}\n\n{INVALID}\n{{\"parts\":").unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut reports = String::new();
        for _ in 0..2 {
            stdout.read_line(&mut reports).unwrap();
        }
        send(signal, &child);
        stdout.read_to_string(&mut reports).unwrap();
        let mut printed = String::new();
        child.stderr.take().unwrap().read_to_string(&mut printed).unwrap();
        let reports = reports.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (reports, printed, child.wait().unwrap())
    }

    #[test]
    fn signal_ends_the_input() {
        let files = Files::new();
        let summary = files.path("summary.json");
        for (signal, number) in [("INT", 2), ("TERM", 15)] {
            let args = ["--summary", summary.to_str().unwrap()];
            let (reports, printed, status) = interrupted(signal, &args);
            let lines: Vec<_> = reports.iter().map(|it| (&it["line"], &it["valid"])).collect();
            assert_eq!(json!(lines), json!([[1, true], [3, false], [null, null]]), "{reports:?}");
            assert_eq!(reports[2], json!({"file": "-", "error": "interrupted after line 3"}));
            let expected = "error: <stdin>: interrupted after line 3
2 documents: 1 valid, 1 invalid; 1 error, 0 warnings
       1  no-parts
";
            assert_eq!(printed, expected);
            // A shell makes 130 or 143 of it.
            assert_eq!(status.signal(), Some(number));
            let summary = read_json(&summary);
            assert_eq!(
                json!([false, 1, 1]),
                json!([summary["complete"], summary["valid"], summary["invalid"]])
            );
        }
        let (_, printed, _) = interrupted("INT", &["--quiet"]);
        assert_eq!(printed, "error: <stdin>: interrupted after line 3\n");
    }

    #[test]
    fn signal_ends_a_run_of_files() {
        let files = Files::new();
        let file = files.write("a.jsonl", lines(1_000));
        let mut child = spawn(&[&file, "-", &file]);
        let mut stdin = child.stdin.take().unwrap();
        writeln!(stdin, "{VALID}").unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        // The last report shows that the first file has ended and the second input is read.
        let mut report = String::new();
        for _ in 0..1_001 {
            stdout.read_line(&mut report).unwrap();
        }
        send("INT", &child);
        let mut rest = String::new();
        stdout.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "{\"file\":\"-\",\"error\":\"interrupted after line 1\"}\n");
        assert_eq!(child.wait().unwrap().signal(), Some(2));
    }

    #[test]
    fn second_signal_ends_it_at_once() {
        let files = Files::new();
        let file = files.write("a.jsonl", lines(20_000));
        // The output is not read, so writing it waits.
        let mut child = spawn(&[&file]);
        let status = loop {
            send("INT", &child);
            thread::sleep(Duration::from_millis(50));
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
        };
        assert_eq!(status.signal(), Some(2));
    }
}

#[test]
fn damaged_compression_loses_no_line_before_it() {
    let text = lines(20_000);
    let (gz, zst) = (gzip(&text), zstd(&text));
    let files = Files::new();
    let check = |name: &str, bytes: Vec<u8>| -> (usize, Run) {
        let summary = files.path("summary.json");
        let file = files.write(name, bytes);
        let args = ["check", "--lines", "--format", "json", "--summary", summary.to_str().unwrap()];
        let run = sendcheck(args.into_iter().chain([file.as_str()]));
        assert_eq!((&read_json(&summary)["complete"], run.status), (&json!(false), 2));
        let mut found = run.json_lines();
        let error = found.pop().unwrap()["error"].as_str().unwrap().to_owned();
        let lines = found.len();
        assert!(error.starts_with("cannot read: "), "{error}");
        assert!(error.ends_with(&format!(" after line {lines}")), "{error} {lines}");
        assert!(run.stderr.contains("cannot read"), "{}", run.stderr);
        (lines, run)
    };
    // The whole lines that a decoder returns of a part, a byte after the other.
    let whole = |decoder: &mut dyn std::io::Read| {
        let mut out = Vec::new();
        let mut byte = [0];
        while matches!(decoder.read(&mut byte), Ok(1)) {
            out.push(byte[0]);
        }
        out.iter().filter(|&&byte| byte == b'\n').count()
    };
    let whole_gz = |part: &[u8]| whole(&mut flate2::read::GzDecoder::new(part));
    let whole_zst = |part: &[u8]| whole(&mut zstd::Decoder::new(part).unwrap());

    let (middle_gz, middle_zst) = (gz.len() / 2, zst.len() / 2);
    let expected_gz = whole_gz(&gz[..middle_gz]);
    let expected_zst = whole_zst(&zst[..middle_zst]);
    assert!(expected_gz > 5_000 && expected_zst > 5_000, "{expected_gz} {expected_zst}");
    assert_eq!(check("a.gz", gz[..middle_gz].to_vec()).0, expected_gz);
    assert_eq!(check("a.zst", zst[..middle_zst].to_vec()).0, expected_zst);

    let damaged = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 64].fill(0xFF);
        bytes
    };
    // Decoders return less than a step of what is before.
    let (found, _) = check("b.gz", damaged(&gz));
    assert!(found >= whole_gz(&gz[..middle_gz - 256]), "{found}");
    let (found, _) = check("b.zst", damaged(&zst));
    let block_lines = 128 * 1024 / 50;
    assert!(found + block_lines >= expected_zst, "{found} {expected_zst}");
    // Only the checksum is missing.
    let last = format!("{VALID}\n{VALID}");
    let (found, _) = check("c.gz", gzip(&last)[..gzip(&last).len() - 8].to_vec());
    assert_eq!(found, 2);
}

#[test]
fn line_that_is_cut_by_an_error_is_not_checked() {
    let files = Files::new();
    let mut cut = gzip(&lines(1_000));
    cut.truncate(cut.len() / 2);
    let run = sendcheck(["check", "--lines", &files.write("a.gz", cut)]);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("0 invalid; 0 errors"), "{}", run.stderr);
}

#[test]
fn byte_order_mark_is_an_error_of_the_first_line() {
    let files = Files::new();
    let file = files.write("a.jsonl", format!("\u{FEFF}{VALID}\r\n{VALID}"));
    let run = sendcheck(["check", "--lines", &file]);
    assert!(run.stdout.contains(":1:1: error[invalid-json]: invalid JSON"), "{}", run.stdout);
    assert!(run.stderr.starts_with("2 documents: 1 valid, 1 invalid;"), "{}", run.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_an_error() {
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let files = Files::new();
    let (valid, text) = (files.write("a.json", VALID), files.write("a.md", "see example.com"));
    let message = example("greeting.json");
    let commands: [&[&str]; 12] = [
        &["check", &valid],
        &["check", "--format", "json", &valid],
        &["check", "--format", "sarif", &valid],
        &["check", "--format", "junit", &valid],
        &["check", "--lines", "--format", "json", &valid],
        &["rules"],
        &["explain", "no-parts"],
        &["links", &text],
        &["plan", &text],
        &["preview", &valid],
        &["encode", "--operation", "chats.create", &message],
        &["completions", "bash"],
    ];
    for args in commands {
        let mut command = command();
        command.args(args).stdin(Stdio::null()).stdout(full()).stderr(Stdio::piped());
        let output = command.output().unwrap();
        let printed = String::from_utf8(output.stderr).unwrap();
        assert!(printed.contains("cannot write: No space left on device"), "{args:?} {printed}");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn lines_that_cannot_be_written_are_not_counted() {
    let files = Files::new();
    let summary = files.path("summary.json");
    let file = files.write("a.jsonl", lines(20_000));
    let mut command = command();
    command.args(["check", "--lines", "--format", "json", "--summary"]).arg(&summary).arg(&file);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command.stdout(full).stderr(Stdio::piped()).output().unwrap();
    let expected = "error: cannot write: No space left on device (os error 28)
0 documents: 0 valid, 0 invalid; 0 errors, 0 warnings
";
    assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
    assert_eq!(read_json(&summary)["complete"], false);
    assert_eq!(output.status.code(), Some(2));
}
