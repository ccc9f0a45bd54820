//! The documentation as a site: writes the pages for mdBook, and checks the links of what it builds.

mod dead_links;
mod links;
mod picture;
mod rules;
mod strict;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Returns the root of the repository.
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

/// A part of the list of pages.
struct Part {
    title: &'static str,
    pages: &'static [Page],
}

/// In order. The rules follow the reference.
const PARTS: [Part; 4] = [
    Part {
        title: "Start",
        pages: &[
            page("README.md", "index.md", "sendcheck"),
            page("docs/playground.md", "playground.md", "Playground"),
            page("docs/composer.md", "composer-pictures.md", "The composer in pictures"),
            page("docs/start/composer.md", "start-composer.md", "A composer in the browser"),
            page("docs/start/agent.md", "start-agent.md", "An LLM agent or a campaign"),
            page("docs/start/service.md", "start-service.md", "A service in Rust"),
            page("docs/start/audit.md", "start-audit.md", "An archive of messages"),
            page("docs/start/ci.md", "start-ci.md", "A terminal or CI"),
            page("docs/start/c.md", "start-c.md", "C, C++, Go or Java"),
        ],
    },
    Part {
        title: "Languages",
        pages: &[
            page("bindings/npm/README.md", "npm.md", "JavaScript and TypeScript"),
            page("docs/python.md", "python.md", "Python"),
            page("docs/rust.md", "rust.md", "Rust"),
            page("docs/bindings.md", "bindings.md", "C, C++, Go, Java"),
            page("docs/command-line.md", "command-line.md", "The command line"),
        ],
    },
    Part {
        title: "Reference",
        pages: &[
            page("docs/compose.md", "compose.md", "Plans, fixes and previews"),
            page("docs/archive.md", "archive.md", "Auditing an archive"),
            page("docs/options.md", "options.md", "Options"),
            page("docs/links.md", "links.md", "Links in text"),
            page("docs/text-units.md", "text-units.md", "Units of text"),
        ],
    },
    Part {
        title: "Project",
        pages: &[
            page("DESIGN.md", "design.md", "Design"),
            page("CONTRIBUTING.md", "contributing.md", "Contributing"),
            page("crates/conformance/data/README.md", "vectors.md", "Conformance vectors"),
            page("SECURITY.md", "security.md", "Security"),
            page("CHANGELOG.md", "changelog.md", "Changelog"),
        ],
    },
];

/// The title of the part that the rules follow.
const BEFORE_RULES: &str = "Reference";

fn all_pages() -> impl Iterator<Item = &'static Page> {
    PARTS.iter().flat_map(|part| part.pages)
}

const BOOK: &str = r#"[book]
title = "sendcheck"
description = "Checks messages for the Linq Partner API v3 (iMessage, RCS, SMS) before you send them"
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
/// mdBook draws the copy button by a `data:` URL, which a strict policy forbids.
const STYLE: &str = r#"code.language-json { white-space: pre-wrap; overflow-wrap: anywhere; }
pre > .buttons button.clip-button::before { content: url(copy.svg); }
img[alt^="The composer:"] { margin: 0 6px 6px 0; border: 1px solid var(--table-border-color); border-radius: 12px; vertical-align: top; }
img[alt^="The composer:"]:not([src$="wide.webp"]) { width: 15rem; }
"#;

const COPY: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2"><rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V4H4v12h4"/></svg>"##;

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pages", site] => write(Path::new(site), None),
        ["pages", site, repository] => write(Path::new(site), Some(repository)),
        ["strict", html] => strict::apply(Path::new(html)),
        ["check", html] => dead_links::check(Path::new(html)),
        ["picture", svg] => picture::write(Path::new(svg)),
        _ => {
            Err("usage: sendcheck-site pages DIR [URL] | strict DIR | check DIR | picture SVG"
                .into())
        }
    }
}

/// Writes the book that mdBook builds.
fn write(site: &Path, repository: Option<&str>) -> Outcome {
    let pages = site.join("src");
    fs::create_dir_all(pages.join("rules"))?;
    fs::write(site.join("book.toml"), BOOK)?;
    fs::write(site.join("site.css"), STYLE)?;
    fs::write(pages.join("copy.svg"), COPY)?;
    let links = links::Links { repository, pages: &pages };
    for Page { source, becomes, .. } in all_pages() {
        let text = fs::read_to_string(root().join(source))?;
        fs::write(pages.join(becomes), links.moved(&text, source, becomes)?)?;
    }
    let groups = rules::write(&links)?;
    fs::write(pages.join("SUMMARY.md"), summary(&groups))?;
    Ok(())
}

/// Returns the list of pages, as mdBook wants it.
fn summary(groups: &[rules::Group]) -> String {
    let mut summary = String::from("# Summary\n\n");
    for Part { title, pages } in &PARTS {
        summary.extend(["# ", title, "\n\n"]);
        summary.extend(pages.iter().map(|page| format!("- [{}]({})\n", page.name, page.becomes)));
        if *title == BEFORE_RULES {
            summary.push_str("- [The rules](rules/index.md)\n");
            for rules::Group { title, rules } in groups {
                summary.extend(["  - [", title, "](rules/", &rules::slug(title), ".md)\n"]);
                let item = |rule| format!("    - [{rule}](rules/{rule}.md)\n");
                summary.extend(rules.iter().map(item));
            }
        }
        summary.push('\n');
    }
    summary
}
