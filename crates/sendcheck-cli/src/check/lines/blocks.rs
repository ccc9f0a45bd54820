use std::io::{self, Read};
use std::sync::mpsc::Receiver;

/// The bytes that are read at once: few enough for a cache, enough that a channel costs little.
const BLOCK_BYTES: usize = 512 * 1024;

/// A buffer that a long line has grown beyond this is not used again.
const KEPT_BYTES: usize = 2 * BLOCK_BYTES;

/// Whole lines of the input.
#[derive(Debug)]
pub(super) struct Block {
    /// The number of the first line, from 1.
    pub(super) first_line: u64,
    /// The end of each line, after its line break.
    ends: Vec<usize>,
    /// The lines, then bytes of an earlier use: a buffer is zeroed only once.
    buffer: Vec<u8>,
}

impl Block {
    /// Returns the lines, each with its line break; the last one of an input may have none.
    pub(super) fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = &self.buffer[..self.len_bytes()];
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let (line, after) = rest.split_at(end - start);
            (rest, start) = (after, end);
            line
        })
    }

    /// Returns the number of the last line.
    pub(super) fn last_line(&self) -> u64 {
        self.first_line + self.ends.len() as u64 - 1
    }

    /// Returns the length of all lines.
    pub(super) fn len_bytes(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }
}

/// Splits an input into blocks of whole lines. A line longer than a block gets a longer block.
///
/// A block is complete as soon as it has a whole line, so that the lines of a slow input are checked as they come.
#[derive(Debug)]
pub(super) struct Blocks<R> {
    source: R,
    /// Checked blocks, whose buffers are filled again.
    returned: Receiver<Block>,
    /// The beginning of a line whose end is not read yet.
    rest: Vec<u8>,
    next_line: u64,
    is_at_end: bool,
    /// Why the end of the source cannot be read.
    error: Option<io::Error>,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(source: R, returned: Receiver<Block>) -> Self {
        Self { source, returned, rest: Vec::new(), next_line: 1, is_at_end: false, error: None }
    }

    /// Returns the next lines; none at the end.
    fn next_block(&mut self) -> Block {
        let (mut buffer, mut ends) = self.buffer();
        let mut filled = self.rest.len();
        if buffer.len() < filled + BLOCK_BYTES {
            buffer.resize(filled + BLOCK_BYTES, 0);
        }
        buffer[..filled].copy_from_slice(&self.rest);
        self.rest.clear();
        while ends.is_empty() && !self.is_at_end {
            if filled == buffer.len() {
                // Doubling keeps the copies of a long line linear.
                buffer.resize(2 * filled, 0);
            }
            let read = self.read(&mut buffer[filled..]);
            self.is_at_end = read == 0;
            let breaks = memchr::memchr_iter(b'\n', &buffer[filled..filled + read]);
            ends.extend(breaks.map(|at| filled + at + 1));
            filled += read;
        }
        match ends.last() {
            Some(&end) => self.rest.extend_from_slice(&buffer[end..filled]),
            // The line before an error counts if only its line break is missing.
            None if filled > 0 && (self.error.is_none() || is_whole(&buffer[..filled])) => {
                ends.push(filled);
            }
            None => {}
        }
        Block { first_line: self.next_line, ends, buffer }
    }

    /// Returns the buffers for a block.
    fn buffer(&self) -> (Vec<u8>, Vec<usize>) {
        let Ok(Block { buffer, mut ends, .. }) = self.returned.try_recv() else {
            return Default::default();
        };
        ends.clear();
        if buffer.len() > KEPT_BYTES { (Vec::new(), ends) } else { (buffer, ends) }
    }

    /// Reads some bytes; none at the end, or if there is an error.
    fn read(&mut self, buffer: &mut [u8]) -> usize {
        loop {
            match self.source.read(buffer) {
                Ok(read) => return read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.error = Some(error);
                    return 0;
                }
            }
        }
    }
}

/// Returns whether a line is an object that ends.
fn is_whole(line: &[u8]) -> bool {
    line.trim_ascii_end().ends_with(b"}")
        && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}

impl<R: Read> Iterator for Blocks<R> {
    type Item = io::Result<Block>;

    fn next(&mut self) -> Option<io::Result<Block>> {
        let block = self.next_block();
        if block.ends.is_empty() {
            return self.error.take().map(Err);
        }
        self.next_line += block.ends.len() as u64;
        Some(Ok(block))
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_BYTES, Block, Blocks, KEPT_BYTES};
    use std::io::{self, Read};
    use std::sync::mpsc::channel;

    /// A reader that returns at most a number of bytes at once.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (now, later) = self.0.split_at(self.1.min(self.0.len()).min(buffer.len()));
            buffer[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    #[test]
    fn blocks_hold_all_lines() {
        let long = "x".repeat(3 * BLOCK_BYTES + 1);
        let inputs =
            ["", "\n", "a", "a\n", "a\n\nbb\nccc", "a\r\nb\r\n", &long, &format!("a\n{long}\n\nb")];
        for input in inputs {
            for at_once in [1, 2, 3, 5, BLOCK_BYTES, usize::MAX] {
                let (return_block, returned) = channel();
                let mut lines: Vec<Vec<u8>> = Vec::new();
                for block in Blocks::new(Trickle(input.as_bytes(), at_once), returned) {
                    let block = block.unwrap();
                    assert_eq!(block.first_line, lines.len() as u64 + 1);
                    assert_eq!(block.len_bytes(), block.lines().map(<[u8]>::len).sum::<usize>());
                    lines.extend(block.lines().map(<[u8]>::to_vec));
                    return_block.send(block).unwrap();
                }
                let expected: Vec<_> = input.split_inclusive('\n').map(str::as_bytes).collect();
                assert_eq!(lines, expected);
            }
        }
    }

    fn only_line(block: Option<io::Result<Block>>) -> Option<Vec<u8>> {
        let block = block?.unwrap();
        let mut lines = block.lines();
        let line = lines.next().unwrap().to_vec();
        assert!(lines.next().is_none());
        Some(line)
    }

    #[test]
    fn line_does_not_wait_for_the_next() {
        let (_, returned) = channel();
        let mut blocks = Blocks::new(Trickle(b"a\nb\nc", 2), returned);
        assert_eq!(only_line(blocks.next()).unwrap(), b"a\n");
        assert_eq!(only_line(blocks.next()).unwrap(), b"b\n");
        assert_eq!(only_line(blocks.next()).unwrap(), b"c");
        assert!(blocks.next().is_none());
    }

    #[test]
    fn buffer_of_a_long_line_is_dropped() {
        let input = format!("{}\n{}", "x".repeat(KEPT_BYTES), "a\n".repeat(KEPT_BYTES));
        let (return_block, returned) = channel();
        let mut blocks = Blocks::new(Trickle(input.as_bytes(), BLOCK_BYTES), returned);
        let long = blocks.next().unwrap().unwrap();
        assert!(long.buffer.len() > KEPT_BYTES);
        return_block.send(long).unwrap();
        let short = blocks.next().unwrap().unwrap();
        assert!(short.buffer.len() <= BLOCK_BYTES + 1);
    }
}
