use std::io::{self, Read};

/// How much is read at once. Small enough for a cache, large enough that handing it on costs nothing.
const BLOCK_BYTES: usize = 256 * 1024;

/// Whole lines of the input.
#[derive(Debug)]
pub(super) struct Block {
    /// The number of the first line, from 1.
    pub(super) first_line: u64,
    pub(super) bytes: Vec<u8>,
}

/// Cuts an input into blocks of whole lines. A line longer than a block gets a block as long as it is.
///
/// What has come is handed on when it holds a whole line: a slow input is answered while it comes.
#[derive(Debug)]
pub(super) struct Blocks<R> {
    source: R,
    /// The beginning of a line whose end was not read yet.
    rest: Vec<u8>,
    next_line: u64,
    is_at_end: bool,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, rest: Vec::new(), next_line: 1, is_at_end: false }
    }

    fn next_block(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = std::mem::take(&mut self.rest);
        let mut filled = bytes.len();
        while !self.is_at_end {
            if filled == bytes.len() {
                // Long lines are given ever more room at once.
                bytes.resize(filled + BLOCK_BYTES.max(filled), 0);
            }
            let read = self.read(&mut bytes[filled..])?;
            self.is_at_end = read == 0;
            let newline = memchr::memrchr(b'\n', &bytes[filled..filled + read]);
            let end_of_lines = newline.map(|at| filled + at + 1);
            filled += read;
            if let Some(end) = end_of_lines {
                self.rest = bytes[end..filled].to_vec();
                filled = end;
                break;
            }
        }
        bytes.truncate(filled);
        Ok(bytes)
    }

    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.source.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }
}

impl<R: Read> Iterator for Blocks<R> {
    type Item = io::Result<Block>;

    fn next(&mut self) -> Option<io::Result<Block>> {
        let bytes = match self.next_block() {
            Ok(bytes) if bytes.is_empty() => return None,
            Ok(bytes) => bytes,
            Err(error) => {
                self.is_at_end = true;
                return Some(Err(error));
            }
        };
        let first_line = self.next_line;
        self.next_line += memchr::memchr_iter(b'\n', &bytes).count() as u64;
        Some(Ok(Block { first_line, bytes }))
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_BYTES, Blocks};
    use std::io::{self, Read};

    /// Hands out as much at once as it is told.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.1.min(self.0.len()).min(room.len()));
            room[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    #[test]
    fn blocks_are_whole_lines_and_all_of_them() {
        let long = "x".repeat(3 * BLOCK_BYTES + 1);
        let inputs =
            ["", "\n", "a", "a\n", "a\n\nbb\nccc", "a\r\nb\r\n", &long, &format!("a\n{long}\n\nb")];
        for input in inputs {
            for at_once in [1, 2, 3, 5, BLOCK_BYTES, usize::MAX] {
                let mut together = Vec::new();
                for block in Blocks::new(Trickle(input.as_bytes(), at_once)) {
                    let block = block.unwrap();
                    let before = memchr::memchr_iter(b'\n', &together).count() as u64;
                    assert_eq!(block.first_line, before + 1);
                    assert!(together.is_empty() || together.ends_with(b"\n"));
                    together.extend(block.bytes);
                }
                assert_eq!(together, input.as_bytes());
            }
        }
    }

    #[test]
    fn a_line_is_handed_on_before_the_next_one_comes() {
        let mut blocks = Blocks::new(Trickle(b"a\nb\nc", 2));
        assert_eq!(blocks.next().unwrap().unwrap().bytes, b"a\n");
        assert_eq!(blocks.next().unwrap().unwrap().bytes, b"b\n");
        assert_eq!(blocks.next().unwrap().unwrap().bytes, b"c");
        assert!(blocks.next().is_none());
    }
}
