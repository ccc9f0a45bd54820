/// The names that an object's keys are looked up among.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) all: &'static [&'static str],
    heads: &'static [Head],
}

/// How a key looks that is written plainly: quote, name, quote, colon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    /// The first eight bytes; zeros where there are fewer.
    word: u64,
    /// All ones for each byte of it.
    mask: u64,
    /// The last eight bytes, where there are so many.
    last: u64,
    bytes: usize,
}

const WORD_BYTES: usize = 8;

impl Head {
    pub(crate) const fn of(name: &str) -> Self {
        let mut head = Self { word: 0, mask: 0, last: 0, bytes: 0 }.then(b'"');
        let mut rest = name.as_bytes();
        while let [first, after @ ..] = rest {
            head = head.then(*first);
            rest = after;
        }
        head.then(b'"').then(b':')
    }

    const fn then(self, byte: u8) -> Self {
        let Self { mut word, mut mask, last, bytes } = self;
        let shift = bytes * 8;
        if bytes < WORD_BYTES {
            word |= (byte as u64) << shift;
            mask |= 0xFF << shift;
        }
        Self { word, mask, last: last >> 8 | (byte as u64) << 56, bytes: bytes + 1 }
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

    /// Which of the names is the key at the start of `bytes`, and how long that is, with quotes and colon; none,
    /// too, where the text ends soon. `expected` is tried first.
    #[inline]
    pub(super) fn at_start_of(&self, bytes: &[u8], expected: usize) -> Option<(usize, usize)> {
        let word = u64::from_le_bytes(*bytes.first_chunk()?);
        let (index, head) = match self.heads.get(expected) {
            Some(head) if head.begins(word) => (expected, head),
            _ => self.heads.iter().enumerate().find(|(_, head)| head.begins(word))?,
        };
        let is_whole = head.bytes <= WORD_BYTES || self.is_whole(index, head, bytes);
        is_whole.then_some((index, head.bytes))
    }

    /// Whether a key stands there to its end that is longer than a word.
    #[inline]
    fn is_whole(&self, index: usize, head: &Head, bytes: &[u8]) -> bool {
        let last = bytes.get(head.bytes - WORD_BYTES..).and_then(<[u8]>::first_chunk);
        last.is_some_and(|last| u64::from_le_bytes(*last) == head.last)
            && (head.bytes <= 2 * WORD_BYTES || self.is_there(index, bytes))
    }

    /// Whether a name stands behind the quote.
    fn is_there(&self, index: usize, bytes: &[u8]) -> bool {
        let name = self.all.get(index).copied().unwrap_or_default();
        bytes.get(1..).is_some_and(|bytes| bytes.starts_with(name.as_bytes()))
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

#[cfg(test)]
mod tests {
    use super::Names;

    const NAMES: Names = names!["to", "parts", "message", "effect_type", "idempotency_key"];

    #[test]
    fn plain_keys_are_known_at_once_in_any_order() {
        for (index, name) in NAMES.all.iter().enumerate() {
            let json = ["\"", name, "\":\"some value\""].concat();
            for expected in 0..=NAMES.all.len() {
                let found = NAMES.at_start_of(json.as_bytes(), expected);
                assert_eq!(found, Some((index, name.len() + 3)), "{name}, {expected}");
            }
        }
    }

    #[test]
    fn other_keys_are_not() {
        for json in [
            r#""tx":"some value""#,
            r#""to" :"some value""#,
            r#""messagf":"some value""#,
            r#""message_":"some value""#,
            r#""effect_Type":"some value""#,
            r#""idempotXncy_key":"some value""#,
            r#""idempotency_kex":"some value""#,
            r#""to":1"#,
        ] {
            let found = NAMES.at_start_of(json.as_bytes(), 0);
            // What ends soon takes a closer look, whatever it is.
            assert_eq!(found, None, "{json}");
        }
    }
}
