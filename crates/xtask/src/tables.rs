//! Writes `crates/sendcheck/src/text/tables.rs`: what the core knows of Unicode.
//!
//! One trie of two stages holds, for each character below U+20000, everything in four bits; what
//! lies above is so regular that the core says it in code, and this file checks that it may.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use icu_properties::props::{
    DefaultIgnorableCodePoint, ExtendedPictographic, GeneralCategory, GeneralCategoryGroup,
    GraphemeClusterBreak, IndicConjunctBreak,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Code points in a block of the trie.
const BLOCK: u32 = 128;
/// Code points in a word of a block: four bits each.
const WORD: u32 = 16;
/// The first code point that the trie does not hold.
const END: u32 = 0x2_0000;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Writes nothing, and fails where the file is not what would be written
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sendcheck/src/text/tables.rs");
    let wanted = source()?;
    let name = path.display();
    if !args.check {
        return std::fs::write(&path, wanted).with_context(|| format!("writing {name}"));
    }
    if std::fs::read_to_string(&path).with_context(|| format!("reading {name}"))? != wanted {
        bail!("{name} is stale: run `cargo xtask tables`");
    }
    Ok(())
}

/// What the core's `Property` calls these numbers.
mod property {
    pub(super) const OTHER: u8 = 0;
    pub(super) const PUNCTUATION: u8 = 1;
    pub(super) const CONTROL: u8 = 2;
    pub(super) const EXTEND: u8 = 3;
    pub(super) const LINKER: u8 = 4;
    pub(super) const SPACING_MARK: u8 = 5;
    pub(super) const PREPEND: u8 = 6;
    pub(super) const L: u8 = 7;
    pub(super) const V: u8 = 8;
    pub(super) const T: u8 = 9;
    pub(super) const CONSONANT: u8 = 10;
    pub(super) const PICTOGRAPHIC: u8 = 11;
    pub(super) const PICTOGRAPHIC_SYMBOL: u8 = 12;
    pub(super) const MODIFIER_SYMBOL: u8 = 13;
}

fn property(code_point: u32) -> anyhow::Result<u8> {
    use GraphemeClusterBreak as G;
    let break_class = CodePointMapData::<G>::new().get32(code_point);
    let conjunct = CodePointMapData::<IndicConjunctBreak>::new().get32(code_point);
    let category = CodePointMapData::<GeneralCategory>::new().get32(code_point);
    let symbol = GeneralCategoryGroup::Punctuation.contains(category)
        || GeneralCategoryGroup::Symbol.contains(category);
    let pictographic = CodePointSetData::new::<ExtendedPictographic>().contains32(code_point);

    // These few the core knows by heart: CR, LF, the joiners, flags' letters, Hangul syllables.
    if by_heart(code_point) {
        return Ok(property::OTHER);
    }
    let property = match (break_class, symbol) {
        (G::Control, false) => property::CONTROL,
        (G::Extend, false) if conjunct == IndicConjunctBreak::Linker => property::LINKER,
        (G::Extend, false) if conjunct == IndicConjunctBreak::Extend => property::EXTEND,
        (G::Extend, true) if conjunct == IndicConjunctBreak::Extend => property::MODIFIER_SYMBOL,
        (G::SpacingMark, false) => property::SPACING_MARK,
        (G::Prepend, false) => property::PREPEND,
        (G::L, false) => property::L,
        (G::V, false) => property::V,
        (G::T, false) => property::T,
        (G::Other, true) if pictographic => property::PICTOGRAPHIC_SYMBOL,
        (G::Other, false) if pictographic => property::PICTOGRAPHIC,
        (G::Other, false) if conjunct == IndicConjunctBreak::Consonant => property::CONSONANT,
        (G::Other, true) if conjunct == IndicConjunctBreak::None => property::PUNCTUATION,
        (G::Other, false) if conjunct == IndicConjunctBreak::None => property::OTHER,
        _ => bail!("U+{code_point:04X} has a combination of properties that is new"),
    };
    Ok(property)
}

fn by_heart(code_point: u32) -> bool {
    matches!(
        code_point,
        0x0A | 0x0D | 0x200C | 0x200D | 0xAC00..=0xD7A3 | 0x1_F1E6..=0x1_F1FF
    )
}

