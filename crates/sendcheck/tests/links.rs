//! Links in text: vectors drawn by hand, and what must hold for any text.

use sendcheck::links::{Link, find_links};
use serde_json::Value;

/// A vector: `draw` is the text with each link between `⟦` and `⟧`; `links` says of each what it
/// is, as in `bare weak`.
fn vectors() -> Vec<(String, Vec<String>, String)> {
    let parse = |line: &str| -> (String, Vec<String>, String) {
        let value: Value = serde_json::from_str(line).unwrap();
        let text = |of: &Value| of.as_str().unwrap().to_owned();
        let links = value["links"].as_array().unwrap().iter().map(text).collect();
        (text(&value["draw"]), links, text(&value["why"]))
    };
    include_str!("data/links.jsonl").lines().map(parse).collect()
}

/// The text with the links that were found drawn in.
fn draw(text: &str, links: &[Link<'_>]) -> String {
    let mut drawn = String::new();
    let mut at = 0;
    for link in links {
        drawn.extend([&text[at..link.range().start], "⟦", link.text(), "⟧"]);
        at = link.range().end;
    }
    drawn + &text[at..]
}

#[test]
fn every_vector() {
    let mut faults = Vec::new();
    for (drawn, expected, why) in vectors() {
        let text = drawn.replace(['⟦', '⟧'], "");
        let found: Vec<Link<'_>> = find_links(&text).collect();
        let kinds: Vec<String> = found
            .iter()
            .map(|link| format!("{} {}", link.kind().name(), link.confidence().name()))
            .collect();
        if draw(&text, &found) != drawn || kinds != expected {
            faults.push(format!(
                "{why}\n  wanted {drawn} {expected:?}\n  found  {} {kinds:?}",
                draw(&text, &found)
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn after_the_last_link_there_is_none() {
    for text in ["", "nothing", "x", "see example.com and http://example.org", "1.2.3.4."] {
        let mut links = find_links(text);
        while links.next().is_some() {}
        for _ in 0..3 {
            assert_eq!(links.next(), None, "{text}");
        }
    }
}
