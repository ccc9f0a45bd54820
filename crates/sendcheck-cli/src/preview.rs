//! `sendcheck preview`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use anstyle::{AnsiColor, Color, Style};
use sendcheck::ChatService;
use sendcheck_compose::sms::Size;
use sendcheck_compose::{Preview, preview, preview_json, previews};

use crate::check::render_human;
use crate::guidance;
use crate::input::inputs;
use crate::names;
use crate::outcome::{Failure, Status};
use crate::plan::bubbles::frame;
use crate::terminal::printable;

const TITLE: Style = Style::new().bold();
const LOST: Style = Style::new().bold().fg_color(Some(Color::Ansi(AnsiColor::Yellow)));

/// Show what recipients get, and what is lost in delivery
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The message, with `parts` at the top [default: standard input]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// One service [default: all three]
    #[arg(long, value_parser = names::service())]
    service: Option<ChatService>,

    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people
    Human,
    /// For programs: the preview, or an object with all three in `previews`
    Json,
}

const AFTER_HELP: &str = "\
Example:
  sendcheck preview --service SMS message.json

Exit status:
  0  the preview is shown
  1  the message has errors; its report is shown
  2  invalid arguments, or an unreadable message";

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let inputs = inputs(args.file.as_slice())?;
    let Some(file) = inputs.first() else { return Err(Failure::usage("missing FILE")) };
    let message = match file.read() {
        Ok(message) => message,
        Err(error) => {
            guidance::unreadable(file, &error).print(&file.name());
            return Ok(Status::Unusable);
        }
    };
    let service = args.service;
    let shown = match args.format {
        Format::Json => preview_json(&message, service).map(|json| json + "\n"),
        Format::Human => match service {
            Some(service) => preview(&message, service).map(|one| human(&one)),
            None => previews(&message).map(|all| all.iter().map(human).collect()),
        },
    };
    let (shown, status) = match (shown, args.format) {
        (Ok(shown), _) => (shown, Status::Valid),
        (Err(report), Format::Json) => (report.to_json() + "\n", Status::Invalid),
        (Err(report), Format::Human) => {
            (render_human(&report, &file.name(), &message), Status::Invalid)
        }
    };
    anstream::stdout().write_all(shown.as_bytes())?;
    Ok(status)
}

/// Returns the items of a preview in bubbles, with their size as SMS, and what is lost.
fn human(preview: &Preview) -> String {
    let mut out = format!("{TITLE}{}{TITLE:#}\n", preview.service);
    for item in &preview.items {
        match &item.text {
            Some(text) => frame(text, &[], &mut out),
            None => frame(&format!("[{}]", item.kind), &[], &mut out),
        }
        if let Some(sms) = &item.sms {
            let _ = writeln!(out, "   {}", size(&sms.size));
            if let Some((_, smart)) = &sms.smart {
                let _ = writeln!(out, "   with smart encoding: {}", size(smart));
            }
        }
    }
    for lost in &preview.lost {
        let _ = writeln!(out, "   {LOST}lost{LOST:#}: {} ({})", lost.what, printable(&lost.path));
    }
    out.push('\n');
    out
}

fn size(size: &Size) -> String {
    let Size { segments, units, left, .. } = *size;
    let plural = if segments == 1 { "" } else { "s" };
    let encoding = size.encoding.name();
    format!("{segments} segment{plural}, {encoding}, {units} units, {left} left")
}
