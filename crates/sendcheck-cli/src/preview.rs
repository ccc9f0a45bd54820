//! `sendcheck preview`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck::ChatService;
use sendcheck_compose::preview_json;

use crate::check::render_human;
use crate::guidance;
use crate::input::inputs;
use crate::outcome::{Failure, Status};

/// Show as JSON what recipients get, and what is lost in delivery
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The message, with `parts` at the top [default: standard input]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// One service [default: all three]
    #[arg(long, value_enum)]
    service: Option<Service>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Service {
    #[value(name = "iMessage")]
    IMessage,
    #[value(name = "RCS")]
    Rcs,
    #[value(name = "SMS")]
    Sms,
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
    let service = args.service.map(|service| match service {
        Service::IMessage => ChatService::IMessage,
        Service::Rcs => ChatService::Rcs,
        Service::Sms => ChatService::Sms,
    });
    match preview_json(&message, service) {
        Ok(preview) => {
            writeln!(io::stdout(), "{preview}")?;
            Ok(Status::Valid)
        }
        Err(report) => {
            let shown = render_human(&report, &file.name(), &message);
            anstream::stdout().write_all(shown.as_bytes())?;
            Ok(Status::Invalid)
        }
    }
}
