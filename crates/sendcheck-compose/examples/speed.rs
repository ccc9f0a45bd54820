//! Measures planning an answer of 3 kB: `cargo run --release -p sendcheck-compose --example speed`.

use std::hint::black_box;
use std::time::Instant;

use sendcheck_compose::{Input, PlanOptions, plan};

const PART: &str = "## Day one\n\nStart in the **old town**, which is *lovely* in the morning. See [the map](https://maps.example/1) first.\n\n- Coffee at the corner\n- A walk of `2 km`\n- Lunch: [Menu](https://menu.example)\n\n1. Take the tram.\n2. Get off at the bridge.\n\n> Tip: bring cash 🎉\n\n";

fn main() {
    let content = PART.repeat(3_000 / PART.len() + 1);
    let input = Input::markdown(content.clone());
    let options = PlanOptions::new();
    let mut best = f64::INFINITY;
    for _ in 0..200 {
        let start = Instant::now();
        let plan = plan(black_box(&input), &options);
        assert_eq!(plan.map_or(0, |plan| plan.sends().len()), 1);
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{} bytes: {:.1} µs", content.len(), best * 1e6);
}
