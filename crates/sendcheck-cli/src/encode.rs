//! `sendcheck encode`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck::{
    BASE_URL, EncodeError, EncodedRequest, Operation, Options, PayloadLocation, encode,
};

use crate::arguments::{operation, usage_error};
use crate::check::for_people;
use crate::complain;
use crate::input::inputs;
use crate::outcome::{Failure, Status};

/// Show the HTTP request that sends a document
///
/// Checks a document and shows the HTTP request that sends it: method, path and query, headers, body. A
/// document that breaks a rule is refused with its report. Nothing is sent.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The document; standard input where none is named, or for `-`. Not read where the operation has
    /// none
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// What is to be sent
    #[arg(long, short, value_name = "OP", value_parser = operation())]
    operation: Operation,

    /// Id of the chat in the path
    #[arg(long, value_name = "ID")]
    chat_id: Option<String>,

    /// Id of the message in the path
    #[arg(long, value_name = "ID")]
    message_id: Option<String>,

    /// Show a curl command, ready to paste; it takes the token from `$LINQ_API_KEY`
    #[arg(long)]
    curl: bool,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck encode --operation chats.create message.json
  sendcheck encode --operation chats.typing.start --chat-id 550e8400-e29b-41d4-a716-446655440000
  sendcheck encode --operation chats.create --curl message.json | sh

The path goes on from https://api.linqapp.com/api/partner. With --curl, reports go to standard error, so that a shell behind a pipe never reads one.

Exit status:
  0  the request is shown
  1  the document has an error
  2  the arguments are wrong, or the document cannot be read";

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let (name, source) = match document(args)? {
        Ok(document) => document,
        Err(error) => {
            complain(&error);
            return Ok(Status::Unusable);
        }
    };
    let mut options = Options::new();
    if let Some(id) = &args.chat_id {
        options = options.chat_id(id.clone());
    }
    if let Some(id) = &args.message_id {
        options = options.message_id(id.clone());
    }
    match encode(args.operation, &source, &options) {
        Ok(request) => {
            let mut shown = if args.curl { request.to_curl(BASE_URL) } else { plain(&request) };
            shown.push('\n');
            io::stdout().write_all(shown.as_bytes())?;
            Ok(Status::Valid)
        }
        Err(EncodeError::InvalidDocument(report)) => {
            refuse(&for_people(&report, &name, &source), args.curl)?;
            Ok(Status::of(&report))
        }
        Err(EncodeError::MissingId { operation, id }) => {
            let flag = id.name().replace('_', "-");
            let message = format!("operation `{operation}` requires `--{flag}`");
            Err(usage_error("encode", message).into())
        }
        Err(error) => Err(usage_error("encode", error).into()),
    }
}

/// The document, and by what name to speak of it; or why it cannot be read.
fn document(args: &Args) -> Result<Result<(String, Vec<u8>), String>, Failure> {
    if args.operation.payload_location() == PayloadLocation::None && args.file.is_none() {
        return Ok(Ok(("the document".to_owned(), Vec::new())));
    }
    let inputs = inputs(args.file.as_slice()).ok_or_else(|| {
        usage_error("encode", "no FILE is named, and standard input is a terminal; `-` reads it")
    })?;
    Ok(match inputs.first().map(|input| (input.name().into_owned(), input.read())) {
        Some((name, Ok(source))) => Ok((name, source)),
        Some((name, Err(error))) => Err(format!("cannot read {name}: {error}")),
        None => Err("there is nothing to read".to_owned()),
    })
}

fn refuse(report: &str, is_for_a_shell: bool) -> io::Result<()> {
    if is_for_a_shell {
        anstream::stderr().write_all(report.as_bytes())
    } else {
        anstream::stdout().write_all(report.as_bytes())
    }
}

/// The request as HTTP writes it: its line, its headers, and behind an empty line its body.
fn plain(request: &EncodedRequest) -> String {
    let mut out = format!("{} {}\n", request.method(), request.path_and_query());
    for (name, value) in request.headers() {
        out.push_str(name);
        out.push_str(": ");
        out.push_str(value);
        out.push('\n');
    }
    if !request.body().is_empty() {
        out.push('\n');
        out.push_str(&String::from_utf8_lossy(request.body()));
    }
    out.truncate(out.trim_end().len());
    out
}
