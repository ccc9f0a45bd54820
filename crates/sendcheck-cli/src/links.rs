//! `sendcheck links`.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck::links::{Confidence, Link, Links, find_links};
use serde::Serialize;

use crate::arguments::usage_error;
use crate::complain;
use crate::input::inputs;
use crate::outcome::{Failure, Status};
use crate::position::Positions;
use crate::terminal::printable;

/// List every link in a text
///
/// Lists every link in a text, with where it begins, how sure it is, and of what kind it is. Rules look
/// at strong links; weak ones (`readme.md`) read just as well as something else.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The text; standard input where none is named, or for `-`
    file: Option<PathBuf>,

    /// Count weak links like strong ones: each is listed as strong
    #[arg(long)]
    strict: bool,

    /// How to list them
    #[arg(long, short, value_enum, default_value = "human")]
    format: Format,
}

/// How links are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: a line for each link, with where it begins, how sure it is, and its kind
    Human,
    /// For programs: one array of all links
    Json,
}

const AFTER_HELP: &str = "\
Examples:
  echo 'see example.com/x or readme.md' | sendcheck links
  sendcheck links --format json draft.txt

Offsets in json count UTF-16 code units from the start of the text. Lines and columns count from 1, columns in UTF-16 code units.

Exit status:
  0  the text was read, whether it has links or not
  2  wrong arguments, or a text that cannot be read or is not UTF-8";

/// A link as other languages get it.
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
    let inputs = inputs(args.file.as_slice()).ok_or_else(|| {
        usage_error("links", "no FILE is named, and standard input is a terminal; `-` reads it")
    })?;
    let mut status = Status::Valid;
    for input in inputs {
        let text = input.read().and_then(|bytes| {
            String::from_utf8(bytes)
                .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"))
        });
        match text {
            Ok(text) => list(&text, args)?,
            Err(error) => {
                complain(&format!("cannot read {}: {error}", input.name()));
                status = Status::Unusable;
            }
        }
    }
    Ok(status)
}

fn list(text: &str, args: &Args) -> io::Result<()> {
    let links = find_links(text);
    let out = match args.format {
        Format::Human => human(text, links, args.strict),
        Format::Json => {
            let links: Vec<_> = links.map(|link| Found::of(&link, args.strict)).collect();
            serde_json::to_string(&links)? + "\n"
        }
    };
    io::stdout().write_all(out.as_bytes())
}

/// A line for each link: where, how sure, what kind, and the link.
fn human(text: &str, links: Links<'_>, strict: bool) -> String {
    let mut out = String::new();
    let mut positions = Positions::new(text.as_bytes());
    for link in links {
        let (line, column) = positions.line_column_utf16(link.range().start);
        let place = format!("{line}:{column}");
        let Found { kind, confidence, text, .. } = Found::of(&link, strict);
        let _ = writeln!(out, "{place:<8} {confidence:<7} {kind:<7} {}", printable(text));
    }
    out
}

impl<'a> Found<'a> {
    fn of(link: &Link<'a>, strict: bool) -> Self {
        let confidence = if strict { Confidence::Strong } else { link.confidence() };
        Self {
            start: link.utf16().start(),
            end: link.utf16().end(),
            kind: link.kind().name(),
            confidence: confidence.name(),
            text: link.text(),
        }
    }
}
