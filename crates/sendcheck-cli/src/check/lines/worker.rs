use sendcheck::InferOperationError;

use super::blocks::Block;
use super::totals::Totals;
use crate::check::checker::{Checker, Format};
use crate::check::document::Document;
use crate::check::style::Styles;
use crate::check::{concise, github, json};

/// The results of a block.
#[derive(Debug)]
pub(super) struct Results {
    /// The lines to write.
    pub(super) out: String,
    pub(super) totals: Totals,
    /// The length of the block.
    pub(super) input_bytes: u64,
}

/// Checks the lines of blocks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worker<'a> {
    pub(super) checker: &'a Checker,
    pub(super) styles: Styles,
    /// The file in output for people.
    pub(super) name: &'a str,
    /// The file in the arguments.
    pub(super) file: &'a str,
}

impl Worker<'_> {
    pub(super) fn check(&self, block: &Block) -> Results {
        let mut out = String::with_capacity(block.len_bytes());
        let mut buffer = String::new();
        let mut totals = Totals::default();
        for (line, document) in (block.first_line..).zip(block.lines()) {
            let document = document.strip_suffix(b"\n").unwrap_or(document);
            if !document.trim_ascii().is_empty() {
                let source = document.strip_suffix(b"\r").unwrap_or(document);
                let document =
                    Document { name: self.name, file: self.file, source, line: Some(line) };
                self.check_line(document, &mut totals, &mut buffer, &mut out);
            }
        }
        Results { out, totals, input_bytes: block.len_bytes() as u64 }
    }

    fn check_line(
        &self,
        document: Document<'_>,
        totals: &mut Totals,
        buffer: &mut String,
        out: &mut String,
    ) {
        let (format, styles) = (self.checker.format, self.styles);
        match self.checker.check(document.source) {
            Ok(report) => {
                totals.count(&report, self.checker.status(&report));
                match format {
                    Format::Human | Format::Concise => {
                        concise::report(&report, document, styles, out);
                    }
                    Format::Json => json::report(&report, document, buffer, out),
                    Format::Github => github::report(&report, document, out),
                }
            }
            Err(InferOperationError) => {
                totals.not_inferred += 1;
                let (message, line) = (InferOperationError.to_string(), document.first_line());
                match format {
                    Format::Human | Format::Concise => {
                        concise::error(&message, self.name, line, styles, out);
                    }
                    Format::Json => json::error(&message, self.file, document.line, out),
                    Format::Github => github::error(&message, self.file, line, out),
                }
            }
        }
    }

    /// Returns the output for a file that cannot be read.
    pub(super) fn unreadable(&self, message: &str) -> String {
        let mut out = String::new();
        match self.checker.format {
            Format::Human | Format::Concise => {}
            Format::Json => json::error(message, self.file, None, &mut out),
            Format::Github => github::error(message, self.file, 1, &mut out),
        }
        out
    }
}
