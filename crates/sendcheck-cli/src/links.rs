//! `sendcheck links`.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck::links::{Link, Links, find_links};
use sendcheck_excerpt::Positions;
use serde::Serialize;

use crate::guidance;
use crate::input::inputs;
use crate::outcome::{Failure, Status};

use crate::terminal::printable;

/// List every link in a text
///
/// Lists every link in a text with its position, confidence and kind. Rules count strong links. Weak ones
/// (`readme.md`) may be something else.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The text [default: standard input]
    file: Option<PathBuf>,

    /// List weak links as strong
    #[arg(long)]
    strict: bool,

    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    format: Format,
}

/// The format of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: a line for each link, with its position, confidence and kind
    Human,
    /// For programs: an array of all links
    Json,
}

const AFTER_HELP: &str = "\
Examples:
  echo 'see example.com/x or readme.md' | sendcheck links
  sendcheck links --format json draft.txt

Offsets in json count UTF-16 code units from the start of the text. Lines and columns count from 1, columns in UTF-16 code units.

Exit status:
  0  the text was read, with or without links
  2  invalid arguments, or a text that cannot be read or is not UTF-8";

/// A link in JSON.
#[derive(Serialize)]
struct Found<'a> {
    /// In UTF-16 code units, as is `end`.
    start: usize,
    end: usize,
    kind: &'static str,
    confidence: &'static str,
    text: &'a str,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let inputs = inputs(args.file.as_slice())?;
    let mut status = Status::Valid;
    for input in inputs {
        let text = input.read().and_then(|bytes| {
            String::from_utf8(bytes)
                .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "text is not UTF-8"))
        });
        match text {
            Ok(text) => list(&text, args)?,
            Err(error) => {
                guidance::unreadable(&input, &error).print(&input.name());
                status = Status::Unusable;
            }
        }
    }
    Ok(status)
}

fn list(text: &str, args: &Args) -> io::Result<()> {
    let links = find_links(text).weak_as_strong(args.strict);
    let out = match args.format {
        Format::Human => human(text, links),
        Format::Json => {
            let links: Vec<_> = links.map(|link| Found::of(&link)).collect();
            serde_json::to_string(&links)? + "\n"
        }
    };
    io::stdout().write_all(out.as_bytes())
}

/// Returns a line for each link: position, confidence, kind, text.
fn human(text: &str, links: Links<'_>) -> String {
    let mut out = String::new();
    let mut positions = Positions::new(text.as_bytes());
    for link in links {
        let (line, column) = positions.line_column_utf16(link.range().start);
        let place = format!("{line}:{column}");
        let Found { kind, confidence, text, .. } = Found::of(&link);
        let _ = writeln!(out, "{place:<8} {confidence:<7} {kind:<7} {}", printable(text));
    }
    out
}

impl<'a> Found<'a> {
    fn of(link: &Link<'a>) -> Self {
        Self {
            start: link.utf16().start(),
            end: link.utf16().end(),
            kind: link.kind().name(),
            confidence: link.confidence().name(),
            text: link.text(),
        }
    }
}
