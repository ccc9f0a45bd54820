#![expect(clippy::inline_always, reason = "see `Question::ask`")]

use core::marker::PhantomData;

use fearless_simd::{Simd, SimdBase};

use super::{Place, Width};
use crate::text::measure::in_vectors::{continuations, leads_of_four};
use crate::vectors::{self, Question, ask_many};

/// Goes on by vectors while these cannot go past the offset.
pub(super) fn skip<W: Width>(place: Place, bytes: &[u8], offset: usize) -> Place {
    if offset.saturating_sub(place.units) <= NEAR {
        return place;
    }
    ask_many(Skip { place, bytes, offset, width: PhantomData::<W> })
}

/// Within so many units, nothing is gained.
const NEAR: usize = 64;

struct Skip<'t, W> {
    place: Place,
    bytes: &'t [u8],
    offset: usize,
    width: PhantomData<W>,
}

impl<W: Width> Question for Skip<'_, W> {
    type Answer = Place;

    #[inline(always)]
    fn ask<S: Simd>(self, simd: S) -> Place {
        let mut place = self.place;
        for vector in vectors::of(simd, self.bytes.get(place.byte..).unwrap_or_default()) {
            // A vector has no more units than bytes, but for a character that hangs over its end.
            if self.offset.saturating_sub(place.units) <= S::u8s::LEN {
                break;
            }
            let more = leads_of_four::<S>(vector) * usize::from(W::MORE_OF_FOUR_BYTES);
            place.units += S::u8s::LEN - continuations::<S>(vector) + more;
            place.byte += S::u8s::LEN;
        }
        place
    }
}
