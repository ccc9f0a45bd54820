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
            inner += continuations::<S>(vector).count_ones() as usize;
            leads += leads_of_four::<S>(vector).count_ones() as usize;
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

/// A bit for each byte that is not the first of its character.
#[inline(always)]
pub(in crate::text) fn continuations<S: Simd>(vector: S::u8s) -> u64 {
    (vector & 0xC0).simd_eq(0x80).to_bitmask()
}

/// A bit for each byte that is the first of four.
#[inline(always)]
pub(in crate::text) fn leads_of_four<S: Simd>(vector: S::u8s) -> u64 {
    vector.simd_ge(0xF0).to_bitmask()
}
