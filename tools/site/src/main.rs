//! The documentation as a site: writes the pages for mdBook, and checks the links of what it builds.

mod dead_links;
mod links;
mod rules;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A page of the repository, the page of the site that it becomes, and its name in the list of pages.
struct Page {
    source: &'static str,
    becomes: &'static str,
    name: &'static str,
}

const fn page(source: &'static str, becomes: &'static str, name: &'static str) -> Page {
    Page { source, becomes, name }
}

/// In order. The rules come between the guides and the pages about the project.
const GUIDES: [Page; 8] = [
    page("README.md", "index.md", "sendcheck"),
    page("docs/rust.md", "rust.md", "Rust"),
    page("bindings/npm/README.md", "npm.md", "JavaScript and TypeScript"),
    page("docs/bindings.md", "bindings.md", "C, C++, Python, Go, Java"),
    page("bindings/python/README.md", "python.md", "The package for Python"),
    page("docs/command-line.md", "command-line.md", "The command line"),
    page("docs/text-units.md", "text-units.md", "Units of text"),
    page("docs/links.md", "links.md", "What counts as a link"),
];
const PROJECT: [Page; 5] = [
    page("DESIGN.md", "design.md", "Why it is built so"),
    page("CONTRIBUTING.md", "contributing.md", "Contributing"),
    page("crates/conformance/data/README.md", "vectors.md", "The conformance vectors"),
    page("SECURITY.md", "security.md", "Security"),
    page("CHANGELOG.md", "changelog.md", "Changelog"),
];

const BOOK: &str = r#"[book]
title = "sendcheck"
description = "Tells before sending whether a message will be accepted by the Linq Partner API v3"
language = "en"
src = "src"

[build]
build-dir = "html"
create-missing = false

[output.html]
default-theme = "light"
preferred-dark-theme = "navy"
smart-punctuation = false
no-section-label = true
input-404 = ""
additional-css = ["site.css"]

[output.html.playground]
runnable = false

[output.html.fold]
enable = true
level = 1

[output.html.search]
boost-title = 3
use-boolean-and = true
"#;

/// Examples are one line, and are seen whole.
const STYLE: &str = "code.language-json { white-space: pre-wrap; overflow-wrap: anywhere; }\n";

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pages", site] => write(Path::new(site), None),
        ["pages", site, repository] => write(Path::new(site), Some(repository)),
        ["check", html] => dead_links::check(Path::new(html)),
        _ => Err("usage: sendcheck-site pages DIR [URL] | check DIR".into()),
    }
}

/// Writes the book that mdBook builds.
fn write(site: &Path, repository: Option<&str>) -> Outcome {
    let pages = site.join("src");
    fs::create_dir_all(pages.join("rules"))?;
    fs::write(site.join("book.toml"), BOOK)?;
    fs::write(site.join("site.css"), STYLE)?;
    let links = links::Links { repository, pages: &pages };
    for Page { source, becomes, .. } in GUIDES.iter().chain(&PROJECT) {
        let text = fs::read_to_string(root().join(source))?;
        fs::write(pages.join(becomes), links.moved(&text, source, becomes)?)?;
    }
    let groups = rules::write(&links)?;
    fs::write(pages.join("SUMMARY.md"), summary(&groups))?;
    Ok(())
}

/// The list of pages, as mdBook wants it.
fn summary(groups: &[rules::Group]) -> String {
    let item = |Page { becomes, name, .. }: &Page| format!("- [{name}]({becomes})\n");
    let mut summary = String::from("# Summary\n\n");
    summary.extend(GUIDES.iter().map(item));
    summary.push_str("- [The rules](rules/index.md)\n");
    for rules::Group { title, rules } in groups {
        summary.extend(["  - [", title, "](rules/", &rules::slug(title), ".md)\n"]);
        summary.extend(rules.iter().map(|rule| format!("    - [{rule}](rules/{rule}.md)\n")));
    }
    summary.extend(PROJECT.iter().map(item));
    summary
}
