//! Time is linear: twice the text, twice the bytes looked at. Counted, not timed.

use std::string::String;
use std::vec::Vec;

use super::super::{find_links, steps};

/// What is repeated to a megabyte.
const HOSTILE: [&str; 14] = [
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
];

/// What makes each part of the engine look as far as it can.
const UNITS: [&str; 37] = [
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
];

/// The most bytes looked at for each byte of text.
const MOST: usize = 24;

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

/// Doubling the text doubles the work, give or take what is constant.
fn assert_linear(unit: &str) {
    let work: Vec<usize> =
        [1, 2, 4].map(|kilobytes| steps_for(&unit.repeat(kilobytes * 1024 / unit.len()))).into();
    for pair in work.windows(2) {
        let (once, twice) = (pair[0], pair[1]);
        assert!(twice <= 2 * once + 1_024, "{unit:?}: {work:?}");
    }
    assert!(work[2] <= MOST * 4 * 1024, "{unit:?}: {work:?}");
}

fn steps_for(text: &str) -> usize {
    let mut kept = String::new();
    let steps = steps::count(|| kept.extend(find_links(text).map(|link| link.kind().name())));
    assert!(steps >= text.len() / 4, "{text:.20}: only {steps} were counted");
    steps
}
