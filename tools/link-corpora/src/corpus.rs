//! Cases, from the files that hold them.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sendcheck::links::{Confidence, find_links};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Start and end in UTF-16 code units, and the confidence where the corpus has it.
pub(crate) type Span = (usize, usize, Option<String>);

/// The number of engines, of seven, that make an answer the consensus.
const CONSENSUS: u32 = 5;

/// A text and its links.
pub(crate) struct Case {
    pub(crate) corpus: String,
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) expected: BTreeSet<Span>,
    /// Other projects do not know weak links.
    knows_weak: bool,
}

impl Case {
    /// Returns the links in the case's text, as its corpus would write them.
    pub(crate) fn find(&self) -> BTreeSet<Span> {
        let links = find_links(&self.text)
            .filter(|link| self.knows_weak || link.confidence() == Confidence::Strong);
        let confidence = |name: &str| self.knows_weak.then(|| name.to_owned());
        links
            .map(|link| {
                let range = link.utf16();
                (range.start(), range.end(), confidence(link.confidence().name()))
            })
            .collect()
    }

    /// Returns the texts of spans, for people to read.
    pub(crate) fn show(&self, spans: &BTreeSet<Span>) -> Vec<String> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let show = |(start, end, confidence): &Span| {
            let text = units.get(*start..*end).map(String::from_utf16_lossy);
            let confidence = confidence.as_ref().map(|name| format!(" ({name})"));
            text.unwrap_or_default() + &confidence.unwrap_or_default()
        };
        spans.iter().map(show).collect()
    }
}

/// Loads every corpus.
pub(crate) fn load(shared: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut cases = Vec::new();
    for path in projects(&shared.join("links"))? {
        cases.extend(read_lines::<ProjectCase>(&path)?.into_iter().map(Case::from));
    }
    let chat = shared.join("cases/links_chat_given.jsonl");
    cases.extend(read_lines::<ChatCase>(&chat)?.into_iter().map(Case::from));
    Ok(cases)
}

/// Loads the ids of the cases on which most engines agree with the source.
pub(crate) fn agreed(shared: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let lines: Vec<Agreement> = read_lines(&shared.join("links").join(AGREEMENT))?;
    let agreed = lines.into_iter().filter(|case| case.exact_agree >= CONSENSUS);
    Ok(agreed.map(|case| case.id).collect())
}

const AGREEMENT: &str = "agreement.jsonl";

fn projects(dir: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries: Result<Vec<PathBuf>, _> =
        fs::read_dir(dir)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = entries?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    paths.retain(|path| !path.ends_with(AGREEMENT));
    paths.sort();
    Ok(paths)
}

/// Reads a file of JSON lines.
pub(crate) fn read_lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let in_file = |error: &dyn Error| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| in_file(&error))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let parsed: Result<_, _> = lines.map(serde_json::from_str).collect();
    Ok(parsed.map_err(|error| in_file(&error))?)
}

#[derive(Deserialize)]
struct Agreement {
    id: String,
    exact_agree: u32,
}

#[derive(Deserialize)]
struct ProjectCase {
    id: String,
    source: String,
    text: String,
    urls: Vec<Url>,
}

#[derive(Deserialize)]
struct Url {
    start_utf16: usize,
    end_utf16: usize,
}

impl From<ProjectCase> for Case {
    fn from(case: ProjectCase) -> Self {
        let expected = case.urls.iter().map(|url| (url.start_utf16, url.end_utf16, None));
        Self {
            corpus: case.source,
            id: case.id,
            text: case.text,
            expected: expected.collect(),
            knows_weak: false,
        }
    }
}

#[derive(Deserialize)]
struct ChatCase {
    id: String,
    text: String,
    links: Vec<(usize, usize, String)>,
}

impl From<ChatCase> for Case {
    fn from(case: ChatCase) -> Self {
        let expected = case.links.into_iter().map(|(start, end, sure)| (start, end, Some(sure)));
        Self {
            corpus: "chat".to_owned(),
            id: case.id,
            text: case.text,
            expected: expected.collect(),
            knows_weak: true,
        }
    }
}
