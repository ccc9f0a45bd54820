//! Measures, splits and edits text. All numbers are UTF-16 code units unless a name says otherwise.

use alloc::vec::Vec;

use sendcheck::links::{Confidence, LinkKind};
use sendcheck::text::{Edit, Unit, Utf16Range, edit_decoration_range, measure};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Instance;

#[wasm_bindgen]
impl Instance {
    /// Finds the links of the text; weak ones count like strong ones if `is_strict`. Returns three numbers for each:
    /// start, end, and twice its kind, plus one if it is strong.
    pub fn find_links(&self, bytes: usize, is_strict: bool) -> Vec<u32> {
        let mut numbers = Vec::new();
        for link in sendcheck::links::find_links(self.text(bytes)).weak_as_strong(is_strict) {
            let kind = match link.kind() {
                LinkKind::Scheme => 0,
                LinkKind::Www => 1,
                LinkKind::Bare => 2,
                LinkKind::Ip => 3,
                LinkKind::Opaque => 4,
                other => {
                    debug_assert!(false, "JavaScript does not know the kind {other:?}");
                    4
                }
            };
            let is_strong = link.confidence() == Confidence::Strong;
            numbers.extend(ends(link.utf16()));
            numbers.push(kind << 1 | u32::from(is_strong));
        }
        numbers
    }

    /// Returns the length of the text in bytes, code points, UTF-16 code units and grapheme clusters.
    pub fn count_text(&self, bytes: usize) -> Vec<u32> {
        let counts = sendcheck::text::count_text(self.text(bytes));
        [counts.bytes, counts.code_points, counts.utf16, counts.graphemes].map(number).into()
    }

    /// Widens a range of the text to whole grapheme clusters. Returns its ends, or nothing if no text is left.
    pub fn snap_range(&self, bytes: usize, start: usize, end: usize) -> Vec<u32> {
        let range = Utf16Range::new(start, end).ok();
        let snapped = range.and_then(|range| sendcheck::text::snap_range(self.text(bytes), range));
        snapped.map(ends).into_iter().flatten().collect()
    }

    /// Returns how much of the text is within a limit without splitting a grapheme cluster.
    pub fn truncate_text(&self, bytes: usize, limit: usize, unit: u32) -> usize {
        let unit = match unit {
            0 => Unit::Bytes,
            1 => Unit::CodePoints,
            2 => Unit::Utf16,
            _ => Unit::Graphemes,
        };
        measure(sendcheck::text::truncate_text(self.text(bytes), limit, unit)).utf16
    }

    /// Moves ranges of decorations, given by their ends, along with an edit. Returns their new ends, equal ones for a
    /// range that is gone.
    pub fn edit_ranges(ranges: &[u32], start: usize, end: usize, inserted: usize) -> Vec<u32> {
        let edit = Edit::new(start, end, inserted).ok();
        let edited = |&[start, end]: &[u32; 2]| {
            let range = Utf16Range::new(start as usize, end as usize).ok().zip(edit);
            range.and_then(|(range, edit)| edit_decoration_range(range, edit)).map_or([0, 0], ends)
        };
        ranges.as_chunks().0.iter().flat_map(edited).collect()
    }
}

fn ends(range: Utf16Range) -> [u32; 2] {
    [number(range.start()), number(range.end())]
}

/// A length in a WebAssembly memory fits into 32 bits.
fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
