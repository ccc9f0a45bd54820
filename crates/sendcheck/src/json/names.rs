/// The names that an object's keys are looked up among.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) all: &'static [&'static str],
    heads: &'static [Head],
}

/// How a key looks that is written plainly.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    /// The first eight bytes of the name and the quote behind it; zeros where it is shorter.
    word: u64,
    /// All ones for each byte of it.
    mask: u64,
    /// The last eight bytes of the name and the quote, where there are so many.
    last: u64,
    len: usize,
}

const BYTES: usize = 8;

impl Head {
    pub(crate) const fn of(name: &str) -> Self {
        let (mut word, mut mask, mut last) = (0, 0, 0);
        let mut rest = name.as_bytes();
        let mut shift = 0;
        loop {
            let byte = if let [first, ..] = rest { *first } else { b'"' } as u64;
            last = last >> 8 | byte << 56;
            if shift < u64::BITS {
                word |= byte << shift;
                mask |= 0xFF << shift;
                shift += 8;
            }
            let [_, after @ ..] = rest else { break };
            rest = after;
        }
        Self { word, mask, last, len: name.len() }
    }

    #[inline]
    const fn begins(self, word: u64) -> bool {
        word & self.mask == self.word
    }
}

impl Names {
    pub(crate) const fn new(all: &'static [&'static str], heads: &'static [Head]) -> Self {
        Self { all, heads }
    }

    /// Which of the names stands at the start of `bytes` with a quote behind it, and how long it is; none, too,
    /// where the text ends soon. `expected` is tried first.
    #[inline]
    pub(super) fn at_start_of(&self, bytes: &[u8], expected: usize) -> Option<(usize, usize)> {
        let word = u64::from_le_bytes(*bytes.first_chunk()?);
        let index = match self.heads.get(expected) {
            Some(head) if head.begins(word) => expected,
            _ => self.heads.iter().position(|head| head.begins(word))?,
        };
        let head = self.heads.get(index)?;
        (head.len < BYTES || self.is_whole(index, head, bytes)).then_some((index, head.len))
    }

    /// Whether a name stands there to its end that is longer than a word.
    #[inline]
    fn is_whole(&self, index: usize, head: &Head, bytes: &[u8]) -> bool {
        let last = bytes.get(head.len + 1 - BYTES..).and_then(<[u8]>::first_chunk);
        last.is_some_and(|last| u64::from_le_bytes(*last) == head.last)
            && (head.len < 2 * BYTES
                || bytes.starts_with(self.all.get(index).map_or(b"", |name| name.as_bytes())))
    }

    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.all.iter().position(|&known| known == name)
    }
}

/// Writes [`Names`] down.
macro_rules! names {
    ($($name:literal),* $(,)?) => {
        $crate::json::Names::new(&[$($name),*], &[$($crate::json::Head::of($name)),*])
    };
}
pub(crate) use names;
