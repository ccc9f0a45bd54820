/// A place in the text that lives in registers: a token is read with one, and put back where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// The byte that stands there; zero at the end, which JSON has nowhere else.
    #[inline]
    pub(super) fn byte(self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    #[inline]
    pub(super) fn rest(self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.byte() == byte;
        self.at += usize::from(found);
        found
    }

    #[inline]
    pub(super) fn skip_space(&mut self) {
        // What mostly stands there is told by one question.
        if self.byte() <= b' ' {
            self.at = self.spaces_end();
        }
    }

    /// By value, so that the cursor need not be in memory.
    #[inline(never)]
    fn spaces_end(mut self) -> usize {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.byte() {
            self.at += 1;
        }
        self.at
    }
}
