//! Markdown that arrives in chunks.

use std::borrow::Cow;

use sendcheck::Report;

use crate::block::Builder;
use crate::content;
use crate::input::Input;
use crate::long_block::LongBlock;
use crate::markdown::{Definitions, TopBlock, read_part, top_blocks};
use crate::notes::{self, Note, RawNote};
use crate::option_values::Split;
use crate::options::PlanOptions;
use crate::plan::{no_parts, sends_json};
use crate::send::PlannedSend;
use crate::sender::{Sender, State};

/// The result of [`Planner::finish`](crate::Planner::finish).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rest {
    /// The sends that were not released before.
    pub sends: Vec<PlannedSend>,
    /// The notes about all sends.
    pub notes: Vec<Note>,
}

impl Rest {
    /// Returns the sends and notes as JSON, in the shape of a plan.
    #[must_use]
    pub fn to_json(&self) -> String {
        sends_json(&self.sends, &self.notes)
    }
}

/// The Markdown that was read so far.
#[derive(Debug)]
pub(crate) struct Stream {
    sender: Sender<'static>,
    builder: Builder<'static>,
    definitions: Definitions,
    state: State,
    notes: Vec<RawNote>,
    /// Where the line of the open block begins: everything before it was read.
    open: usize,
    /// The open block, if it is long and the last one.
    long: Option<LongBlock>,
    /// The end of the lines that were looked at.
    seen: usize,
    /// Whether the open block has a footnote: from there on, the text is read as a whole.
    has_footnote: bool,
    splits_blocks: bool,
}

impl Stream {
    pub(crate) fn new(input: &Input, options: &PlanOptions) -> Result<Self, Report> {
        let sender = Sender::of(Cow::Owned(input.clone()), Cow::Owned(options.clone()))?;
        let builder = Builder::new(String::new(), content::style(options, sender.is_plain));
        Ok(Self {
            notes: sender.notes_of_fields(),
            sender,
            builder,
            definitions: Definitions::default(),
            state: State::default(),
            open: 0,
            long: None,
            seen: 0,
            has_footnote: false,
            splits_blocks: options.split == Split::Blocks,
        })
    }

    /// Reads the complete lines of the content.
    pub(crate) fn push(&mut self, content: &str) -> Result<Vec<PlannedSend>, Report> {
        let waiting = content.strip_suffix('\r').unwrap_or(content);
        let Some(last) = waiting.rfind(['\n', '\r']) else { return Ok(Vec::new()) };
        let complete = content.get(..=last).unwrap_or_default();
        if self.has_footnote || complete.len() <= self.open {
            return Ok(Vec::new());
        }
        let seen = std::mem::replace(&mut self.seen, complete.len());
        let lines = complete.get(seen..).unwrap_or_default();
        if self.long.is_some_and(|long| long.takes(lines)) {
            return Ok(Vec::new());
        }
        let blocks = self.blocks(complete);
        let Some(open) = self.open_block(complete, &blocks) else { return Ok(Vec::new()) };
        let is_new = self.read(complete, &blocks, open);
        let last = blocks.last().filter(|_| open + 1 == blocks.len());
        self.long = last.and_then(|block| {
            LongBlock::of(complete.get(self.open..).unwrap_or_default(), block.is_code)
        });
        let first_line = complete.get(self.open..).unwrap_or_default();
        let first_line = first_line.split(['\n', '\r']).next().unwrap_or_default();
        let is_text = self.splits_blocks && surely_makes_text(first_line);
        if is_new || is_text { self.release(is_text) } else { Ok(Vec::new()) }
    }

    /// Returns the top-level blocks from the open block on, with the start of their lines.
    fn blocks(&self, content: &str) -> Vec<TopBlock> {
        let mut blocks = top_blocks(content.get(self.open..).unwrap_or_default());
        for block in &mut blocks {
            let start = block.range.start + self.open;
            let line = content.get(..start).unwrap_or_default().rfind(['\n', '\r']);
            block.range = line.map_or(0, |at| at + 1)..block.range.end + self.open;
        }
        blocks
    }

