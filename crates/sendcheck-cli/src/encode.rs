//! `sendcheck encode`.

use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck::{
    BASE_URL, EncodeError, EncodedRequest, Operation, Options, PayloadLocation, encode,
};

use crate::check::render_human;
use crate::guidance;
use crate::input::inputs;
use crate::names::operation;
use crate::outcome::{Failure, Status};

/// Show the HTTP request that sends a document
///
/// Checks a document and shows the HTTP request that sends it: method, path and query, headers, body. For a
/// document with errors, it shows the report instead. It sends nothing.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The document [default: standard input, unless the operation has none]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Operation of the request
    #[arg(long, short, value_name = "OP", value_parser = operation())]
    operation: Operation,

    /// Id of the chat in the path
    #[arg(long, value_name = "ID")]
    chat_id: Option<String>,

    /// Id of the message in the path
    #[arg(long, value_name = "ID")]
    message_id: Option<String>,

    /// Show a curl command, which takes the token from `$LINQ_API_KEY`
    #[arg(long)]
    curl: bool,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck encode --operation chats.create message.json
  sendcheck encode --operation chats.typing.start --chat-id 550e8400-e29b-41d4-a716-446655440000
  sendcheck encode --operation chats.create --curl message.json | sh

The path follows https://api.linqapp.com/api/partner. With --curl, reports go to standard error, so that a shell does not run them.

Exit status:
  0  the request is shown
  1  the document has errors
  2  invalid arguments, or an unreadable document";

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let Some((name, source)) = document(args)? else { return Ok(Status::Unusable) };
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
            print_report(&render_human(&report, &name, &source), args.curl)?;
            Ok(Status::Invalid)
        }
        Err(EncodeError::MissingId { operation, id }) => {
            let flag = id.name().replace('_', "-");
            Err(Failure::Usage(format!("operation `{operation}` requires `--{flag}`")))
        }
        Err(error) => Err(Failure::usage(error)),
    }
}

/// Returns the name and the bytes of the document; none, after an error, if it cannot be read.
fn document(args: &Args) -> Result<Option<(String, Vec<u8>)>, Failure> {
    if args.operation.payload_location() == PayloadLocation::None && args.file.is_none() {
        return Ok(Some(("the document".to_owned(), Vec::new())));
    }
    let inputs = inputs(args.file.as_slice())?;
    let Some(input) = inputs.first() else { return Err(Failure::usage("missing FILE")) };
    match input.read() {
        Ok(source) => Ok(Some((input.name().into_owned(), source))),
        Err(error) => {
            guidance::unreadable(input, &error).print(&input.name());
            Ok(None)
        }
    }
}

fn print_report(report: &str, is_for_shell: bool) -> io::Result<()> {
    if is_for_shell {
        anstream::stderr().write_all(report.as_bytes())
    } else {
        anstream::stdout().write_all(report.as_bytes())
    }
}

/// Returns the request in HTTP: request line, headers, an empty line, and the body.
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
