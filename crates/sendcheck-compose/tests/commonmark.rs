//! The examples of the specifications of `CommonMark` and GFM, planned without loss. They are read from the tests of
//! `pulldown-cmark`, where cargo keeps its sources.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use sendcheck_compose::{Input, PlanOptions, plan};
use serde_json::Value;

const SUITES: [&str; 6] =
    ["spec", "gfm_table", "gfm_strikethrough", "gfm_tasklist", "table", "footnotes"];

fn examples() -> Vec<String> {
    let host = Command::new("rustc").args(["--print", "host-tuple"]).output().unwrap();
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        // Not those that only other platforms need.
        .args(["--filter-platform", std::str::from_utf8(&host.stdout).unwrap().trim()])
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let parser = packages.iter().rfind(|package| package["name"] == "pulldown-cmark").unwrap();
    let dir =
        PathBuf::from(parser["manifest_path"].as_str().unwrap()).with_file_name("tests/suite");
    let mut examples = Vec::new();
    for suite in SUITES {
        let source = std::fs::read_to_string(dir.join(suite).with_extension("rs")).unwrap();
        for part in source.split("let original = r##\"").skip(1) {
            examples.push(part.split("\"##;").next().unwrap().to_owned());
        }
    }
    examples
}

/// How often each letter and digit occurs.
fn letters<'t>(texts: impl Iterator<Item = &'t str>) -> HashMap<char, usize> {
    let mut counts = HashMap::new();
    for c in texts.flat_map(str::chars).filter(|c| c.is_alphanumeric()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

/// The texts of a source, without the descriptions of images and what is in HTML.
fn source_texts(source: &str) -> Vec<String> {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let (mut texts, mut images) = (Vec::new(), 0);
    for event in Parser::new_ext(source, extensions) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Text(text) | Event::Code(text) if images == 0 => texts.push(text.into_string()),
            _ => {}
        }
    }
    texts
}

#[test]
fn examples_of_the_specifications_lose_no_text() {
    let examples = examples();
    assert!(examples.len() > 700, "only {} examples were found", examples.len());
    let mut compared = 0;
    for source in &examples {
        let texts = source_texts(source);
        let Ok(plan) = plan(&Input::markdown(source.as_str()), &PlanOptions::new()) else {
            let shown: String = texts.concat();
            let has_note = source.contains('<') || source.contains("[^");
            assert!(sendcheck::text::is_blank(&shown) || has_note, "nothing is sent of {source:?}");
            continue;
        };
        if plan.notes().iter().any(|note| note.is_lost()) {
            continue;
        }
        compared += 1;
        let document: Value = serde_json::from_str(plan.sends()[0].document()).unwrap();
        let parts = document["parts"].as_array().unwrap();
        let sent = letters(parts.iter().filter_map(|part| part["value"].as_str()));
        for (c, count) in letters(texts.iter().map(String::as_str)) {
            let found = sent.get(&c).copied().unwrap_or_default();
            assert!(found >= count, "{c:?} is lost of {source:?}: {document}");
        }
    }
    assert!(compared > 400, "only {compared} examples were compared");
}
