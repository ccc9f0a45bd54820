//! The terminal sessions and links of the README.

use crate::process::{command, run};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The texts of an SVG, a line for each of the picture.
fn shown_text(svg: &str) -> String {
    let mut text = String::new();
    for line in svg.lines().filter(|line| line.contains("<tspan")) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
        }
        text.push('\n');
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn picture_is_the_output_of_the_command() {
    let svg = std::fs::read_to_string(format!("{ROOT}/docs/pictures/terminal.svg")).unwrap();
    let shown = shown_text(&svg);
    let mut lines = shown.lines().map(str::trim).filter(|line| !line.is_empty());
    let arguments = lines.next().unwrap().strip_prefix("$ sendcheck ").unwrap();

    let mut command = command();
    command.args(arguments.split(' ')).env("COLUMNS", "92").current_dir(ROOT);
    let real = run(command, b"").stdout;
    let real: Vec<_> = real.lines().map(str::trim).collect();
    let mut count = 0;
    // An ellipsis on a separate line marks omitted output.
    for line in lines.filter(|line| *line != "…") {
        assert!(real.contains(&line), "the command does not print: {line}");
        count += 1;
    }
    assert!(count > 10, "{shown}");
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
