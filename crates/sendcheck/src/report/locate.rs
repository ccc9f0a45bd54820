//! Locates diagnostics in the bytes of a document, to underline them.

use core::ops::Range;

use super::Diagnostic;

/// Finds the bytes of a document that diagnostics are about, escapes and all, so that an editor or a
/// terminal can underline them.
///
/// The diagnostics of a report are found in one pass over the document when they are asked for in order.
///
/// ```
/// use sendcheck::{Locator, Operation, Options, check};
///
/// let json = br#"{"parts": [{"type": "text", "value": "\ud83d\ude00\tsee **this**"}]}"#;
/// let report = check(Operation::Message, json, &Options::default());
/// let mut locator = Locator::new(json);
/// let found = &report.diagnostics()[0];
/// assert_eq!(found.range().map(|range| range.start()), Some(7)); // UTF-16 code units of the string
/// assert_eq!(&json[locator.byte_range(found)], b"**this**");
/// ```
#[derive(Clone, Debug)]
pub struct Locator<'a> {
    json: &'a [u8],
    /// Where a range was found last: ranges of one string come in order.
    last: Cursor,
}

/// A place in a string literal.
#[derive(Clone, Copy, Debug, Default)]
struct Cursor {
    /// Where the literal begins, with its quote.
    literal_bytes: usize,
    at_bytes: usize,
    /// The number of UTF-16 code units of the string before the cursor.
    at_utf16: usize,
}

impl<'a> Locator<'a> {
    /// For diagnostics in `json`, the bytes that were checked.
    #[must_use]
    pub const fn new(json: &'a [u8]) -> Self {
        Self { json, last: Cursor { literal_bytes: 0, at_bytes: 0, at_utf16: 0 } }
    }

    /// Returns the bytes that the diagnostic is about:
    ///
    /// - the characters of its [range](Diagnostic::range), if it has one;
    /// - for an absent field, the object that lacks it;
    /// - for `invalid-json`, the unexpected character, or an empty range at the end;
    /// - for a [parameter](Diagnostic::parameter), which is not in the document, nothing at its start;
    /// - else the value at its path.
    ///
    /// The range is always within the bytes, even if they are not those that were checked.
    #[must_use]
    pub fn byte_range(&mut self, found: &Diagnostic) -> Range<usize> {
        let offset = found.offset_bytes().min(self.json.len());
        let start = self.start_bytes(found);
        let end = if found.parameter().is_some() {
            0
        } else if found.position().is_some() {
            self.character_end(offset)
        } else if let Some(range) = found.range() {
            self.last.advanced(self.json, range.end()).at_bytes.min(self.json.len())
        } else {
            found.span.end_bytes().min(self.json.len())
        };
        start..end
    }

    /// Returns the start of [`byte_range`](Self::byte_range), for callers that show only a line and a column. It is
    /// cheaper, because the end is not searched.
    ///
    /// ```
    /// use sendcheck::{Locator, Operation, Options, check};
    ///
    /// let json = br#"{"parts": [{"type": "text", "value": ""}]}"#;
    /// let report = check(Operation::Message, json, &Options::default());
    /// assert_eq!(Locator::new(json).start_bytes(&report.diagnostics()[0]), 37);
    /// ```
    #[must_use]
    pub fn start_bytes(&mut self, found: &Diagnostic) -> usize {
        let offset = found.offset_bytes().min(self.json.len());
        if found.parameter().is_some() {
            0
        } else if found.position().is_some() {
            offset
        } else if let Some(range) = found.range() {
            self.in_literal(offset, range.start())
        } else {
            found.span.start_bytes().min(self.json.len())
        }
    }

    /// Returns where the character at `start` ends; bytes that are not UTF-8 count one by one.
    fn character_end(&self, start: usize) -> usize {
        let rest = self.json.get(start..).unwrap_or_default();
        let character = rest.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
        start + character.map_or(rest.len().min(1), char::len_utf8)
    }

    /// Moves the cursor to an offset of a string, in UTF-16 code units.
    fn in_literal(&mut self, literal_bytes: usize, units_utf16: usize) -> usize {
        let is_ahead =
            self.last.literal_bytes == literal_bytes && self.last.at_utf16 <= units_utf16;
        if !is_ahead || self.last.at_bytes == 0 {
            self.last = Cursor { literal_bytes, at_bytes: literal_bytes + 1, at_utf16: 0 };
        }
        self.last = self.last.advanced(self.json, units_utf16);
        self.last.at_bytes.min(self.json.len())
    }
}

impl Cursor {
    /// Moves on to the offset `target_utf16`, or to the end of the literal.
    fn advanced(mut self, json: &[u8], target_utf16: usize) -> Self {
        while self.at_utf16 < target_utf16
            && let Some(&byte) = json.get(self.at_bytes)
        {
            let (bytes, units) = match byte {
                b'"' => break,
                b'\\' if json.get(self.at_bytes + 1) == Some(&b'u') => (6, 1),
                b'\\' | 0xC0..0xE0 => (2, 1),
                0..0x80 => (1, 1),
                0x80..0xC0 => (1, 0),
                0xE0..0xF0 => (3, 1),
                0xF0.. => (4, 2),
            };
            self.at_bytes += bytes;
            self.at_utf16 += units;
        }
        self
    }
}
