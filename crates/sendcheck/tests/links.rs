//! Links in text: the conformance vectors, the kinds, and the examples of `docs/links.md`.

use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::links::{Link, find_links};
use serde::Deserialize;

/// One line of `crates/conformance/data/links/*.jsonl`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    text: String,
    /// Start and end in UTF-16 code units, and the confidence.
    links: Vec<(usize, usize, String)>,
    #[serde(rename = "why")]
    _why: Option<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn vectors() -> Vec<Vector> {
    let entries = fs::read_dir(root().join("crates/conformance/data/links")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    paths.sort();
    let files = paths.iter().map(|path| fs::read_to_string(path).unwrap());
    let parse =
        |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    files.flat_map(|file| file.lines().map(parse).collect::<Vec<Vector>>()).collect()
}

/// Returns the text with strong links in `⟦…⟧` and weak ones in `⟪…⟫`, for people to compare.
fn draw<'t>(text: &str, links: impl Iterator<Item = (usize, usize, &'t str)>) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]);
    let mut drawn = String::new();
    let mut at = 0;
    for (start, end, confidence) in links {
        let (open, close) = if confidence == "strong" { ('⟦', '⟧') } else { ('⟪', '⟫') };
        drawn += &slice(at, start);
        drawn.push(open);
        drawn += &slice(start, end);
        drawn.push(close);
        at = end;
    }
    drawn + &slice(at, units.len())
}

fn draw_found(text: &str) -> String {
    let facts =
        |link: Link<'_>| (link.utf16().start(), link.utf16().end(), link.confidence().name());
    draw(text, find_links(text).map(facts))
}

#[test]
fn every_vector() {
    let vectors = vectors();
    assert!(vectors.len() >= 200, "vectors are missing");
    let mut errors = Vec::new();
    for Vector { name, text, links, .. } in &vectors {
        let links = links.iter().map(|(start, end, sure)| (*start, *end, sure.as_str()));
        let (expected, found) = (draw(text, links), draw_found(text));
        if found != expected {
            errors.push(format!("{name}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn names_of_vectors_are_unique() {
    let mut names: Vec<String> = vectors().into_iter().map(|vector| vector.name).collect();
    names.sort();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}

#[test]
fn links_have_a_kind() {
    for (text, kind) in [
        ("http://localhost", "scheme"),
        ("myapp://open", "scheme"),
        ("hxxp://www.example.com", "scheme"),
        ("www.example.com/a", "www"),
        ("WWW.intranet", "www"),
        ("example.com", "bare"),
        ("my.www.example.com:80", "bare"),
        ("xn--e1afmkfd.xn--p1ai", "bare"),
        ("readme.md", "bare"),
        ("1.2.3.4", "ip"),
        ("1.2.3.4:80/a", "ip"),
        ("mailto:a@example.com", "opaque"),
        ("tel:5550100", "opaque"),
    ] {
        let kinds: Vec<&str> = find_links(text).map(|link| link.kind().name()).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn nothing_follows_the_last_link() {
    for text in ["", "nothing", "x", "see example.com and http://example.org", "1.2.3.4."] {
        let mut links = find_links(text);
        while links.next().is_some() {}
        for _ in 0..3 {
            assert_eq!(links.next(), None, "{text}");
        }
    }
}

/// Rows of the tables `text | links` in `docs/links.md`: a text in backticks, and its links in
/// backticks, each followed by `(weak)` if it is weak.
fn examples() -> Vec<(String, String)> {
    let page = fs::read_to_string(root().join("docs/links.md")).unwrap();
    let mut in_table = false;
    let mut rows = Vec::new();
    for line in page.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells[..] {
            ["", "text", "links", ""] => in_table = true,
            ["", "---", "---", ""] => {}
            ["", text, links, ""] if in_table => {
                rows.push((text.trim_matches('`').to_owned(), links.to_owned()));
            }
            _ => in_table = false,
        }
    }
    rows
}

#[test]
fn examples_of_the_page() {
    let examples = examples();
    assert!(examples.len() >= 35, "only {} examples were found", examples.len());
    for (text, expected) in examples {
        let show = |link: Link<'_>| {
            let weak = if link.confidence().name() == "weak" { " (weak)" } else { "" };
            format!("`{}`{weak}", link.text())
        };
        let found: Vec<String> = find_links(&text).map(show).collect();
        let found = if found.is_empty() { "none".to_owned() } else { found.join(", ") };
        assert_eq!(found, expected, "{text}");
    }
}
