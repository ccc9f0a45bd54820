//! Eight bytes in a register.

use super::ByteClasses;
use crate::words::{self, HIGHS, LOWS, SEVENS};

pub(super) fn scan_bytes(text: &str) -> ByteClasses {
    let bytes = text.as_bytes();
    let mut sum = Sum::default();
    let behind = bytes.get(1..).unwrap_or_default();
    for (word, next) in bytes.as_chunks::<8>().0.iter().zip(behind.as_chunks::<8>().0) {
        let word = u64::from_le_bytes(*word);
        if word & HIGHS == HIGHS {
            // Nothing but Chinese, or emoji: what follows looks for ASCII.
            sum.bits |= word;
            continue;
        }
        sum.add(word, u64::from_le_bytes(*next));
    }
    // The last word may overlap the one before it: seeing a character twice does no harm.
    let last = words::last(bytes);
    sum.add(last, last >> 8);
    ByteClasses {
        is_ascii: sum.bits & HIGHS == 0,
        has_joint: sum.joints & HIGHS != 0,
        has_mark: sum.marks & HIGHS != 0,
    }
}

#[derive(Default)]
struct Sum {
    /// The bits of all bytes.
    bits: u64,
    /// A high bit for what Markdown is made of.
    marks: u64,
    /// A high bit for a stop with something behind it.
    joints: u64,
}

impl Sum {
    /// Adds eight bytes of the text; `next` is what stands one byte further on. In what is said of each byte,
    /// only the high bit counts, and only of ASCII; it is put off to the end to say so.
    #[inline]
    fn add(&mut self, word: u64, next: u64) {
        self.bits |= word;
        let low_bits = word & SEVENS;
        // From `[` to the backtick there are also `\\`, `]`, `^` and `_`.
        let brackets = (low_bits + from(b'[')) ^ (low_bits + from(b'`' + 1));
        let others = is(word, b'*') | is(word, b'~') | is(word, b'#');
        self.marks |= (brackets | others) & !word;

        let stops = !(is_not(low_bits, b'.') & is_not(low_bits, b':') | word);
        let low_bits = next & SEVENS;
        let goes_on = (low_bits + from(b'!')) & is_not(low_bits, b'.') | next;
        self.joints |= stops & goes_on;
    }
}

/// What carries into the high bit of each byte that is `first` or more.
const fn from(first: u8) -> u64 {
    LOWS * (0x80 - first) as u64
}

/// A high bit for the first byte that is `byte`, and for none before it.
const fn is(word: u64, byte: u8) -> u64 {
    (word ^ (LOWS * byte as u64)).wrapping_sub(LOWS)
}

/// A high bit for each byte that is not `byte`, of bytes without their own.
const fn is_not(low_bits: u64, byte: u8) -> u64 {
    (low_bits ^ (LOWS * byte as u64)) + SEVENS
}
