//! `sendcheck plan`.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use sendcheck_compose::{ChatRef, Note, Plan, PlanOptions, PlannedSend, plan_json};
use serde_json::{Map, Value, json};

use crate::check::render_human;
use crate::guidance;
use crate::input::{Input, inputs};
use crate::outcome::{Failure, Status};
use crate::stderr::print_error;
use crate::terminal::printable;

/// Turn Markdown, HTML or text into messages to send
///
/// Turns Markdown, HTML or text into the requests that send it, in order, and notes each change. It sends
/// nothing.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The text [default: standard input]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    /// Read FILE as the JSON of an input, with the fields of docs/compose.md
    #[arg(long, conflicts_with_all = ["input_format", "from", "to", "chat_id", "attach", "link", "service", "reply", "effect", "key"])]
    input: bool,

    /// Format of the text [default: by the name of FILE, else markdown]
    #[arg(long, value_enum)]
    input_format: Option<InputFormat>,

    /// Phone number that sends
    #[arg(long, value_name = "NUMBER")]
    from: Option<String>,

    /// A recipient; give it once for each
    #[arg(long, value_name = "HANDLE")]
    to: Vec<String>,

    /// Id of the chat to send to
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "to"])]
    chat_id: Option<String>,

    /// URL or id of an attachment; give it once for each
    #[arg(long, value_name = "URL|ID")]
    attach: Vec<String>,

    /// URL of a link part; give it once for each
    #[arg(long, value_name = "URL")]
    link: Vec<String>,

    /// Preferred service: iMessage, RCS or SMS
    #[arg(long)]
    service: Option<String>,

    /// Id of the message to reply to
    #[arg(long, value_name = "ID")]
    reply: Option<String>,

    /// Name of a screen or bubble effect
    #[arg(long, value_name = "NAME")]
    effect: Option<String>,

    /// Idempotency key
    #[arg(long)]
    key: Option<String>,

    /// Most UTF-16 code units of a text before it is split
    #[arg(long, value_name = "N")]
    limit: Option<u64>,

    /// Where to split: `limit` makes few messages, `blocks` one for each block
    #[arg(long)]
    split: Option<String>,

    /// Send a paragraph that is only an https URL as a link part
    #[arg(long)]
    cards: bool,

    /// Text to send first if the first message would begin with something held back
    #[arg(long, value_name = "TEXT")]
    opener: Option<String>,

    /// Content to hold back from the first message of a new chat: `links` or `links-and-media`
    #[arg(long, value_name = "WHAT")]
    hold_back: Option<String>,

    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum InputFormat {
    Markdown,
    Html,
    Text,
}

/// The format of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people: the texts of each request, and notes
    Human,
    /// For programs: an object with `sends` and `notes`
    Json,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck plan --from +12025550143 --to +12025550178 answer.md
  sendcheck plan --chat-id 550e8400-e29b-41d4-a716-446655440000 --split blocks --format json answer.md

Send the requests in order, each after the API accepted the one before it.

Exit status:
  0  the plan is shown
  1  the input cannot be sent; its report is shown
  2  invalid arguments, or an unreadable input";

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let inputs = inputs(args.file.as_slice())?;
    let Some(file) = inputs.first() else { return Err(Failure::usage("missing FILE")) };
    let options = args.options();
    let options = PlanOptions::from_json(options.to_string().as_bytes()).map_err(Failure::usage)?;
    let content = match file.read() {
        Ok(content) => content,
        Err(error) => {
            guidance::unreadable(file, &error).print(&file.name());
            return Ok(Status::Unusable);
        }
    };
    let input = if args.input {
        content
    } else if let Ok(content) = String::from_utf8(content) {
        args.fields(file, content).to_string().into_bytes()
    } else {
        print_error(&format!("cannot read {}: text is not UTF-8", file.name()));
        return Ok(Status::Unusable);
    };
    match plan_json(&input, &options) {
        Ok(plan) => {
            let shown = match args.format {
                Format::Human => human(&plan),
                Format::Json => plan.to_json() + "\n",
            };
            io::stdout().write_all(shown.as_bytes())?;
            Ok(Status::Valid)
        }
        Err(report) => {
            let shown = match args.format {
                Format::Human => render_human(&report, "the input", &input),
                Format::Json => report.to_json() + "\n",
            };
            anstream::stdout().write_all(shown.as_bytes())?;
            Ok(Status::Invalid)
        }
    }
}

