use std::io::{self, Read};
use std::sync::mpsc::Receiver;

/// How much is read at once. Small enough for a cache, large enough that handing it on costs nothing.
const BLOCK_BYTES: usize = 512 * 1024;

/// A buffer that has grown beyond this, for a long line, is not used again.
const KEPT_BYTES: usize = 2 * BLOCK_BYTES;

/// Whole lines of the input.
#[derive(Debug)]
pub(super) struct Block {
    /// The number of the first line, from 1.
    pub(super) first_line: u64,
    /// Where each line ends, past its line break.
    ends: Vec<usize>,
    /// The lines, and behind them what was left of an earlier use: a buffer is cleared once only.
    buffer: Vec<u8>,
}

impl Block {
    /// The lines, each with its line break; the last one of an input may have none.
    pub(super) fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = &self.buffer[..self.len_bytes()];
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let (line, behind) = rest.split_at(end - start);
            (rest, start) = (behind, end);
            line
        })
    }

    /// How long all lines are.
    pub(super) fn len_bytes(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }
}

/// Cuts an input into blocks of whole lines. A line longer than a block gets a block as long as it is.
///
/// What has come is handed on when it holds a whole line: a slow input is answered while it comes.
#[derive(Debug)]
pub(super) struct Blocks<R> {
    source: R,
    /// Blocks that were answered: their buffers are filled again.
    done: Receiver<Block>,
    /// The beginning of a line whose end was not read yet.
    rest: Vec<u8>,
    next_line: u64,
    is_at_end: bool,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(source: R, done: Receiver<Block>) -> Self {
        Self { source, done, rest: Vec::new(), next_line: 1, is_at_end: false }
    }

    fn next_block(&mut self) -> io::Result<Block> {
        let (mut buffer, mut ends) = self.room();
        let mut filled = self.rest.len();
        if buffer.len() < filled + BLOCK_BYTES {
            buffer.resize(filled + BLOCK_BYTES, 0);
        }
        buffer[..filled].copy_from_slice(&self.rest);
        self.rest.clear();
        while ends.is_empty() && !self.is_at_end {
            if filled == buffer.len() {
                // Long lines are given ever more room at once.
                buffer.resize(2 * filled, 0);
            }
            let read = self.read(&mut buffer[filled..])?;
            self.is_at_end = read == 0;
            let breaks = memchr::memchr_iter(b'\n', &buffer[filled..filled + read]);
            ends.extend(breaks.map(|at| filled + at + 1));
            filled += read;
        }
        match ends.last() {
            Some(&end) => self.rest.extend_from_slice(&buffer[end..filled]),
            None if filled > 0 => ends.push(filled),
            None => {}
        }
        Ok(Block { first_line: self.next_line, ends, buffer })
    }

    /// What a block is made in.
    fn room(&self) -> (Vec<u8>, Vec<usize>) {
        let Ok(Block { buffer, mut ends, .. }) = self.done.try_recv() else {
            return Default::default();
        };
        ends.clear();
        if buffer.len() > KEPT_BYTES { (Vec::new(), ends) } else { (buffer, ends) }
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
        let block = self.next_block();
        match &block {
            Ok(block) if block.ends.is_empty() => return None,
            Ok(block) => self.next_line += block.ends.len() as u64,
            Err(_) => self.is_at_end = true,
        }
        Some(block)
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_BYTES, Block, Blocks, KEPT_BYTES};
    use std::io::{self, Read};
    use std::sync::mpsc::channel;

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
                let (give_back, done) = channel();
                let mut lines: Vec<Vec<u8>> = Vec::new();
                for block in Blocks::new(Trickle(input.as_bytes(), at_once), done) {
                    let block = block.unwrap();
                    assert_eq!(block.first_line, lines.len() as u64 + 1);
                    assert_eq!(block.len_bytes(), block.lines().map(<[u8]>::len).sum::<usize>());
                    lines.extend(block.lines().map(<[u8]>::to_vec));
                    give_back.send(block).unwrap();
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
    fn a_line_is_handed_on_before_the_next_one_comes() {
        let (_, done) = channel();
        let mut blocks = Blocks::new(Trickle(b"a\nb\nc", 2), done);
        assert_eq!(only_line(blocks.next()).unwrap(), b"a\n");
        assert_eq!(only_line(blocks.next()).unwrap(), b"b\n");
        assert_eq!(only_line(blocks.next()).unwrap(), b"c");
        assert!(blocks.next().is_none());
    }

    #[test]
    fn the_room_of_a_long_line_is_given_up() {
        let input = format!("{}\n{}", "x".repeat(KEPT_BYTES), "a\n".repeat(KEPT_BYTES));
        let (give_back, done) = channel();
        let mut blocks = Blocks::new(Trickle(input.as_bytes(), BLOCK_BYTES), done);
        let long = blocks.next().unwrap().unwrap();
        assert!(long.buffer.len() > KEPT_BYTES);
        give_back.send(long).unwrap();
        let short = blocks.next().unwrap().unwrap();
        assert!(short.buffer.len() <= BLOCK_BYTES + 1);
    }
}
