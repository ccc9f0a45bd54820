//! Texts: their links, their lengths, and ranges of them. Answers are 32-bit numbers.

use sendcheck::links::{Confidence, LinkKind, find_links as links_in};
use sendcheck::text::{Edit, Unit, Utf16Range, edit_range, measure};

use crate::answer::Numbers;
use crate::memory;

/// Finds the links of the text in the buffer. The answer is three numbers for each: where it starts, where
/// it ends (UTF-16 code units), and twice its kind, plus one if it is strong.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn find_links(text_bytes: usize) -> i32 {
    let mut answer = Numbers::default();
    for link in links_in(memory::text(text_bytes)) {
        let kind = match link.kind() {
            LinkKind::Scheme => 0,
            LinkKind::Www => 1,
            LinkKind::Bare => 2,
            LinkKind::Ip => 3,
            _ => 4,
        };
        let is_strong = link.confidence() == Confidence::Strong;
        answer.range(link.utf16());
        answer.number(kind << 1 | usize::from(is_strong));
    }
    answer.give()
}

/// The length of the text in the buffer. The answer is four numbers: bytes, code points, UTF-16 code units,
/// grapheme clusters.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn count_text(text_bytes: usize) -> i32 {
    let counts = sendcheck::text::count_text(memory::text(text_bytes));
    let mut answer = Numbers::default();
    for count in [counts.bytes, counts.code_points, counts.utf16, counts.graphemes] {
        answer.number(count);
    }
    answer.give()
}

/// A range of the text in the buffer, in UTF-16 code units, widened to whole grapheme clusters. The answer
/// is its two ends, or nothing.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn snap_range(text_bytes: usize, start_utf16: usize, end_utf16: usize) -> i32 {
    let range = Utf16Range::new(start_utf16, end_utf16).ok();
    let text = memory::text(text_bytes);
    let mut answer = Numbers::default();
    if let Some(range) = range.and_then(|range| sendcheck::text::snap_range(text, range)) {
        answer.range(range);
    }
    answer.give()
}

/// How much of the text in the buffer is no longer than a limit and cuts no grapheme cluster, in UTF-16
/// code units.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn truncate_text(text_bytes: usize, limit: usize, unit: u32) -> usize {
    let unit = match unit {
        0 => Unit::Bytes,
        1 => Unit::CodePoints,
        2 => Unit::Utf16,
        _ => Unit::Graphemes,
    };
    measure(sendcheck::text::truncate_text(memory::text(text_bytes), limit, unit)).utf16
}

/// Where ranges are after an edit: the buffer holds the two ends of each. The answer is two numbers for
/// each, equal ones where nothing is left of it. All count UTF-16 code units.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn edit_ranges(bytes: usize, start: usize, end: usize, inserted: usize) -> i32 {
    let (numbers, _) = memory::input(bytes).0.as_chunks::<4>();
    let mut ends =
        numbers.iter().map(|end| usize::try_from(u32::from_le_bytes(*end)).unwrap_or(usize::MAX));
    let edit = Edit::new(start, end, inserted).ok();
    let mut answer = Numbers::default();
    while let (Some(from), Some(to)) = (ends.next(), ends.next()) {
        let range = Utf16Range::new(from, to).ok().zip(edit);
        if let Some(range) = range.and_then(|(range, edit)| edit_range(range, edit)) {
            answer.range(range);
        } else {
            answer.number(0);
            answer.number(0);
        }
    }
    answer.give()
}
