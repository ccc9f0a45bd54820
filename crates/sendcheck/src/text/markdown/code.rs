//! Code spans: text between two runs of as many backticks.

use alloc::vec::Vec;

/// The runs of backticks in a block, for finding each one's partner in linear time.
#[derive(Debug, Default)]
pub(super) struct Backticks {
    /// For each length of a run, in ascending order, where the last such run begins. Read when the
    /// first run is met: without it, many runs of different lengths would each search to the end.
    last: Option<Vec<(usize, usize)>>,
}

impl Backticks {
    /// The end of the code span whose opening run, of so many backticks, ends at `from`; offsets
    /// are into `block`.
    pub(super) fn close(&mut self, block: &[u8], from: usize, len: usize) -> Option<usize> {
        let last = self.last.get_or_insert_with(|| last_runs(block, from));
        let place = last.binary_search_by_key(&len, |&(len, _)| len).ok()?;
        if last.get(place)?.1 < from {
            return None;
        }
        runs(block, from).find(|&(_, found)| found == len).map(|(start, len)| start + len)
    }
}

fn last_runs(block: &[u8], from: usize) -> Vec<(usize, usize)> {
    let mut last: Vec<(usize, usize)> = Vec::new();
    for (start, len) in runs(block, from) {
        match last.binary_search_by_key(&len, |&(len, _)| len) {
            Ok(place) => {
                if let Some(entry) = last.get_mut(place) {
                    entry.1 = start;
                }
            }
            // There are few lengths: a thousand different ones take half a million backticks.
            Err(place) => last.insert(place, (len, start)),
        }
    }
    last
}

/// Start and length of each run of backticks from an offset on.
fn runs(block: &[u8], mut from: usize) -> impl Iterator<Item = (usize, usize)> {
    core::iter::from_fn(move || {
        let start = from + block.get(from..)?.iter().position(|&b| b == b'`')?;
        let len = block.get(start..)?.iter().take_while(|&&b| b == b'`').count();
        from = start + len;
        Some((start, len))
    })
}
