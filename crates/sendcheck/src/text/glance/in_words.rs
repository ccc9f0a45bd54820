//! Eight bytes in a register.

use super::Seen;
use crate::words::{HIGHS, each_equal, each_from, equal, padded, within};

pub(super) fn look(text: &str) -> Seen {
    let bytes = text.as_bytes();
    let mut sum = Sum::default();
    let behind = bytes.get(1..).unwrap_or_default();
    for (word, next) in bytes.as_chunks::<8>().0.iter().zip(behind.as_chunks::<8>().0) {
        sum.add(u64::from_le_bytes(*word), u64::from_le_bytes(*next));
    }
    // The last word may overlap the one before it: seeing a character twice does no harm.
    let last = bytes.last_chunk().map_or_else(|| padded(bytes), |word| u64::from_le_bytes(*word));
    sum.add(last, last >> 8);
    Seen { is_ascii: sum.bits & HIGHS == 0, has_joint: sum.joints != 0, has_mark: sum.marks != 0 }
}

#[derive(Default)]
struct Sum {
    /// The bits of all bytes.
    bits: u64,
    /// Not zero for what Markdown is made of.
    marks: u64,
    /// Not zero for a stop with something behind it.
    joints: u64,
}

impl Sum {
    /// Adds eight bytes of the text; `next` is what stands one byte further on.
    #[inline]
    fn add(&mut self, word: u64, next: u64) {
        self.bits |= word;
        // From `[` to the backtick there are also `\\`, `]`, `^` and `_`.
        let brackets = within(word, b'[', b'`');
        self.marks |= brackets | equal(word, b'*') | equal(word, b'~') | equal(word, b'#');
        let stops = each_equal(word, b'.') | each_equal(word, b':');
        self.joints |= stops & each_from(next, b'!') & !each_equal(next, b'.');
    }
}
