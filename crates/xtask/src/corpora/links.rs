//! Links: other projects' test data against [`sendcheck::links`].
//!
//! Every case on which we do not find exactly the spans its source wants must be listed, with the
//! clause of `docs/links.md` that explains it; a listed case on which we agree fails, too.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use sendcheck::links::find_links;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const DISAGREEMENTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/link-disagreements.jsonl");

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/links.md");

/// How many of the seven engines make an answer one that we want to share.
const MANY_ENGINES: u32 = 5;

/// A span in UTF-16 code units.
type Span = (usize, usize);

#[derive(Deserialize)]
struct Case {
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

#[derive(Deserialize)]
struct Agreement {
    id: String,
    exact_agree: u32,
}

/// Cases on which we disagree with their source for one reason.
#[derive(Deserialize)]
struct Disagreement {
    clause: String,
    ids: Vec<String>,
}

pub(super) fn run(corpora: &Path) -> Result<(), Box<dyn Error>> {
    let agreement: Vec<Agreement> = read_lines(&corpora.join("agreement.jsonl"))?;
    let agreed: BTreeSet<&str> = agreement
        .iter()
        .filter(|case| case.exact_agree >= MANY_ENGINES)
        .map(|case| case.id.as_str())
        .collect();
    let listed: Vec<Disagreement> = read_lines(Path::new(DISAGREEMENTS))?;
    let mut excused = excused(&listed)?;

    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut faults = 0;
    for case in cases(corpora)? {
        let (wanted, found) = (case.wanted(), case.found());
        let is_excused = excused.remove(case.id.as_str());
        match (wanted == found, is_excused) {
            (false, false) => {
                faults += 1;
                println!(
                    "{}: {:?}\n  wanted {:?}\n  found  {:?}",
                    case.id,
                    case.text,
                    case.texts(&wanted),
                    case.texts(&found)
                );
            }
            (true, true) => {
                faults += 1;
                println!("{}: listed as a disagreement, but we agree", case.id);
            }
            _ => {}
        }
        let names = [case.source.as_str(), "(5 engines or more agree)"];
        let of_many = agreed.contains(case.id.as_str());
        for name in names.into_iter().take(if of_many { 2 } else { 1 }) {
            scores.entry(name.to_owned()).or_default().add(&wanted, &found, is_excused);
        }
    }
    for id in &excused {
        faults += 1;
        println!("{id}: listed as a disagreement, but there is no such case");
    }
    print_table(&scores);
    if faults == 0 { Ok(()) } else { Err(format!("{faults} faults").into()) }
}

/// The ids of the listed cases; each reason must stand on the page for users.
fn excused(listed: &[Disagreement]) -> Result<BTreeSet<&str>, Box<dyn Error>> {
    let page = fs::read_to_string(PAGE)?;
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut excused = BTreeSet::new();
    for reason in listed {
        if !page.contains(&reason.clause) {
            return Err(format!("docs/links.md does not say: {}", reason.clause).into());
        }
        for id in &reason.ids {
            if !excused.insert(id.as_str()) {
                return Err(format!("{id} is listed twice").into());
            }
        }
    }
    Ok(excused)
}

impl Case {
    fn wanted(&self) -> BTreeSet<Span> {
        self.urls.iter().map(|url| (url.start_utf16, url.end_utf16)).collect()
    }

    /// The links that rules count.
    fn found(&self) -> BTreeSet<Span> {
        let links = find_links(&self.text).strict(false);
        links.map(|link| (link.utf16().start(), link.utf16().end())).collect()
    }

    fn texts(&self, spans: &BTreeSet<Span>) -> Vec<String> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let text = |&(start, end)| units.get(start..end).map(String::from_utf16_lossy);
        spans.iter().map(|span| text(span).unwrap_or_default()).collect()
    }
}

/// What is counted over the cases of one corpus, before and after the listed ones are taken out.
#[derive(Default)]
struct Score {
    all: Counts,
    unlisted: Counts,
}

#[derive(Default)]
struct Counts {
    cases: u32,
    exact: u32,
    messages: Confusion,
    spans: Confusion,
}

#[derive(Default)]
struct Confusion {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Score {
    fn add(&mut self, wanted: &BTreeSet<Span>, found: &BTreeSet<Span>, is_excused: bool) {
        self.all.add(wanted, found);
        if !is_excused {
            self.unlisted.add(wanted, found);
        }
    }
}

impl Counts {
    fn add(&mut self, wanted: &BTreeSet<Span>, found: &BTreeSet<Span>) {
        self.cases += 1;
        self.exact += u32::from(wanted == found);
        let (any_wanted, any_found) = (!wanted.is_empty(), !found.is_empty());
        self.messages.right += usize::from(any_wanted && any_found);
        self.messages.missed += usize::from(any_wanted && !any_found);
        self.messages.wrong += usize::from(!any_wanted && any_found);
        self.spans.right += wanted.intersection(found).count();
        self.spans.missed += wanted.difference(found).count();
        self.spans.wrong += found.difference(wanted).count();
    }

    fn exact_percent(&self) -> f64 {
        if self.cases == 0 { 100.0 } else { 100.0 * f64::from(self.exact) / f64::from(self.cases) }
    }
}

impl Confusion {
    #[expect(clippy::cast_precision_loss, reason = "corpora are small")]
    fn f1_percent(&self) -> f64 {
        let faults = (self.missed + self.wrong) as f64;
        let right = self.right as f64;
        if faults == 0.0 { 100.0 } else { 100.0 * 2.0 * right / (2.0 * right + faults) }
    }
}

fn print_table(scores: &BTreeMap<String, Score>) {
    println!("{:26} {:^30} {:^30}", "", "every case", "listed disagreements taken out");
    let columns = format!("{:>6} {:>7} {:>7} {:>7}", "cases", "message", "span", "exact");
    println!("{:26} {columns:^30} {columns:^30}", "corpus");
    for (name, score) in scores {
        let row = |counts: &Counts| {
            let (message, span) = (counts.messages.f1_percent(), counts.spans.f1_percent());
            let exact = counts.exact_percent();
            format!("{:6} {message:7.2} {span:7.2} {exact:7.2}", counts.cases)
        };
        println!("{name:26} {:^30} {:^30}", row(&score.all), row(&score.unlisted));
    }
}

/// The cases of every corpus in the directory.
fn cases(corpora: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(corpora)? {
        let path = entry?.path();
        let is_corpus = path.extension().is_some_and(|extension| extension == "jsonl")
            && path.file_stem().is_some_and(|stem| stem != "agreement");
        if is_corpus {
            paths.push(path);
        }
    }
    paths.sort();
    let cases: Result<Vec<Vec<Case>>, _> = paths.iter().map(|path| read_lines(path)).collect();
    Ok(cases?.into_iter().flatten().collect())
}

fn read_lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let parsed: Result<_, _> = lines.map(serde_json::from_str).collect();
    Ok(parsed.map_err(|error| format!("{}: {error}", path.display()))?)
}
