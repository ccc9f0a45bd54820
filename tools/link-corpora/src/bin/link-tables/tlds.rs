//! The table of top-level domains.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::entries;

const SHORTEST_LISTED: usize = 3;

const HEADER: &str = "\
//! IANA's top-level domains. Generated from `data/tlds.txt` by `link-tables`: do not edit.

/// Labels of two letters: for each first letter a bit for each second one, `a` the lowest.
#[rustfmt::skip]
pub(super) const TWO_LETTERS: [u32; 26] = [
";

const BY_LENGTH: &str = "\
/// The length of the labels in the first bucket, in bytes.
pub(super) const SHORTEST_LISTED: usize = 3;

/// Longer labels, `xn--` for Unicode: a bucket for each length, sorted, without separators.
#[rustfmt::skip]
pub(super) const BY_LENGTH: ";

/// Generates the table from a list with one ASCII label a line.
pub(super) fn generate(list: &str) -> Result<String, String> {
    let labels: BTreeSet<String> = entries(list).map(str::to_ascii_lowercase).collect();
    check(&labels)?;
    let mut out = String::from(HEADER);
    for first in 'a'..='z' {
        let seconds = ('a'..='z').enumerate();
        let bits = seconds
            .filter(|(_, second)| labels.contains(&format!("{first}{second}")))
            .fold(0_u32, |bits, (bit, _)| bits | 1 << bit);
        let nibbles = [20, 16, 12, 8, 4, 0].map(|at| format!("_{:04b}", bits >> at & 0xF));
        let _ = writeln!(out, "    0b{:02b}{}, // {first}", bits >> 24, nibbles.concat());
    }
    let longest = labels.iter().map(String::len).max().unwrap_or(SHORTEST_LISTED);
    let _ = write!(out, "];\n\n{BY_LENGTH}[&str; {}] = [\n", longest + 1 - SHORTEST_LISTED);
    for length in SHORTEST_LISTED..=longest {
        out.push_str(&bucket(&labels, length));
    }
    out.push_str("];\n");
    Ok(out)
}

/// Rejects what cannot be IANA's list, such as a web page with an error.
fn check(labels: &BTreeSet<String>) -> Result<(), String> {
    let is_label = |label: &&String| {
        (2..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && (label.len() > 2 || label.bytes().all(|b| b.is_ascii_lowercase()))
    };
    if let Some(label) = labels.iter().find(|label| !is_label(label)) {
        return Err(format!("`{label}` is not a top-level domain"));
    }
    let has = |known: &str| labels.contains(known);
    if labels.len() < 1_000 || !["com", "de", "xn--p1ai"].into_iter().all(has) {
        return Err("top-level domains are missing".to_owned());
    }
    Ok(())
}

/// Returns the labels of one length as a string literal, in lines of about 88 characters.
fn bucket(labels: &BTreeSet<String>, length: usize) -> String {
    let labels: Vec<&str> =
        labels.iter().map(String::as_str).filter(|label| label.len() == length).collect();
    let lines: Vec<String> = labels.chunks((88 / length).max(1)).map(<[_]>::concat).collect();
    format!("    \"{}\",\n", lines.join("\\\n     "))
}

#[test]
fn rejects_what_is_not_a_list_of_domains() {
    let many: Vec<String> = (0..1_000).map(|n| format!("T{n:03}X")).collect();
    let list = format!("# Version 1\n{}\nCOM\nDE\nXN--P1AI\n", many.join("\n"));
    assert!(generate(&list).unwrap().contains("xn--p1ai"));
    assert!(generate("<html>").is_err());
    assert!(generate(&list.replace("DE\n", "")).is_err());
    assert!(generate(&list.replace("DE\n", "D1\nDE\n")).is_err());
}
