//! Answers, as JavaScript reads them without parsing: 32-bit numbers, and behind them texts.

use alloc::string::String;
use alloc::vec::Vec;

use sendcheck::text::{Utf16Range, measure};

use crate::memory;

/// An answer of numbers alone.
#[derive(Default)]
pub(crate) struct Numbers(Vec<u8>);

impl Numbers {
    #[inline(never)]
    pub(crate) fn number(&mut self, number: usize) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        self.0.extend_from_slice(&number.to_le_bytes());
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

/// An answer with texts in it: each is a number among the others, its length in UTF-16 code units, and all of them
/// follow the last number, one behind the other. The first number says how many there are.
#[derive(Default)]
pub(crate) struct Answer {
    numbers: Numbers,
    texts: String,
}

impl Answer {
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

    /// Leaves it for the glue; says how many bytes it has.
    pub(crate) fn give(self) -> i32 {
        let Self { numbers: Numbers(numbers), texts } = self;
        let mut all = Numbers(Vec::with_capacity(4 + numbers.len() + texts.len()));
        all.number(numbers.len() / 4);
        all.0.extend_from_slice(&numbers);
        all.0.extend_from_slice(texts.as_bytes());
        all.give()
    }
}
