#![expect(clippy::inline_always, reason = "see `Question::ask`")]

use core::marker::PhantomData;

use fearless_simd::{Simd, SimdBase};

use super::{Offsets, Width};
use crate::text::measure::in_vectors::{continuations, leads_of_four};
use crate::vectors::{self, Question, ask_many};

/// Goes on to less than a word before the offset, if that is far.
pub(super) fn skip<W: Width>(place: Offsets, bytes: &[u8], offset: usize) -> Offsets {
    if offset.saturating_sub(place.units) <= NEAR {
        return place;
    }
    ask_many(Skip { place, bytes, offset, width: PhantomData::<W> })
}

/// Within so many units, nothing is gained.
const NEAR: usize = 32;
const WORD_BYTES: usize = 8;

struct Skip<'t, W> {
    place: Offsets,
    bytes: &'t [u8],
    offset: usize,
    width: PhantomData<W>,
}

impl<W: Width> Question for Skip<'_, W> {
    type Answer = Offsets;

    #[inline(always)]
    fn ask<S: Simd>(self, simd: S) -> Offsets {
        let Self { mut place, bytes, offset, .. } = self;
        for vector in vectors::of(simd, bytes.get(place.byte..).unwrap_or_default()) {
            let mut ahead =
                Ahead { inner: continuations::<S>(vector), long: leads_of_four::<S>(vector) };
            let all = ahead.after::<W>(place, S::u8s::LEN);
            if all.units <= offset {
                place = all;
                continue;
            }
            // It is in this vector: half of what is left of it may come before.
            let mut half = S::u8s::LEN / 2;
            while half >= WORD_BYTES {
                let after = ahead.after::<W>(place, half);
                if after.units <= offset {
                    place = after;
                    ahead = Ahead { inner: ahead.inner >> half, long: ahead.long >> half };
                }
                half /= 2;
            }
            break;
        }
        place
    }
}

/// The bytes that come next, a bit for each.
#[derive(Clone, Copy)]
struct Ahead {
    /// Those that are not the first of their character.
    inner: u64,
    /// Those that are the first of four.
    long: u64,
}

impl Ahead {
    /// Where one comes to after so many of them.
    #[inline(always)]
    fn after<W: Width>(self, place: Offsets, bytes: usize) -> Offsets {
        let count = |bits: u64| (bits & (u64::MAX >> (64 - bytes))).count_ones() as usize;
        let more = count(self.long) * usize::from(W::MORE_OF_FOUR_BYTES);
        Offsets { byte: place.byte + bytes, units: place.units + bytes - count(self.inner) + more }
    }
}

#[cfg(test)]
mod tests {
    use super::{Offsets, Skip, ask_many};
    use crate::text::offset::{CodePoints, Utf16Units, Width};
    use core::marker::PhantomData;

    /// Vectors have 64 bytes at most, and a character may hang over their end.
    fn check<W: Width>(text: &str, bytes_of_unit: usize) {
        let bytes = text.as_bytes();
        for offset in [0, 1, 63, 64, 65, 100, 500] {
            let skip = Skip { place: Offsets::START, bytes, offset, width: PhantomData::<W> };
            let found = ask_many(skip);
            assert!(found.units <= offset, "{offset} {found:?}");
            assert!(found.units + 65 > offset, "{offset} {found:?}");
            assert!(found.byte.abs_diff(found.units * bytes_of_unit) < 4, "{offset} {found:?}");
        }
    }

    #[test]
    fn comes_close_to_any_offset() {
        check::<Utf16Units>(&"a".repeat(1_000), 1);
        check::<Utf16Units>(&"🎉".repeat(500), 2);
        check::<CodePoints>(&"🎉".repeat(1_000), 4);
    }
}
