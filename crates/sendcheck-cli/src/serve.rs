//! `sendcheck serve`.

use std::io::{self, Write as _};

use sendcheck::{ChatId, Diagnostic, Operation, Options, ParseChatIdError, Severity, check_str};
use sendcheck_server::{KnownChat, Received, StandIn};

use crate::outcome::{Failure, Status};
use crate::stderr::print_error;

/// Run a stand-in for the API, for tests only
///
/// Answers on loopback as the API documents: checks each request, keeps chats and messages in memory, and sends
/// nothing. It is for tests of programs that use the API.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,

    /// Make ids and times repeat: the same requests get the same responses
    #[arg(long, value_name = "N")]
    seed: Option<u64>,

    /// Most memory for chats, messages and requests, in MiB; the oldest are forgotten first
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,

    /// The only token that is accepted [default: any]
    #[arg(long)]
    token: Option<String>,

    /// Phone number of the account; give it once for each [default: any number can send]
    #[arg(long, value_name = "NUMBER", value_parser = parse_line)]
    line: Vec<String>,

    /// Chat that exists from the start; give it once for each
    #[arg(long, value_name = "ID:FROM:TO[,TO]...", value_parser = parse_chat)]
    chat: Vec<KnownChat>,

    /// Do not print a line for each request
    #[arg(long, short)]
    quiet: bool,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck serve --seed 1
  sendcheck serve --chat 550e8400-e29b-41d4-a716-446655440000:+12025550143:+12025550178
  curl localhost:8080/v3/chats -H 'authorization: Bearer test' --json @examples/greeting.json
  curl localhost:8080/stand-in/failures --json '{\"code\": 1007, \"retry_after\": 2, \"times\": 1}'

`GET /stand-in/requests` returns the requests that came, and `POST /stand-in/reset` forgets everything.";

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let mut stand_in = StandIn::new().port(args.port).limit_bytes(usize::from(args.limit) << 20);
    if let Some(seed) = args.seed {
        stand_in = stand_in.seed(seed);
    }
    if let Some(token) = &args.token {
        stand_in = stand_in.token(token);
    }
    stand_in = args.line.iter().fold(stand_in, StandIn::line);
    stand_in = args.chat.iter().cloned().fold(stand_in, StandIn::chat);
    if !args.quiet {
        stand_in = stand_in.on_request(print_request);
    }
    let server = match stand_in.start() {
        Ok(server) => server,
        Err(error) => {
            print_error(&format!("cannot listen on port {}: {error}", args.port));
            return Ok(Status::Unusable);
        }
    };
    let mut stdout = io::stdout().lock();
    writeln!(
        stdout,
        "stand-in for the Linq Partner API v3, for tests only: {}",
        server.base_url()
    )?;
    stdout.flush()?;
    drop(stdout);
    server.wait()?;
    Ok(Status::Valid)
}

fn print_request(received: &Received) {
    let Received { method, path, status, .. } = received;
    let operation = received.operation.map_or("", |operation| operation.name());
    let code = received.code.map(|code| format!(", error code {code}")).unwrap_or_default();
    // The reader may be closed.
    _ = writeln!(io::stderr(), "{method} {path} {operation}: {status}{code}");
}

/// Reads `ID:FROM:TO[,TO]...`.
fn parse_chat(text: &str) -> Result<KnownChat, String> {
    let mut fields = text.splitn(3, ':');
    let (Some(id), Some(from), Some(to)) = (fields.next(), fields.next(), fields.next()) else {
        return Err("expected ID:FROM:TO[,TO]...".to_owned());
    };
    let id: ChatId = id.parse().map_err(|error: ParseChatIdError| error.to_string())?;
    let from = parse_line(from)?;
    let to = to.split(',').map(parse_recipient).collect::<Result<Vec<_>, _>>()?;
    Ok(KnownChat::new(id, from, to))
}

/// Reads a number that sends.
fn parse_line(text: &str) -> Result<String, String> {
    checked(text, Operation::ChatsCreate, "from")
}

/// Reads a phone number or email address.
fn parse_recipient(text: &str) -> Result<String, String> {
    checked(text, Operation::ChatsParticipantsAdd, "handle")
}

/// Returns a value if it is valid in a field of an operation's document.
fn checked(text: &str, operation: Operation, field: &str) -> Result<String, String> {
    let document = serde_json::json!({ field: text }).to_string();
    let report = check_str(operation, &document, &Options::default());
    let path = format!("/{field}");
    let is_error = |it: &&Diagnostic| it.path() == path && it.rule().severity() == Severity::Error;
    match report.diagnostics().iter().find(is_error) {
        Some(problem) => {
            let help = problem.help().map(|help| format!("; {help}")).unwrap_or_default();
            Err(format!("{}{help}", problem.message()))
        }
        None => Ok(text.to_owned()),
    }
}
