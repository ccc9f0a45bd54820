#![expect(clippy::inline_always, reason = "see `Question::ask`")]

use fearless_simd::{Simd, SimdBase, SimdMask};

use super::{Measure, in_words};
use crate::vectors::{self, Question, ask_many};

pub(super) fn measure(bytes: &[u8]) -> Measure {
    ask_many(Count(bytes))
}

struct Count<'t>(&'t [u8]);

impl Question for Count<'_> {
    type Answer = Measure;

    #[inline(always)]
    fn ask<S: Simd>(self, simd: S) -> Measure {
        let (mut inner, mut leads) = (0, 0);
        for vector in vectors::of(simd, self.0) {
            inner += continuations::<S>(vector);
            leads += leads_of_four::<S>(vector);
        }
        let rest = self.0.chunks_exact(S::u8s::LEN).remainder();
        let vectors = Measure::of(self.0.len() - rest.len(), inner, leads);
        let rest = in_words(rest);
        Measure {
            bytes: vectors.bytes + rest.bytes,
            code_points: vectors.code_points + rest.code_points,
            utf16: vectors.utf16 + rest.utf16,
        }
    }
}

/// How many of the bytes are not the first of their character.
#[inline(always)]
pub(in crate::text) fn continuations<S: Simd>(vector: S::u8s) -> usize {
    (vector & 0xC0).simd_eq(0x80).to_bitmask().count_ones() as usize
}

/// How many of them are the first of four.
#[inline(always)]
pub(in crate::text) fn leads_of_four<S: Simd>(vector: S::u8s) -> usize {
    vector.simd_ge(0xF0).to_bitmask().count_ones() as usize
}
