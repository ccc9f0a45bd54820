//! Sixteen bytes side by side, in a form that becomes vector code.

use super::Seen;

pub(super) fn look(text: &str) -> Seen {
    let bytes = text.as_bytes();
    let mut sum = Sum::default();
    let behind = bytes.get(1..).unwrap_or_default();
    for (block, next) in bytes.as_chunks().0.iter().zip(behind.as_chunks().0) {
        sum.add(block, next);
    }
    // The last block may overlap the one before it: seeing a character twice does no harm.
    let last: [u8; LANES] = bytes.last_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; LANES];
        padded.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        padded
    });
    let mut next = [0; LANES];
    next.iter_mut().zip(last.iter().skip(1)).for_each(|(place, byte)| *place = *byte);
    sum.add(&last, &next);

    let any = |lanes: [u8; LANES]| lanes.iter().fold(0, |any, lane| any | lane);
    Seen {
        is_ascii: any(sum.bits) < 0x80,
        has_joint: any(sum.joints) != 0,
        has_mark: any(sum.marks) != 0,
    }
}

const LANES: usize = 16;

#[derive(Default)]
struct Sum {
    /// The bits of all bytes.
    bits: [u8; LANES],
    /// Not zero for what Markdown is made of.
    marks: [u8; LANES],
    /// Not zero for a stop with something behind it.
    joints: [u8; LANES],
}

impl Sum {
    /// Adds a block of the text; `next` is what stands one byte further on.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
    fn add(&mut self, block: &[u8; LANES], next: &[u8; LANES]) {
        let lanes = self.bits.iter_mut().zip(&mut self.marks).zip(&mut self.joints);
        for (((bits, marks), joints), (&byte, &next)) in lanes.zip(block.iter().zip(next)) {
            *bits |= byte;
            *marks |= u8::from(is_mark(byte));
            *joints |= u8::from(is_stop(byte) & (next > b' ') & (next != b'.'));
        }
    }
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
const fn is_stop(byte: u8) -> bool {
    (byte == b'.') | (byte == b':')
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
const fn is_mark(byte: u8) -> bool {
    // From `[` to the backtick there are also `\\`, `]`, `^` and `_`.
    let is_bracket = byte.wrapping_sub(b'[') <= b'`' - b'[';
    is_bracket | (byte == b'*') | (byte == b'~') | (byte == b'#')
}
