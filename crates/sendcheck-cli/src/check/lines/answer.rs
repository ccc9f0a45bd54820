use sendcheck::InferOperationError;

use super::blocks::Block;
use super::tally::Tally;
use crate::check::human::{Document, Styles};
use crate::check::json::Origin;
use crate::check::{Checker, Format, human, json};

/// What is said of a block.
#[derive(Debug)]
pub(super) struct Answer {
    /// The lines to write.
    pub(super) out: String,
    pub(super) tally: Tally,
    /// How long the block was.
    pub(super) input_bytes: u64,
}

/// Who answers blocks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clerk<'a> {
    pub(super) checker: &'a Checker,
    pub(super) format: Format,
    pub(super) styles: Styles,
    pub(super) name: &'a str,
    pub(super) file_json: Option<&'a str>,
}

impl Clerk<'_> {
    pub(super) fn answer(&self, block: &Block) -> Answer {
        let mut out = String::with_capacity(block.len_bytes());
        let mut room = String::new();
        let mut tally = Tally::default();
        for (line, document) in (block.first_line..).zip(block.lines()) {
            let document = document.strip_suffix(b"\n").unwrap_or(document);
            if !document.trim_ascii().is_empty() {
                let document = document.strip_suffix(b"\r").unwrap_or(document);
                self.line(document, line, &mut tally, &mut room, &mut out);
            }
        }
        Answer { out, tally, input_bytes: block.len_bytes() as u64 }
    }

    fn line(
        &self,
        source: &[u8],
        line: u64,
        tally: &mut Tally,
        room: &mut String,
        out: &mut String,
    ) {
        let origin = Origin { file_json: self.file_json, line: Some(line) };
        match (self.checker.check(source), self.format) {
            (Ok(report), format) => {
                tally.count(&report);
                match format {
                    Format::Json => json::report(&report, origin, room, out),
                    Format::Human => {
                        let document = Document { name: self.name, source, first_line: line };
                        human::compact(&report, document, self.styles, out);
                    }
                }
            }
            (Err(InferOperationError), format) => {
                tally.not_understood += 1;
                let why = InferOperationError.to_string();
                match format {
                    Format::Json => json::no_report(&why, origin, out),
                    Format::Human => human::no_report(&why, self.name, line, self.styles, out),
                }
            }
        }
    }
}
