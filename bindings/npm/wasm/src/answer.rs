//! Answers, as JavaScript reads them without parsing: 32-bit numbers, and texts beside them.

use alloc::string::String;
use alloc::vec::Vec;

use sendcheck::text::{Utf16Range, measure};

use crate::memory;

/// An answer of numbers alone.
#[derive(Default)]
pub(crate) struct Numbers(Vec<u32>);

impl Numbers {
    pub(crate) fn number(&mut self, number: usize) {
        self.0.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub(crate) fn range(&mut self, range: Utf16Range) {
        self.number(range.start());
        self.number(range.end());
    }

    /// Leaves it for the glue; says how many bytes it has.
    pub(crate) fn give(self) -> i32 {
        memory::answer(self.0)
    }
}

/// An answer with texts in it. Each is a number among the others, its length in UTF-16 code units; all of them lie in
/// one place, one behind the other. The first two numbers say where that is, and how many bytes it has.
pub(crate) struct Answer {
    numbers: Numbers,
    texts: String,
}

impl Answer {
    pub(crate) fn new() -> Self {
        // Room for a finding or two.
        let mut numbers = Numbers(Vec::with_capacity(32));
        numbers.0.extend([0, 0]);
        Self { numbers, texts: String::with_capacity(512) }
    }

    pub(crate) fn number(&mut self, number: usize) {
        self.numbers.number(number);
    }

    pub(crate) fn range(&mut self, range: Utf16Range) {
        self.numbers.range(range);
    }

    #[inline(never)]
    pub(crate) fn text(&mut self, text: &str) {
        self.number(measure(text).utf16);
        self.texts.push_str(text);
    }

    /// Leaves it for the glue; says how many bytes its numbers have.
    pub(crate) fn give(mut self) -> i32 {
        let texts = self.texts.leak();
        let place = [texts.as_ptr() as usize, texts.len()];
        for (number, told) in self.numbers.0.iter_mut().zip(place) {
            *number = u32::try_from(told).unwrap_or(u32::MAX);
        }
        self.numbers.give()
    }
}
