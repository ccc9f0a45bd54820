//! The table of common words, and of top-level domains that are words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::entries;

/// The lines of names in code and of files; all others are languages, English the first.
const NOT_LANGUAGES: [&str; 2] = ["code", "file"];

const HEADER: &str = "\
//! Common words, and top-level domains that are words. Generated from `data/common_words.txt` by
//! `link-tables`: do not edit.
//!
//! Each has the bits of its lines.
";

/// A bit for each line of the list.
type Lines = u16;

/// Generates the table from a list with lines `name: words | top-level domains`.
pub(super) fn generate(list: &str) -> Result<String, String> {
    let mut words: BTreeMap<&str, Lines> = BTreeMap::new();
    let mut tlds: BTreeMap<&str, Lines> = BTreeMap::new();
    let mut names = Vec::new();
    let mut languages = 0;
    for (line, entry) in entries(list).enumerate() {
        let split =
            entry.split_once(':').and_then(|(name, rest)| Some((name, rest.split_once('|')?)));
        let (name, halves) = split.ok_or_else(|| format!("not a line of words: {entry}"))?;
        let bit =
            1_u16.checked_shl(u32::try_from(line).unwrap_or(u32::MAX)).ok_or("too many lines")?;
        add(&mut words, halves.0, bit)?;
        add(&mut tlds, halves.1, bit)?;
        if !NOT_LANGUAGES.contains(&name) {
            languages |= bit;
        }
        names.push(name);
    }
    if names.first() != Some(&"en") {
        return Err("the first line is not English".to_owned());
    }
    let mut out = String::from(HEADER);
    let _ = write!(
        out,
        "//! From the lowest bit on: {}.\n\nuse super::word::Word;\n\n",
        names.join(", ")
    );
    out.push_str("/// The lines for languages.\n");
    let _ = write!(out, "pub(super) const LANGUAGES: u16 = 0x{languages:x};\n\n");
    out.push_str("/// Words that end a sentence, or are one; names in code and of files.\n");
    table(&mut out, "WORDS", &words);
    out.push_str(
        "\n/// Top-level domains that begin a sentence, or are a name's or file's second part.\n",
    );
    table(&mut out, "TLDS", &tlds);
    Ok(out)
}

fn add<'t>(to: &mut BTreeMap<&'t str, Lines>, words: &'t str, bit: Lines) -> Result<(), String> {
    let listed: Vec<&str> = words.split_whitespace().collect();
    let distinct: BTreeSet<&str> = listed.iter().copied().collect();
    if distinct.len() != listed.len() {
        return Err(format!("a word is there twice: {words}"));
    }
    for word in listed {
        if word.to_lowercase() != word || word.len() > 8 {
            return Err(format!("`{word}` is not a short word in lower case"));
        }
        *to.entry(word).or_default() |= bit;
    }
    Ok(())
}

fn table(out: &mut String, name: &str, words: &BTreeMap<&str, Lines>) {
    let _ = write!(
        out,
        "#[rustfmt::skip]\npub(super) const {name}: [(Word, u16); {}] = [\n",
        words.len()
    );
    let entries: Vec<String> = words
        .iter()
        .map(|(word, lines)| format!("(Word::new(\"{word}\"), 0x{lines:x}),"))
        .collect();
    for row in entries.chunks(3) {
        let _ = writeln!(out, "    {}", row.join(" "));
    }
    out.push_str("];\n");
}

#[test]
fn words_have_the_bits_of_their_lines() {
    let list = "# words\nen: ok no | so\nes: no | no so\ncode: x | so\n";
    let table = generate(list).unwrap();
    assert!(table.contains("LANGUAGES: u16 = 0x3"));
    assert!(
        table.contains(r#"(Word::new("no"), 0x3), (Word::new("ok"), 0x1), (Word::new("x"), 0x4),"#)
    );
    assert!(table.contains(r#"(Word::new("no"), 0x2), (Word::new("so"), 0x7),"#));
    for wrong in ["es: a | b", "en: A | b", "en: a a | b", "en: a b"] {
        assert!(generate(wrong).is_err(), "{wrong}");
    }
}
