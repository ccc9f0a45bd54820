//! How long a text is, counted in blocks that become vector code.

/// The length of a text in the units that can be counted without knowing Unicode.
///
/// ```
/// let length = sendcheck::text::measure("I ♥ 🎉");
/// assert_eq!((length.bytes, length.code_points, length.utf16), (10, 5, 6));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Measure {
    /// Bytes of UTF-8.
    pub bytes: usize,
    /// Unicode code points: Rust's `char`s, what the API's limits count.
    pub code_points: usize,
    /// UTF-16 code units: what JavaScript's `length` and decorations count.
    pub utf16: usize,
}

/// Counts the bytes, code points and UTF-16 units of a text, all in one pass.
///
/// ```
/// use sendcheck::text::measure;
///
/// assert_eq!(measure("नमस्ते").code_points, 6);
/// assert_eq!(measure("👩‍👧").utf16, 5);
/// ```
#[must_use]
pub fn measure(text: &str) -> Measure {
    measure_bytes(text.as_bytes())
}

/// [`measure`] of bytes that are a part of a text: a character counts where its first byte is.
#[inline]
pub(super) fn measure_bytes(bytes: &[u8]) -> Measure {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut seen = Seen::default();
    for block in blocks {
        seen.add(block);
    }
    seen.add(rest);
    let code_points = bytes.len() - seen.continuations;
    Measure { bytes: bytes.len(), code_points, utf16: code_points + seen.leads_of_four }
}

/// A count of so many fits into a byte, and so into the lanes of vector code.
const BLOCK: usize = 64;

#[derive(Default)]
struct Seen {
    continuations: usize,
    leads_of_four: usize,
}

impl Seen {
    /// Counts in no more than a block.
    #[inline]
    fn add(&mut self, bytes: &[u8]) {
        let (mut continuations, mut leads_of_four) = (0_u8, 0_u8);
        for &byte in bytes {
            continuations += u8::from(is_continuation(byte));
            leads_of_four += u8::from(byte >= 0xF0);
        }
        self.continuations += usize::from(continuations);
        self.leads_of_four += usize::from(leads_of_four);
    }
}

#[inline]
pub(super) const fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
