use super::blocks::Block;
use super::totals::Totals;
use crate::check::checker::{Checker, LineFormat};
use crate::check::document::Document;
use crate::check::envelope::{Checked, LineError};
use crate::check::json::Origin;
use crate::check::settings::Settings;
use crate::check::style::Styles;
use crate::check::{concise, github, json};
use crate::outcome::Status;

/// The results of a block.
#[derive(Debug)]
pub(super) struct Results {
    /// The lines to write.
    pub(super) out: String,
    /// The number of the last line that was checked.
    pub(super) last_line: u64,
    pub(super) totals: Totals,
}

/// Checks the lines of blocks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worker<'a> {
    pub(super) checker: &'a Checker,
    pub(super) format: LineFormat,
    pub(super) settings: &'a Settings,
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
                self.check_line(source, line, &mut totals, &mut buffer, &mut out);
            }
        }
        Results { out, last_line: block.last_line(), totals }
    }

    fn check_line(
        &self,
        source: &[u8],
        line: u64,
        totals: &mut Totals,
        buffer: &mut String,
        out: &mut String,
    ) {
        let origin = |id| Origin { file: self.file, line: Some(line), id };
        let Checked { id, report } = self.checker.pointers.check(source, self.settings);
        let report = match report {
            Ok(report) => report,
            Err(error) => {
                totals.not_inferred += u64::from(matches!(error, LineError::Infer(_)));
                totals.not_found += u64::from(matches!(error, LineError::Envelope(_)));
                self.write_error(&error.to_string(), origin(id.as_deref()), out);
                return;
            }
        };
        let status = self.checker.status(&report);
        totals.count(&report, status);
        totals.summary.count(&report, self.file, line);
        if self.checker.writes_invalid_only && status == Status::Valid {
            return;
        }
        let document = Document {
            name: self.name,
            file: self.file,
            source,
            line: Some(line),
            id: id.as_deref(),
        };
        match self.format {
            LineFormat::Text => {
                concise::report(&report, document, self.styles, out);
            }
            LineFormat::Json => json::report(&report, document, buffer, out),
            LineFormat::Github => github::report(&report, document, out),
        }
    }

    fn write_error(&self, message: &str, origin: Origin<'_>, out: &mut String) {
        let line = origin.line.map_or(1, |line| usize::try_from(line).unwrap_or(usize::MAX));
        match self.format {
            LineFormat::Text => {
                concise::error(message, self.name, line, self.styles, out);
            }
            LineFormat::Json => json::error(message, origin, out),
            LineFormat::Github => github::error(message, self.file, line, out),
        }
    }

    /// Returns the output for a file that cannot be read.
    pub(super) fn unreadable(&self, message: &str) -> String {
        let mut out = String::new();
        match self.format {
            LineFormat::Text => {}
            LineFormat::Json => {
                json::error(message, Origin { file: self.file, line: None, id: None }, &mut out);
            }
            LineFormat::Github => github::error(message, self.file, 1, &mut out),
        }
        out
    }
}
