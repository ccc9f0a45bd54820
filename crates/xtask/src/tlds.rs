//! `cargo xtask tlds`: makes the core's table of top-level domains.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Make the core's table of top-level domains from IANA's list, or check it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// IANA's list (<https://data.iana.org/TLD/tlds-alpha-by-domain.txt>): one ASCII label a line,
    /// comments after `#`. With --check it may be left out: the table is then checked alone.
    list: Option<PathBuf>,
    /// Change nothing; fail where the table is not in step.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sendcheck/src/links/tld_table.rs");
    let committed = || fs::read_to_string(&path);
    let table = match &args.list {
        Some(list) => Table::from_list(&fs::read_to_string(list)?)?,
        // The table holds all that the list does: what it would be generated to again is itself.
        None if args.check => Table::from_source(&committed()?)?,
        None => return Err("which list? (only --check can do without)".into()),
    };
    let source = table.to_source();
    if !args.check {
        fs::write(&path, &source)?;
    } else if committed()? != source {
        return Err(format!("{} is not in step: run cargo xtask tlds", path.display()).into());
    }
    println!("{} top-level domains, {}", table.labels.len(), table.version);
    Ok(())
}

/// The labels in lower-case ASCII, and what the list says of itself.
#[derive(Debug, PartialEq, Eq)]
struct Table {
    version: String,
    labels: BTreeSet<String>,
}

impl Table {
    fn from_list(list: &str) -> Result<Self, String> {
        let version = list.lines().find_map(|line| line.strip_prefix('#')).unwrap_or("unknown");
        let labels = list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
        Self { version: version.trim().to_owned(), labels: labels.map(lower).collect() }.checked()
    }

    /// Reads back what [`Table::to_source`] wrote.
    fn from_source(source: &str) -> Result<Self, String> {
        let strings: Vec<&str> = source.split('"').skip(1).step_by(2).collect();
        let (version, buckets) = strings.split_first().ok_or("the table holds no text")?;
        let mut labels = BTreeSet::new();
        for (bucket, length) in buckets.iter().zip(SHORTEST_LISTED..) {
            let joined: String =
                bucket.lines().map(|line| line.trim().trim_end_matches('\\')).collect();
            for start in (0..joined.len()).step_by(length) {
                let label = joined.get(start..start + length).ok_or("a bucket has a torn label")?;
                labels.insert(label.to_owned());
            }
        }
        let rows = source.split("0b").skip(1).zip('a'..='z');
        for (row, first) in rows {
            let bits: String =
                row.chars().take_while(|&c| c != ',').filter(|&c| c != '_').collect();
            let bits = u32::from_str_radix(&bits, 2).map_err(|error| error.to_string())?;
            let seconds = ('a'..='z').enumerate().filter(|(bit, _)| bits >> bit & 1 == 1);
            labels.extend(seconds.map(|(_, second)| format!("{first}{second}")));
        }
        Self { version: (*version).to_owned(), labels }.checked()
    }

    /// Fails if something cannot be a list of top-level domains.
    fn checked(self) -> Result<Self, String> {
        let is_label = |label: &String| {
            (2..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && (label.len() > 2 || label.bytes().all(|b| b.is_ascii_lowercase()))
        };
        match self.labels.iter().find(|label| !is_label(label)) {
            Some(label) => Err(format!("`{label}` is no top-level domain")),
            None if self.labels.len() < 1_000 => Err("fewer than 1,000 top-level domains".into()),
            None if !["com", "de", "xn--p1ai"].iter().all(|known| self.labels.contains(*known)) => {
                Err("com, de or xn--p1ai is missing".into())
            }
            None => Ok(self),
        }
    }

    fn to_source(&self) -> String {
        let mut out = String::from(HEADER);
        let (count, digest) = (self.labels.len(), self.digest());
        let _ = writeln!(out, "//! {count} labels, digest {digest:016x}, of {:?}.\n", self.version);
        out.push_str(TWO_LETTERS);
        for first in 'a'..='z' {
            let seconds = ('a'..='z').enumerate();
            let bits = seconds
                .filter(|(_, second)| self.labels.contains(&format!("{first}{second}")))
                .fold(0_u32, |bits, (bit, _)| bits | 1 << bit);
            let nibbles = [20, 16, 12, 8, 4, 0].map(|at| format!("_{:04b}", bits >> at & 0xF));
            let _ = writeln!(out, "    0b{:02b}{}, // {first}", bits >> 24, nibbles.concat());
        }
        let longest = self.labels.iter().map(String::len).max().unwrap_or(SHORTEST_LISTED);
        let _ = write!(out, "];\n\n{BY_LENGTH}[&str; {}] = [\n", longest + 1 - SHORTEST_LISTED);
        for length in SHORTEST_LISTED..=longest {
            out.push_str(&self.bucket(length));
        }
        out.push_str("];\n");
        out
    }

    /// FNV-1a over the labels: an edit by hand shows even where the list is not at hand.
    fn digest(&self) -> u64 {
        let bytes = self.labels.iter().flat_map(|label| label.bytes().chain([b'\n']));
        bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
    }

    /// The labels of one length, in order, right after each other, in lines of bearable width.
    fn bucket(&self, length: usize) -> String {
        let labels: Vec<&str> =
            self.labels.iter().map(String::as_str).filter(|label| label.len() == length).collect();
        let lines: Vec<String> = labels.chunks((88 / length).max(1)).map(<[_]>::concat).collect();
        format!("    \"{}\",\n", lines.join("\\\n     "))
    }
}

fn lower(label: &str) -> String {
    label.to_ascii_lowercase()
}

const SHORTEST_LISTED: usize = 3;

const HEADER: &str = "\
//! IANA's list of top-level domains. Generated by `cargo xtask tlds`: do not edit.
//!
";

const TWO_LETTERS: &str = "\
/// Those of two letters: by the first letter, a bit for each second one, `a` the lowest.
#[rustfmt::skip]
pub(super) const TWO_LETTERS: [u32; 26] = [
";

const BY_LENGTH: &str = "\
/// The length of the labels in the first bucket, in bytes.
pub(super) const SHORTEST_LISTED: usize = 3;

/// The others, `xn--` for Unicode: a bucket for each length, labels in order without separators.
#[rustfmt::skip]
pub(super) const BY_LENGTH: ";

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> String {
        let many: Vec<String> = (0..1_000).map(|n| format!("T{n:03}X")).collect();
        format!("# Version 1, Last Updated today\n{}\nCOM\nDE\nXN--P1AI\n", many.join("\n"))
    }

    #[test]
    fn a_table_reads_back_as_the_list_it_came_from() {
        let table = Table::from_list(&list()).unwrap();
        assert_eq!(table.version, "Version 1, Last Updated today");
        assert!(table.labels.contains("t007x") && table.labels.contains("de"));
        assert_eq!(Table::from_source(&table.to_source()).unwrap(), table);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert!(Table::from_list("<html>").is_err());
        assert!(Table::from_list(&list().replace("DE\n", "")).is_err());
        assert!(Table::from_list(&list().replace("DE\n", "D1\nDE\n")).is_err());
    }
}
