//! Measures planning an answer of 3 kB, next to HTML by `pulldown-cmark`: `cargo run --release -p sendcheck-compose --example speed`.

use std::hint::black_box;
use std::time::Instant;

use pulldown_cmark::html::push_html;
use pulldown_cmark::{Options, Parser};
use sendcheck_compose::{Input, PlanOptions, plan};

const PART: &str = "## Day one\n\nStart in the **old town**, which is *lovely* in the morning. See [the map](https://maps.example/1) first.\n\n- Coffee at the corner\n- A walk of `2 km`\n- Lunch: [Menu](https://menu.example)\n\n1. Take the tram.\n2. Get off at the bridge.\n\n> Tip: bring cash 🎉\n\n";

fn main() {
    let content = PART.repeat(3_000 / PART.len() + 1);
    let input = Input::markdown(content.clone());
    let options = PlanOptions::new();
    let (mut planning, mut html) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..200 {
        planning = planning.min(seconds(|| {
            let plan = plan(black_box(&input), &options);
            assert_eq!(plan.map_or(0, |plan| plan.sends().len()), 1);
        }));
        html = html.min(seconds(|| {
            let mut out = String::new();
            push_html(&mut out, Parser::new_ext(black_box(&content), Options::all()));
            assert!(out.len() > content.len());
        }));
    }
    let (planning, html) = (planning * 1e6, html * 1e6);
    let ratio = planning / html;
    println!("plan of {} bytes: {planning:.1} µs", content.len());
    println!("pulldown-cmark, to HTML: {html:.1} µs; ratio {ratio:.2}");
}

fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}
