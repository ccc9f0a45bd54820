//! Links in chat text, beside `linkify` with hosts that have no scheme:
//! `cargo bench -p benches --bench links`.

use benches::{chat_with_few_links, chat_without_links, japanese_chat};
use divan::Bencher;
use divan::counter::BytesCount;
use linkify::{LinkFinder, LinkKind};
use sendcheck::links::{Confidence, contains_link, find_links};

fn main() {
    divan::main();
}

/// Texts by name; the numbers are bytes.
const TEXTS: [&str; 5] =
    ["few links, 200", "few links, 10000", "few links, 1000000", "no links, 10000", "cjk, 10000"];

fn text(name: &str) -> String {
    match name {
        "few links, 200" => chat_with_few_links(1_700).split_off(1_500),
        "few links, 10000" => chat_with_few_links(10_000),
        "few links, 1000000" => chat_with_few_links(1_000_000),
        "no links, 10000" => chat_without_links(10_000),
        _ => japanese_chat(10_000),
    }
}

fn linkify_bare() -> LinkFinder {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
    finder
}

#[divan::bench(args = TEXTS)]
fn ours(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(name);
    let expected = linkify_bare().links(&text).count();
    assert_eq!(find_links(&text).count(), expected, "both find the same links");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| find_links(divan::black_box(&text)).map(|link| link.utf16().end()).last());
}

#[divan::bench(args = TEXTS)]
fn ours_yes_or_no(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(name);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| contains_link(divan::black_box(&text), Confidence::Strong));
}

#[divan::bench(args = TEXTS)]
fn linkify(bencher: Bencher<'_, '_>, name: &str) {
    let text = text(name);
    let finder = linkify_bare();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| finder.links(divan::black_box(&text)).map(|link| link.end()).last());
}