/// Fails where the core's code for what the trie leaves out would be wrong.
fn check_what_is_left_out() -> anyhow::Result<()> {
    use GraphemeClusterBreak as G;
    for code_point in
        (0..=0x10_FFFF).filter(|&code_point| code_point >= END || by_heart(code_point))
    {
        let wanted = match code_point {
            0x0A => G::LF,
            0x0D => G::CR,
            0x200D => G::ZWJ,
            0xAC00..=0xD7A3 if (code_point - 0xAC00) % 28 == 0 => G::LV,
            0xAC00..=0xD7A3 => G::LVT,
            0x1_F1E6..=0x1_F1FF => G::RegionalIndicator,
            0x200C | 0xE_0020..=0xE_007F | 0xE_0100..=0xE_01EF => G::Extend,
            0xE_0000..=0xE_0FFF => G::Control,
            _ => G::Other,
        };
        let found = CodePointMapData::<G>::new().get32(code_point);
        ensure!(found == wanted, "U+{code_point:04X} is {found:?}, not {wanted:?}");
        if code_point >= END && wanted == G::Other {
            ensure!(property(code_point)? == property::OTHER, "U+{code_point:04X} is not plain");
        }
    }
    Ok(())
}

fn source() -> anyhow::Result<String> {
    check_what_is_left_out()?;
    let (stage, blocks) = trie()?;
    let mut source = String::from(
        "//! Written by `cargo xtask tables` from Unicode 17.0; not to be edited.\n\
         #![expect(clippy::unreadable_literal, reason = \"nobody reads them\")]\n\n\
         /// For each block of 128 characters below U+20000, which of [`BLOCKS`] it is.\n",
    );
    writeln!(source, "#[rustfmt::skip]\npub(super) static STAGE: [u8; {}] = [", stage.len())?;
    for row in stage.chunks(24) {
        let row: Vec<String> = row.iter().map(u8::to_string).collect();
        writeln!(source, "    {},", row.join(", "))?;
    }
    writeln!(
        source,
        "];\n\n/// Blocks of 128 characters, four bits each, the first in the lowest bits.\n\
         #[rustfmt::skip]\npub(super) static BLOCKS: [[u64; {}]; {}] = [",
        BLOCK / WORD,
        blocks.len(),
    )?;
    for block in &blocks {
        let words: Vec<String> = block.iter().map(|word| format!("0x{word:x}")).collect();
        writeln!(source, "    [{}],", words.join(", "))?;
    }
    writeln!(
        source,
        "];\n\n/// Ranges of `Default_Ignorable_Code_Point`, both ends in them.\n\
         #[rustfmt::skip]\npub(super) static DEFAULT_IGNORABLE: [(char, char); {}] = [",
        ignorable().count(),
    )?;
    for (first, last) in ignorable() {
        writeln!(source, "    ('\\u{{{first:X}}}', '\\u{{{last:X}}}'),")?;
    }
    source.push_str("];\n");
    Ok(source)
}

fn ignorable() -> impl Iterator<Item = (u32, u32)> {
    CodePointSetData::new::<DefaultIgnorableCodePoint>()
        .iter_ranges()
        .map(|range| (*range.start(), *range.end()))
}

type Block = [u64; (BLOCK / WORD) as usize];

/// Which block each stretch of characters is, and the blocks, each once.
fn trie() -> anyhow::Result<(Vec<u8>, Vec<Block>)> {
    let mut numbers = HashMap::new();
    let (mut stage, mut blocks) = (Vec::new(), Vec::new());
    for start in (0..END).step_by(BLOCK as usize) {
        let mut block = Block::default();
        for offset in 0..BLOCK {
            let bits = u64::from(property(start + offset)?) << (4 * (offset % WORD));
            block[(offset / WORD) as usize] |= bits;
        }
        let number = *numbers.entry(block).or_insert_with(|| {
            blocks.push(block);
            blocks.len() - 1
        });
        stage.push(u8::try_from(number).context("more blocks than a byte can number")?);
    }
    Ok((stage, blocks))
}
