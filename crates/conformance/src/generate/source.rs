use fastrand::Rng;

/// Where a generator's choices come from.
#[derive(Debug)]
pub enum Source<'b> {
    /// Random numbers: the same for the same seed.
    Random(Rng),
    /// The bytes of a fuzzer. When they end, every choice is the first one.
    Bytes(&'b [u8]),
}

impl Source<'static> {
    /// Makes the choices of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::Random(Rng::with_seed(seed))
    }
}

impl Source<'_> {
    /// Chooses a number below `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        match self {
            _ if end == 0 => 0,
            Self::Random(rng) => rng.usize(..end),
            Self::Bytes(bytes) => {
                let mut number = 0;
                for _ in 0..if end > 256 { 2 } else { 1 } {
                    let Some((first, rest)) = bytes.split_first() else { break };
                    number = number << 8 | usize::from(*first);
                    *bytes = rest;
                }
                number % end
            }
        }
    }

    /// Chooses a number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Is true in this many of 100 cases; false when a fuzzer's bytes have ended.
    pub fn percent(&mut self, cases: usize) -> bool {
        self.below(100) >= 100 - cases
    }

    /// Chooses one of `items`, which must not be empty.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// Chooses a string of up to `max` characters from a set.
    pub fn string(&mut self, characters: &str, max: usize) -> String {
        let characters: Vec<char> = characters.chars().collect();
        (0..self.between(1, max)).map(|_| self.pick(&characters)).collect()
    }
}
