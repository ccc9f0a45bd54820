//! Bytes looked at as many at a time as the processor can. What is asked of them is written once, for vectors of any
//! width.

use fearless_simd::{Level, Simd, SimdBase, dispatch};

/// Whether the target has vectors; where not, words are faster than what stands for vectors.
pub(crate) const ARE_THERE: bool =
    cfg!(any(target_feature = "sse2", target_feature = "neon", target_feature = "simd128"));

/// Something asked of many bytes.
pub(crate) trait Question {
    type Answer;

    /// To be marked `#[inline(always)]`: then it is compiled for each kind of processor.
    fn ask<S: Simd>(self, simd: S) -> Self::Answer;
}

/// Fewer bytes are not worth a call into code for the processor at hand.
pub(crate) const MANY_BYTES: usize = 128;

/// Asks with the vectors that every processor of the target has, which needs no call.
#[inline]
pub(crate) fn ask_few<Q: Question>(question: Q) -> Q::Answer {
    dispatch!(Level::baseline(), simd => question.ask(simd))
}

/// Asks with the vectors of the processor at hand: of up to 32 bytes, as longer ones gain nothing with texts.
#[inline]
pub(crate) fn ask_many<Q: Question>(question: Q) -> Q::Answer {
    #[cfg(not(feature = "std"))]
    let level = Level::baseline();
    #[cfg(feature = "std")]
    let level = Level::new();
    #[cfg(all(feature = "std", any(target_arch = "x86", target_arch = "x86_64")))]
    let level = level.as_avx2().map_or(level, Level::Avx2);
    dispatch!(level, simd => question.ask(simd))
}

/// The bytes as vectors, without the last ones that do not fill one.
#[inline(always)]
#[expect(clippy::inline_always, reason = "see `Question::ask`")]
pub(crate) fn of<S: Simd>(simd: S, bytes: &[u8]) -> impl Iterator<Item = S::u8s> {
    bytes.chunks_exact(S::u8s::LEN).map(move |chunk| S::u8s::from_slice(simd, chunk))
}
