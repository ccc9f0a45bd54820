//! Time is linear: twice the text, twice the bytes read. Counted, not timed.

use super::{find_damage, find_html, find_markdown, find_placeholders, steps};
use alloc::string::String;
use std::eprintln;

/// Pieces that make each search read far, or again.
const UNITS: [&str; 58] = [
    "*",
    "**",
    "***",
    "****",
    "* a\n",
    "*a ",
    "*a\n",
    " *",
    " **a",
    "a*",
    "_",
    "__",
    "_a ",
    " _a",
    "a_a",
    "___",
    "`",
    "``",
    "` `",
    "`a",
    "`` ` ",
    "\\`",
    "\\",
    "\\(",
    "\\[ ",
    "\\( \\)",
    "$",
    "$$",
    "$$a",
    "$$ $ ",
    "[",
    "[a",
    "[a](",
    "[a](b/c ",
    "[a](b/c \"",
    "[a](b/c '",
    "![",
    "](",
    "(",
    ")",
    "~~",
    "~~a",
    "~~~\n",
    "~~~a\n",
    "```\n",
    "``` `\n",
    "# A\n",
    "> a\n",
    "a|b\n",
    "--|--\n",
    "\n",
    " \n",
    "a\n***\n",
    "<a ",
    "<b1>",
    "</b1>",
    "<!--",
    "&#1",
];

/// Pieces of placeholders and damage.
const MORE: [&str; 12] =
    ["{{a", "{%a", "${a", "%{a", "<%a", "[object ", "{", "%", "\0", "a\u{FFFD}", "<", "x"];

fn read_all(text: &str) {
    let _ = find_markdown(text);
    let _ = find_html(text);
    let _ = find_placeholders(text);
    let _ = find_damage(text);
}

/// Asserts that reading a text made of pieces takes a bounded number of steps a byte, and twice the steps for twice the text.
#[track_caller]
fn assert_linear(make: impl Fn(usize) -> String) {
    let [half, whole] = [1_000, 2_000].map(|units| {
        let text = make(units);
        let steps = steps::count(|| read_all(&text));
        assert!(steps < STEPS_MAX * (text.len() + 100), "{steps} of {}: {:.60?}", text.len(), text);
        steps
    });
    if whole > 2 * half + half / 10 + 5_000 {
        eprintln!("{:.60?}", make(100));
        assert_eq!(whole, 2 * half);
    }
}

/// Each search passes a few times over the lines of a text; a placeholder looks ahead up to 200 characters.
const STEPS_MAX: usize = 40;

#[test]
fn repeated_pieces_take_linear_time() {
    for unit in UNITS.iter().chain(&MORE) {
        assert_linear(|units| unit.repeat(units));
        for before in ["a", "\n", "\n\n", " ", "<", "é"] {
            assert_linear(|units| before.repeat(units) + &unit.repeat(units));
            assert_linear(|units| [before, unit].concat().repeat(units));
        }
    }
}

#[test]
fn pairs_of_pieces_take_linear_time() {
    for first in UNITS {
        for second in UNITS {
            assert_linear(|units| [first, second].concat().repeat(units / 8));
            assert_linear(|units| first.repeat(units / 16) + &second.repeat(units / 16));
        }
    }
}

/// Runs of backticks of ever greater length, none of which has a partner.
#[test]
fn runs_of_every_length_take_linear_time() {
    let runs = |count: usize| -> String { (1..count).map(|len| "`".repeat(len) + " ").collect() };
    let [half, whole] = [200, 400].map(|count| steps::count(|| read_all(&runs(count))));
    assert!(whole < 5 * half, "four times the text: {half} {whole}");
}
