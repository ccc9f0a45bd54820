//! Hostile content takes time linear in its size. Counting characters of the plan keeps the work from being skipped.

use std::time::{Duration, Instant};

use sendcheck_compose::{Input, PlanOptions, Planner, Split, plan};

/// A megabyte; less without optimisation, where a quadratic pass takes minutes all the same.
const BYTES: usize = if cfg!(debug_assertions) { 1 << 18 } else { 1 << 20 };

/// Far above what a linear pass takes in a debug build on a busy machine, far below a quadratic one.
const MOST: Duration = Duration::from_secs(20);

fn timed(name: &str, input: &Input, options: &PlanOptions) {
    let start = Instant::now();
    let sends = plan(input, options).map_or(0, |plan| plan.sends().len());
    let took = start.elapsed();
    println!("{name}: {sends} sends, {took:?}");
    assert!(took < MOST, "{name} took {took:?}");
}

fn seeds() -> Vec<(&'static str, String)> {
    let repeated = |piece: &str| piece.repeat(BYTES / piece.len());
    let pieces = [
        "[",
        "*a ",
        "> ",
        "|",
        "![",
        "<b>",
        "**「",
        "a**",
        "<ul><li>",
        "`",
        "_a ",
        "~~a ",
        "[a](b.c) ",
        "* a\n",
        "[^1]",
        "\\*",
        "&amp;",
        "a. ",
        "日本。",
        "e\u{301}",
        "👍🏽",
        "https://x.example/ ",
        "**a** ",
        "\n\n",
        "a\n\n",
        "# a\n\n",
        "| a | b |\n|---|---|\n| c | d |\n\n",
        "<i><b>",
        "</i>",
        "<blockquote>",
        "```\n",
        "{{a}} ",
    ];
    let mut seeds: Vec<(&str, String)> = pieces.map(|piece| (piece, repeated(piece))).to_vec();
    let nested: String = (0..if cfg!(debug_assertions) { 700 } else { 1_400 })
        .map(|depth| "  ".repeat(depth) + "- a\n")
        .collect();
    seeds.push(("nested lists", nested));
    let half = BYTES / 6;
    seeds.push(("<b>…</b>", "<b>".repeat(half) + &"</b>".repeat(half)));
    seeds.push(("**…**", "**a ".repeat(half) + &"b** ".repeat(half)));
    seeds.push(("footnotes", (0..20_000).map(|n| format!("a[^{n}]\n\n[^{n}]: b\n\n")).collect()));
    seeds
}

#[test]
fn markdown_is_linear() {
    for (name, content) in seeds() {
        timed(name, &Input::markdown(content), &PlanOptions::new());
    }
}

#[test]
fn html_is_linear() {
    for (name, content) in seeds() {
        timed(name, &Input::html(content), &PlanOptions::new());
    }
}

#[test]
fn splitting_is_linear() {
    let options = PlanOptions::new().limit(20).unwrap();
    for (name, content) in seeds() {
        let content: String = content.chars().take(BYTES / 8).collect();
        timed(name, &Input::text(content.clone()), &options);
        timed(name, &Input::markdown(content), &options);
    }
}

#[test]
fn streams_of_many_blocks_are_linear() {
    for split in [Split::Limit, Split::Blocks] {
        let options = PlanOptions::new().split(split);
        let start = Instant::now();
        let mut planner = Planner::new(Input::default(), &options).unwrap();
        let mut released = 0;
        for _ in 0..BYTES / 128 {
            let chunk = "Some words of an answer, and *more* of them. ".repeat(2) + "\n\n";
            released += planner.push(&chunk).unwrap().len();
        }
        println!("{split:?}: {released} released, {:?}", start.elapsed());
        assert!(start.elapsed() < MOST);
    }
}