    /// Returns the index of the open block.
    fn open_block(&mut self, content: &str, blocks: &[TopBlock]) -> Option<usize> {
        let source = |block: &TopBlock| content.get(block.range.clone()).unwrap_or_default();
        let last = blocks.len().checked_sub(1)?;
        let is_definition =
            blocks.get(last).is_some_and(|block| source(block).trim_start().starts_with('['));
        let open = if is_definition { last.saturating_sub(1) } else { last };
        let footnote = first_footnote(content, blocks);
        self.has_footnote = footnote.is_some_and(|footnote| footnote <= open);
        Some(footnote.map_or(open, |footnote| footnote.min(open)))
    }

    /// Reads the blocks before an index, each by itself. Returns `true` if there are any.
    fn read(&mut self, content: &str, blocks: &[TopBlock], end: usize) -> bool {
        let starts: Vec<usize> =
            blocks.iter().take(end + 1).skip(1).map(|block| block.range.start).collect();
        for start in &starts {
            self.read_until(content, *start);
        }
        !starts.is_empty()
    }

    fn read_until(&mut self, content: &str, end: usize) {
        let part = content.get(self.open..end).unwrap_or_default();
        self.builder.content.to_mut().push_str(part);
        read_part(part, self.open, &mut self.definitions, &mut self.builder);
        self.open = end;
    }

    /// Makes requests of the messages that nothing can change any more.
    fn release(&mut self, is_text: bool) -> Result<Vec<PlannedSend>, Report> {
        let items = self.builder.snapshot();
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let packed = self.sender.pack(&items, &self.state, &self.builder.content)?;
        let is_last_released = is_text && !self.builder.ends_with_heading();
        let count = packed.messages.len() - usize::from(!is_last_released);
        let mut sends = Vec::new();
        if packed.needs_opener && self.state.sent == 0 {
            sends.push(self.sender.opener(&mut self.state)?);
        }
        for message in packed.messages.iter().take(count) {
            sends.push(self.sender.send(message, &mut self.state, &mut self.notes)?);
        }
        if count > 0 {
            if let Some(next) = packed.messages.get(count) {
                let (item, cell) = next.start();
                self.builder.drop_front(item, cell);
                self.state.cause = next.cause;
            } else {
                self.builder.clear();
                self.state.cause = None;
            }
        }
        Ok(sends)
    }

    pub(crate) fn finish(mut self, input: &Input, options: &PlanOptions) -> Result<Rest, Report> {
        let content = input.content.as_deref().unwrap_or_default();
        if !self.has_footnote {
            let blocks = self.blocks(content);
            let end = first_footnote(content, &blocks).unwrap_or(blocks.len());
            self.read(content, &blocks, end);
        }
        self.read_until(content, content.len());
        let is_plain = self.sender.is_plain;
        let (mut items, mut own) = self.builder.finish();
        self.notes.append(&mut own);
        content::push_extras(input, options, is_plain, &mut items, &mut self.notes);
        let sends = self.sender.sends(&items, &mut self.state, &mut self.notes, content)?;
        if self.state.sent == 0 {
            return Err(no_parts(input));
        }
        Sender::note_many(self.state.sent, &mut self.notes);
        Ok(Rest { sends, notes: notes::finish(self.notes, content) })
    }
}

/// Returns the index of the first block with a footnote.
fn first_footnote(content: &str, blocks: &[TopBlock]) -> Option<usize> {
    blocks.iter().position(|block| {
        let source = content.get(block.range.clone()).unwrap_or_default();
        !block.is_code && source.contains("[^")
    })
}

/// Returns `true` if the first line of a block makes a text, whatever follows.
fn surely_makes_text(line: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && !crate::cell::is_blank_char(c);
    let is_sign = |c: char| matches!(c, '[' | ']' | '!' | '<' | '&' | '\\' | '`' | '~');
    line.chars().find(|c| is_letter(*c) || is_sign(*c)).is_some_and(is_letter)
}
