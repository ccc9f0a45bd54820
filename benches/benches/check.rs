//! Checks, encodes and finds links, next to peers: `cargo xtask bench` prints the ratios.
//!
//! Before anything is timed, all must agree about each document.

use std::hint::black_box;
use std::time::Duration;

use benches::peers::{Linkify, Schema, TypedFlat, ignore};
use conformance::generate::{Corpus, corpora, seed};
use criterion::{
    BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime,
};
use sendcheck::links::find_links;
use sendcheck::{Operation, Options, check, encode};

fn group(criterion: &mut Criterion, name: String) -> BenchmarkGroup<'_, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20).warm_up_time(Duration::from_millis(300));
    group.measurement_time(Duration::from_secs(2));
    group
}

fn checks(criterion: &mut Criterion) {
    let (typed, schema, options) = (TypedFlat::default(), Schema::default(), Options::default());
    let ours = |json: &str| check(Operation::ChatsCreate, json.as_bytes(), &options);
    for Corpus { name, samples, .. } in corpora(seed()) {
        for sample in &samples {
            let verdicts = [
                ours(&sample.json).is_valid(),
                typed.check(sample.json.as_bytes()).is_empty(),
                schema.check(sample.json.as_bytes()).is_empty(),
            ];
            assert_eq!(verdicts, [sample.is_valid; 3], "{name}: {}", sample.json);
        }
        let mut group = group(criterion, format!("check {name}"));
        let mut bench = |peer: &str, run: &dyn Fn(&str)| {
            group.bench_function(peer, |bencher| {
                bencher.iter(|| samples.iter().for_each(|sample| run(black_box(&sample.json))));
            });
        };
        bench("typed-flat", &|json| drop(black_box(typed.check(json.as_bytes()))));
        bench("sendcheck", &|json| drop(black_box(ours(json))));
        bench("jsonschema", &|json| drop(black_box(schema.check(json.as_bytes()))));
        bench("IgnoredAny", &|json| _ = black_box(ignore(json.as_bytes())));
    }
}

fn encodes(criterion: &mut Criterion) {
    let (typed, options) = (TypedFlat::default(), Options::default());
    for Corpus { name, mut samples, .. } in corpora(seed()) {
        samples.retain(|sample| sample.is_valid);
        let mut group = group(criterion, format!("encode {name}"));
        let mut bench = |peer: &str, run: &dyn Fn(&[u8])| {
            group.bench_function(peer, |bencher| {
                bencher.iter(|| samples.iter().for_each(|it| run(black_box(it.json.as_bytes()))));
            });
        };
        bench("typed-flat", &|json| drop(black_box(typed.encode(json))));
        bench("sendcheck", &|json| drop(black_box(encode(Operation::ChatsCreate, json, &options))));
    }
}

fn links(criterion: &mut Criterion) {
    let linkify = Linkify::default();
    let texts: Vec<String> = corpora(seed())
        .iter()
        .filter(|corpus| ["tiny", "mixed"].contains(&corpus.name))
        .flat_map(|corpus| &corpus.samples)
        .flat_map(|sample| TypedFlat::texts(sample.json.as_bytes()))
        .collect();
    let long = texts.join("\n");
    for (name, texts) in [("messages", &texts[..]), ("one text", &[long])] {
        let mut group = group(criterion, format!("links {name}"));
        group.bench_function("linkify", |bencher| {
            bencher
                .iter(|| texts.iter().map(|text| linkify.last_end(black_box(text))).sum::<usize>());
        });
        group.bench_function("sendcheck", |bencher| {
            let last_end =
                |text: &str| find_links(text).last().map_or(0, |link| link.utf16().end());
            bencher.iter(|| texts.iter().map(|text| last_end(black_box(text))).sum::<usize>());
        });
    }
}

criterion_group!(benches, checks, encodes, links);
criterion_main!(benches);
