//! The terminal sessions and links of the README.

use crate::process::{command, run};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
fn report_is_the_output_of_the_command() {
    let readme = std::fs::read_to_string(format!("{ROOT}/README.md")).unwrap();
    let shown = readme.split("```text\n$ sendcheck ").nth(1).unwrap();
    let (arguments, shown) = shown.split_once('\n').unwrap();
    let (shown, _) = shown.split_once("```").unwrap();

    let mut command = command();
    command.args(arguments.split(' ')).current_dir(ROOT);
    let real = run(command, b"").stdout;
    // An ellipsis on a separate line marks omitted output.
    let pieces: Vec<_> = shown.split("…\n").filter(|piece| !piece.is_empty()).collect();
    assert_eq!(pieces.len(), 2);
    for piece in pieces {
        assert!(real.contains(piece), "{real}\ndoes not contain\n{piece}");
    }
}

#[test]
fn links_lead_to_files() {
    let readme = std::fs::read_to_string(format!("{ROOT}/README.md")).unwrap();
    let targets = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files: Vec<_> = targets.filter(|target| !target.starts_with("https://")).collect();
    assert!(files.len() > 5);
    for file in files {
        assert!(std::path::Path::new(ROOT).join(file).exists(), "{file}");
    }
}
