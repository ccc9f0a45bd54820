//! Time is linear: twice the text, twice the bytes read. Counted, not timed.

use std::string::String;
use std::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::{find_links, steps};

/// Hostile strings to repeat to a megabyte.
const HOSTILE: [&str; 18] = [
    "a.",
    "www.",
    "http://",
    "://",
    "a:",
    "@",
    "(",
    "http://a.com/(",
    "a-",
    "%20",
    "あ.",
    "😀.",
    "1.",
    "mailto:",
    "a.is b",
    "http://e.com/(",
    "a.co/(",
    "-www.",
];

/// Strings that make each part of the scanner read as far as it can.
const UNITS: [&str; 49] = [
    "a.",
    "www.",
    "http://",
    "://",
    "a:",
    "@",
    "(",
    "http://a.com/(",
    "a-",
    "%20",
    "あ.",
    "😀.",
    "1.",
    "mailto:",
    "a.co+",
    "http://a@",
    "http://a:",
    "http://a.com/_",
    "http://a.com/'",
    "http://a.com/.",
    "http://[",
    "http://[::",
    "a.あ",
    "aあ.",
    "tel:1",
    "geo:1,1,",
    "magnet:?",
    "magnet:?xt=urn:",
    "bitcoin:a1",
    "a.com ",
    "a.me b ",
    "x://",
    "x://!",
    "a.b://",
    "_",
    "..",
    "a.com。",
    "a.is b",
    "ok.so ",
    "a.co/(",
    "http://e.com/(",
    "a.co/(a)",
    "https",
    "tel:1 ",
    "-www.",
    "www.-",
    "1.",
    "com.a.",
    "\u{2060}a.\u{200d}",
];

/// The most bytes read for each byte of text. `a.co/(` takes most: each of its parentheses reads the
/// next 128 bytes.
const MOST: usize = 32;

#[test]
fn each_unit_repeated_takes_linear_time() {
    for unit in UNITS {
        assert_linear(unit);
    }
}

#[test]
fn two_units_in_turn_take_linear_time() {
    for first in UNITS {
        for second in UNITS {
            assert_linear(&[first, second].concat());
        }
    }
}

#[test]
fn runs_of_two_units_take_linear_time() {
    for first in UNITS {
        for second in UNITS {
            let run = |unit: &str| unit.repeat(4 * 1024 / unit.len());
            let text = [run(first), run(second)].concat();
            let steps = steps_for(&text);
            assert!(steps <= MOST * text.len(), "{first:?} {second:?}: {steps}");
        }
    }
}

#[test]
fn a_megabyte_of_each_takes_linear_time() {
    for unit in HOSTILE {
        let text = unit.repeat(1_000_000 / unit.len());
        let steps = steps_for(&text);
        assert!(steps <= MOST * text.len(), "{unit:?}: {steps}");
    }
}

proptest! {
    #[test]
    fn any_units_repeated_take_linear_time(units in vec(select(&UNITS[..]), 1..8)) {
        let unit = units.concat();
        let text = unit.repeat(8 * 1024 / unit.len());
        prop_assert!(steps_for(&text) <= MOST * text.len());
    }
}

/// Doubling the text doubles the work, but for a constant.
fn assert_linear(unit: &str) {
    let work: Vec<usize> =
        [1, 2, 4].map(|kilobytes| steps_for(&unit.repeat(kilobytes * 1024 / unit.len()))).into();
    for pair in work.windows(2) {
        let (once, twice) = (pair[0], pair[1]);
        assert!(twice <= 2 * once + 4_096, "{unit:?}: {work:?}");
    }
    assert!(work[2] <= MOST * 4 * 1024, "{unit:?}: {work:?}");
}

fn steps_for(text: &str) -> usize {
    let mut kept = String::new();
    let steps = steps::count(|| kept.extend(find_links(text).map(|link| link.kind().name())));
    assert!(steps >= text.len() / 4, "{text:.20}: only {steps} were counted");
    steps
}