impl Args {
    /// Returns the fields of the input. The names and values are those of `sendcheck_compose`, which checks them.
    fn fields(&self, file: &Input, content: String) -> Value {
        let attachments: Vec<Value> = self.attach.iter().map(|one| attachment(one)).collect();
        let effect = self.effect.as_ref().map(|name| {
            let is_bubble = ["slam", "loud", "gentle", "invisible"].contains(&name.as_str());
            json!({"type": if is_bubble { "bubble" } else { "screen" }, "name": name})
        });
        let reply = self.reply.as_ref().map(|id| json!({"message_id": id}));
        object([
            ("content", Some(content.into())),
            ("format", Some(self.format_of(file).into())),
            ("from", self.from.clone().map(Value::from)),
            ("to", (!self.to.is_empty()).then(|| self.to.clone().into())),
            ("chat_id", self.chat_id.clone().map(Value::from)),
            ("attachments", (!attachments.is_empty()).then(|| attachments.into())),
            ("links", (!self.link.is_empty()).then(|| self.link.clone().into())),
            ("preferred_service", self.service.clone().map(Value::from)),
            ("reply_to", reply),
            ("effect", effect),
            ("idempotency_key", self.key.clone().map(Value::from)),
        ])
    }

    fn options(&self) -> Value {
        object([
            ("limit", self.limit.map(Value::from)),
            ("split", self.split.clone().map(Value::from)),
            ("link_style", self.cards.then(|| "cards".into())),
            ("opener", self.opener.clone().map(Value::from)),
            ("hold_back", self.hold_back.clone().map(Value::from)),
        ])
    }

    fn format_of(&self, file: &Input) -> &'static str {
        let extension = match file {
            Input::File(path) => path.extension().and_then(|extension| extension.to_str()),
            Input::Stdin => None,
        };
        match (self.input_format, extension) {
            (Some(InputFormat::Html), _) | (None, Some("html" | "htm")) => "html",
            (Some(InputFormat::Text), _) | (None, Some("txt")) => "text",
            _ => "markdown",
        }
    }
}

fn attachment(given: &str) -> Value {
    let name = if given.contains("://") { "url" } else { "attachment_id" };
    object([(name, Some(given.into()))])
}

fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    fields.collect::<Map<_, _>>().into()
}

/// Returns the requests with their texts, and the notes below.
fn human(plan: &Plan) -> String {
    let mut out = String::new();
    for (index, send) in plan.sends().iter().enumerate() {
        let _ = writeln!(out, "{}. {}{}", index + 1, send.operation(), destination(send));
        for part in parts(send) {
            for line in part.lines() {
                let _ = writeln!(out, "   │ {}", printable(line));
            }
        }
        for rule in send.warnings() {
            let _ = writeln!(out, "   warning: {rule}");
        }
        out.push('\n');
    }
    for note in plan.notes() {
        let _ = writeln!(out, "note: {}", describe(note));
    }
    out
}

fn destination(send: &PlannedSend) -> String {
    match send.chat() {
        ChatRef::Id(id) => format!(" to chat {id}"),
        ChatRef::Response { send, .. } => {
            format!(" to the chat in the response to {}", send + 1)
        }
        _ => String::new(),
    }
}

/// Returns the text of each part, or what else it shows.
fn parts(send: &PlannedSend) -> Vec<String> {
    let document: Value = serde_json::from_str(send.document()).unwrap_or_default();
    let message = document.get("message").unwrap_or(&document);
    let parts = message.get("parts").and_then(Value::as_array).cloned().unwrap_or_default();
    parts
        .iter()
        .map(|part| {
            let field = |name: &str| part.get(name).and_then(Value::as_str);
            match field("type") {
                Some("text" | "link") => field("value").unwrap_or_default().to_owned(),
                kind => {
                    let what = field("url").or_else(|| field("attachment_id")).unwrap_or_default();
                    format!("[{}] {what}", kind.unwrap_or("part"))
                }
            }
        })
        .collect()
}

fn describe(note: &Note) -> String {
    let mut out = note.note.to_owned();
    if let Some(cause) = note.cause {
        let _ = write!(out, " ({cause})");
    }
    if let Some(send) = note.send {
        let _ = write!(out, ", request {}", send + 1);
    }
    if let Some((start, end)) = note.source {
        let _ = write!(out, ", UTF-16 code units {start}..{end} of the input");
    }
    if let Some(path) = &note.path {
        let _ = write!(out, ", at {}", printable(path));
    }
    out
}
