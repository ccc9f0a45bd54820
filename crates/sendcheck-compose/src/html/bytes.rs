//! The bytes that html5gum reads. Its own reader is compiled into each state of the tokenizer, which makes the npm module
//! larger by an eighth.

use std::convert::Infallible;

use html5gum::Reader;

#[derive(Debug)]
pub(super) struct Bytes<'h> {
    rest: &'h [u8],
}

impl<'h> Bytes<'h> {
    pub(super) const fn new(html: &'h str) -> Self {
        Self { rest: html.as_bytes() }
    }
}

impl Reader for Bytes<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let Some((first, rest)) = self.rest.split_first() else { return Ok(None) };
        self.rest = rest;
        Ok(Some(*first))
    }

    #[inline(never)]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let Some((start, rest)) = self.rest.split_at_checked(text.len()) else { return Ok(false) };
        let is_next = start == text || !case_sensitive && start.eq_ignore_ascii_case(text);
        if is_next {
            self.rest = rest;
        }
        Ok(is_next)
    }

    /// Returns the bytes before the next one of `ends`, or that one.
    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        ends: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        let end = self.rest.iter().position(|byte| ends.contains(byte)).unwrap_or(self.rest.len());
        let Some((chunk, rest)) = self.rest.split_at_checked(end.max(1)) else { return Ok(None) };
        self.rest = rest;
        Ok(Some(chunk))
    }
}
