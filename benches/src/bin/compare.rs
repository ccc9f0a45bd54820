//! Measures everybody on every corpus, in rounds that take turns, and prints tables in Markdown.
//! `cargo xtask bench` runs it, and writes `RESULTS.md`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use benches::contenders::{
    Linkify, Schema, Typed, ignored, our_links, our_request, ours, parse_typed,
};
use benches::corpora::{Corpus, Document, corpora, seed};
use sendcheck::Options;

const ROUNDS: usize = 15;

/// One who is measured. What it answers goes to the optimiser's black box, but for a verdict, which must be
/// the same for all that give one.
struct Contender {
    name: &'static str,
    run: Box<Run>,
}

type Run = dyn Fn(&str) -> Option<bool>;

fn contender(name: &'static str, run: impl Fn(&str) -> Option<bool> + 'static) -> Contender {
    Contender { name, run: Box::new(run) }
}

/// Inputs of one kind.
struct Column {
    name: &'static str,
    inputs: Vec<String>,
}

fn main() {
    let corpora = corpora(seed(), 1000);
    let checks = checks();
    compare_verdicts(&corpora, &checks);
    print_corpora(&corpora);

    let column = |corpus: &Corpus, inputs| Column { name: corpus.name, inputs };
    let all = |corpus: &Corpus| {
        column(corpus, corpus.documents.iter().map(|document| document.json.clone()).collect())
    };
    let valid = |corpus: &Corpus| {
        let valid = corpus.documents.iter().filter(|document| document.is_valid);
        column(corpus, valid.map(|document| document.json.clone()).collect())
    };
    let texts = |corpus: &Corpus| {
        let texts = corpus.documents.iter().flat_map(|it| Typed::texts(it.json.as_bytes()));
        column(corpus, texts.collect())
    };
    print_table("check: bytes in, all errors out", &checks, corpora.iter().map(all));
    print_table(
        "encode: valid bytes in, the request's body out",
        &encoders(),
        corpora.iter().map(valid),
    );
    print_table("links: a text in, every link out", &link_finders(), corpora.iter().map(texts));
}

fn checks() -> Vec<Contender> {
    let (typed, schema, options) = (Typed::default(), Schema::default(), Options::default());
    vec![
        contender("typed-flat: serde into borrowed structs, checks, linkify", move |json| {
            Some(black_box(typed.check(json.as_bytes())).is_empty())
        }),
        contender("**sendcheck**, the full report", move |json| {
            Some(black_box(ours(json.as_bytes(), &options)).is_valid())
        }),
        contender("`jsonschema`, checks, linkify", move |json| {
            Some(black_box(schema.check(json.as_bytes())).is_empty())
        }),
        contender("floor: `serde_json` into those structs, no checks", |json| {
            black_box(parse_typed(json.as_bytes())).is_err().then_some(false)
        }),
        contender("floor: `serde_json`, `IgnoredAny`", |json| {
            black_box(ignored(json.as_bytes()));
            None
        }),
    ]
}

fn encoders() -> Vec<Contender> {
    let (typed, options) = (Typed::default(), Options::default());
    vec![
        contender("typed-flat, then `serde_json::to_vec`", move |json| {
            Some(black_box(typed.encode(json.as_bytes())).is_some())
        }),
        contender("**sendcheck**", move |json| {
            Some(black_box(our_request(json.as_bytes(), &options)).is_some())
        }),
    ]
}

fn link_finders() -> Vec<Contender> {
    let linkify = Linkify::default();
    vec![
        contender("linkify, links without a scheme too", move |text| {
            Some(black_box(linkify.links(text)).0 > 0)
        }),
        contender("**sendcheck**", |text| Some(black_box(our_links(text)).0 > 0)),
    ]
}

/// All must agree before anybody is timed.
fn compare_verdicts(corpora: &[Corpus], contenders: &[Contender]) {
    for (corpus, Document { json, is_valid }) in
        corpora.iter().flat_map(|corpus| corpus.documents.iter().map(move |it| (corpus.name, it)))
    {
        for contender in contenders {
            let verdict = (contender.run)(json);
            assert!(
                verdict.is_none_or(|verdict| verdict == *is_valid),
                "{corpus}: {} says {verdict:?} of {json}",
                contender.name
            );
        }
    }
}

fn print_corpora(corpora: &[Corpus]) {
    println!("| corpus | documents | bytes each | broken | what |\n|---|---:|---:|---:|---|");
    for Corpus { name, what, documents } in corpora {
        let bytes: usize = documents.iter().map(|document| document.json.len()).sum();
        let broken = documents.iter().filter(|document| !document.is_valid).count();
        let (count, mean) = (documents.len(), bytes / documents.len());
        println!("| {name} | {count} | {mean} | {broken} | {what} |");
    }
}

/// Prints each contender's time as a share of the first one's.
fn print_table(title: &str, contenders: &[Contender], columns: impl Iterator<Item = Column>) {
    let columns: Vec<Column> = columns.collect();
    let measured: Vec<Vec<Duration>> =
        columns.iter().map(|column| measure(&column.inputs, contenders)).collect();
    let row = |first: &str, cells: &mut dyn Iterator<Item = String>| {
        println!("| {first} | {} |", cells.collect::<Vec<_>>().join(" | "));
    };
    println!();
    row(title, &mut columns.iter().map(|column| column.name.into()));
    row("---", &mut columns.iter().map(|_| "---:".into()));
    for (index, contender) in contenders.iter().enumerate() {
        let share = |times: &Vec<Duration>| times[index].as_secs_f64() / times[0].as_secs_f64();
        row(contender.name, &mut measured.iter().map(|times| format!("{:.2}", share(times))));
    }
    for (index, contender) in contenders.iter().enumerate().take(2) {
        let micros = |(column, times): (&Column, &Vec<Duration>)| {
            format!("{:.2}", mean_micros(times[index], column.inputs.len()))
        };
        let name =
            format!("*µs each: {}*", contender.name.split([':', ',']).next().unwrap_or_default());
        row(&name, &mut columns.iter().zip(&measured).map(micros));
    }
}

/// The median of each contender's rounds; contenders take turns, so that a busy machine is busy for all.
fn measure(inputs: &[String], contenders: &[Contender]) -> Vec<Duration> {
    let mut rounds = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for _ in 0..ROUNDS {
        for (contender, times) in contenders.iter().zip(&mut rounds) {
            let start = Instant::now();
            for input in inputs {
                black_box((contender.run)(black_box(input)));
            }
            times.push(start.elapsed());
        }
    }
    rounds
        .into_iter()
        .map(|mut times| {
            times.sort_unstable();
            times[ROUNDS / 2]
        })
        .collect()
}

fn mean_micros(all: Duration, count: usize) -> f64 {
    u32::try_from(count).map_or(f64::NAN, |count| (all / count).as_secs_f64() * 1e6)
}
