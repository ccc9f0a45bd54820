//! Arguments of `sendcheck check`.

use std::path::PathBuf;

use sendcheck::fix::Applicability;
use sendcheck::{Operation, Options, Pointer};

use super::checker::{Fixing, Format, Only};
use super::envelope::Pointers;
use crate::names::operation;
use crate::option_flags::{CONTEXT, LEVELS, OptionFlags};
use crate::outcome::Failure;

/// Check messages and other requests
///
/// Checks documents, the JSON that would be sent, and reports all their errors and warnings.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(crate) struct Args {
    /// Documents to check; of a directory, its `.json` files [default: standard input; `-` reads it, too]
    #[arg(value_name = "FILE|DIR")]
    pub(super) files: Vec<PathBuf>,

    /// Operation to check for [default: inferred from each document]
    #[arg(long, short, value_name = "OP", value_parser = operation())]
    pub(super) operation: Option<Operation>,

    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    pub(super) format: Format,

    /// Configuration file [default: the nearest `sendcheck.toml` in the folder of each file or above it]
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    /// Apply safe fixes to the files, and report what is left; with `-`, write the document to standard output
    #[arg(long, conflicts_with = "lines", help_heading = FIXES)]
    pub(super) fix: bool,

    /// Apply unsafe fixes, too: recipients may get something else
    #[arg(long, help_heading = FIXES)]
    pub(super) unsafe_fixes: bool,

    /// Print what the fixes would change, as a unified diff; changes no file, and exits with 1 if there is a change
    #[arg(long, conflicts_with = "lines", help_heading = FIXES)]
    pub(super) diff: bool,

    /// Read JSON Lines, a document on each line, plain, `.gz` or `.zst`; uses all cores, and little memory
    #[arg(long, short)]
    pub(super) lines: bool,

    /// Check the value at a JSON Pointer of each line, such as `/payload`
    #[arg(long, value_name = "POINTER", requires = "lines", help_heading = LINES)]
    document: Option<Pointer>,

    /// Copy the value at a JSON Pointer of each line into its report, as `id`
    #[arg(long, value_name = "POINTER", requires = "lines", help_heading = LINES)]
    id: Option<Pointer>,

    /// Read the operation at a JSON Pointer of each line
    #[arg(long, value_name = "POINTER", requires = "lines", help_heading = LINES)]
    operation_from: Option<Pointer>,

    /// Report only some lines
    #[arg(long, value_enum, requires = "lines", help_heading = LINES)]
    pub(super) only: Option<Only>,

    /// Write the totals to a file, in JSON: by rule, with the first example of each, and by operation
    #[arg(long, value_name = "FILE", requires = "lines", help_heading = LINES)]
    pub(super) summary: Option<PathBuf>,

    /// Print diagnostics only, without summaries and progress
    #[arg(long, short)]
    pub(super) quiet: bool,

    #[command(flatten)]
    shared: OptionFlags,

    /// Exit with 1 if there are warnings
    #[arg(long, help_heading = LEVELS)]
    pub(super) deny_warnings: bool,

    /// Id of the chat in the path of the request
    #[arg(long, value_name = "ID", help_heading = CONTEXT)]
    chat_id: Option<String>,

    /// Id of the message in the path of the request
    #[arg(long, value_name = "ID", help_heading = CONTEXT)]
    message_id: Option<String>,

    /// Maximum number of diagnostics in a report; its counts include the others [default: 256]
    #[arg(long, value_name = "N")]
    max_diagnostics: Option<usize>,
}

const LINES: &str = "JSON Lines";
const FIXES: &str = "Fixes";

const AFTER_HELP: &str = "\
Examples:
  sendcheck check message.json
  sendcheck check --operation chats.messages.send --format json a.json b.json
  sendcheck check --fix --diff message.json
  sendcheck check --deny blank-text --allow markdown-in-text message.json
  sendcheck check --chat '{\"is_group\": true, \"service\": \"SMS\"}' message.json
  sendcheck check --lines --format json log.jsonl.gz > reports.jsonl
  sendcheck check --lines --document /payload --id /id --only invalid export.jsonl

Human output has colours on a terminal, unless NO_COLOR is set. Lines and columns count from 1. Columns and ranges count UTF-16 code units.

Exit status:
  0  every document is valid (with --deny-warnings: and has no warnings)
  1  at least one document is not
  2  invalid arguments, an unreadable input, or a document whose operation cannot be inferred";

impl Args {
    /// Returns options of a configuration file with those of the flags over them.
    pub(super) fn options(&self, configured: Options) -> Result<Options, Failure> {
        let mut options = self.shared.over(configured)?;
        if let Some(id) = &self.chat_id {
            options = options.chat_id(id.clone());
        }
        if let Some(id) = &self.message_id {
            options = options.message_id(id.clone());
        }
        if let Some(max) = self.max_diagnostics {
            options = options.max_diagnostics(max);
        }
        Ok(options)
    }

    /// Fails for flags that do not go together, where the parser of arguments cannot see it.
    pub(super) fn validate(&self) -> Result<(), Failure> {
        if self.unsafe_fixes && !self.fix && !self.diff {
            return Err(Failure::usage("`--unsafe-fixes` requires `--fix` or `--diff`"));
        }
        Ok(())
    }

    pub(super) fn fixing(&self) -> Option<Fixing> {
        let up_to = if self.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe };
        (self.fix || self.diff).then_some(Fixing { up_to, is_diff: self.diff })
    }

    pub(super) fn pointers(&self) -> Pointers {
        let (document, id) = (self.document.clone(), self.id.clone());
        Pointers { document, id, operation: self.operation_from.clone() }
    }
}
