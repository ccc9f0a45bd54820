//! As many bytes side by side as the processor can.
#![expect(clippy::inline_always, reason = "see `Question::ask`")]

use fearless_simd::{Simd, SimdBase, SimdMask};

use super::{ByteClasses, in_words};
use crate::vectors::{self, MANY_BYTES, Question, ask_few, ask_many};

pub(super) fn scan_bytes(text: &str) -> ByteClasses {
    if text.len() < MANY_BYTES { ask_few(Look(text)) } else { ask_many(Look(text)) }
}

struct Look<'t>(&'t str);

impl Question for Look<'_> {
    type Answer = ByteClasses;

    #[inline(always)]
    fn ask<S: Simd>(self, simd: S) -> ByteClasses {
        // Each byte but the last, and what stands behind each.
        let bytes = self.0.as_bytes();
        let (Some((last, front)), Some((_, behind))) = (bytes.split_last(), bytes.split_first())
        else {
            return in_words::scan_bytes(self.0);
        };
        let Some(rest) = front.len().checked_sub(S::u8s::LEN) else {
            return in_words::scan_bytes(self.0);
        };
        let mut sum = Sum::new(simd);
        sum.add_all(simd, front, behind);
        // The last vector may overlap the one before it: seeing a character twice does no harm.
        sum.add_all(simd, front.get(rest..).unwrap_or(&[]), behind.get(rest..).unwrap_or(&[]));
        // Nothing stands behind the last byte, and whatever it is, so much can be asked of it.
        sum.add(S::u8s::splat(simd, *last), S::u8s::splat(simd, 0));
        ByteClasses {
            is_ascii: !sum.bits.simd_ge(0x80).any_true(),
            has_joint: sum.joints.any_true(),
            has_mark: sum.marks.any_true(),
        }
    }
}

struct Sum<S: Simd> {
    /// The bits of all bytes.
    bits: S::u8s,
    /// What Markdown is made of.
    marks: S::mask8s,
    /// A stop with something behind it.
    joints: S::mask8s,
}

impl<S: Simd> Sum<S> {
    #[inline(always)]
    fn new(simd: S) -> Self {
        let none = S::mask8s::splat(simd, false);
        Self { bits: S::u8s::splat(simd, 0), marks: none, joints: none }
    }

    /// Adds a part of the text; `behind` is what stands one byte further on.
    #[inline(always)]
    fn add_all(&mut self, simd: S, part: &[u8], behind: &[u8]) {
        for (vector, next) in vectors::of(simd, part).zip(vectors::of(simd, behind)) {
            self.add(vector, next);
        }
    }

    #[inline(always)]
    fn add(&mut self, vector: S::u8s, next: S::u8s) {
        self.bits |= vector;
        // From `[` to the backtick there are also `\\`, `]`, `^` and `_`.
        let brackets = (vector - b'[').simd_le(b'`' - b'[');
        let others = vector.simd_eq(b'*') | vector.simd_eq(b'~') | vector.simd_eq(b'#');
        self.marks |= brackets | others;
        let stops = vector.simd_eq(b'.') | vector.simd_eq(b':');
        let ends = next.simd_le(b' ') | next.simd_eq(b'.');
        self.joints |= stops & !ends;
    }
}
