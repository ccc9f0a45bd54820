//! Arguments of `sendcheck plan`.

use std::path::PathBuf;

use sendcheck::request::BubbleEffect;
use serde_json::{Map, Value, json};

use crate::input::Input;
use crate::option_flags::OptionFlags;

/// Turn Markdown, HTML or text into messages to send
///
/// Turns Markdown, HTML or text into the requests that send it, in order, and notes each change. It sends
/// nothing.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The text [default: standard input]
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,

    /// Read FILE as the JSON of an input, with the fields of docs/compose.md
    #[arg(long, conflicts_with_all = ["input_format", "from", "to", "chat_id", "attach", "link", "service", "reply", "effect", "key"])]
    pub(super) input: bool,

    /// Format of the text [default: by the name of FILE, else markdown]
    #[arg(long, value_enum)]
    pub(super) input_format: Option<InputFormat>,

    /// Phone number that sends
    #[arg(long, value_name = "NUMBER")]
    pub(super) from: Option<String>,

    /// A recipient; give it once for each
    #[arg(long, value_name = "HANDLE")]
    pub(super) to: Vec<String>,

    /// Id of the chat to send to
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "to"])]
    pub(super) chat_id: Option<String>,

    /// URL or id of an attachment; give it once for each
    #[arg(long, value_name = "URL|ID")]
    pub(super) attach: Vec<String>,

    /// URL of a link part; give it once for each
    #[arg(long, value_name = "URL")]
    pub(super) link: Vec<String>,

    /// Preferred service: iMessage, RCS or SMS
    #[arg(long)]
    pub(super) service: Option<String>,

    /// Id of the message to reply to
    #[arg(long, value_name = "ID")]
    pub(super) reply: Option<String>,

    /// Name of a screen or bubble effect
    #[arg(long, value_name = "NAME")]
    pub(super) effect: Option<String>,

    /// Idempotency key
    #[arg(long)]
    pub(super) key: Option<String>,

    /// Most UTF-16 code units of a text before it is split
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<u64>,

    /// Where to split: `limit` makes few messages, `blocks` one for each block
    #[arg(long)]
    pub(super) split: Option<String>,

    /// Send a paragraph that is only an https URL as a link part
    #[arg(long)]
    pub(super) cards: bool,

    /// Text to send first if the first message would begin with something held back
    #[arg(long, value_name = "TEXT")]
    pub(super) opener: Option<String>,

    /// Content to hold back from the first message of a new chat: `links` or `links-and-media`
    #[arg(long, value_name = "WHAT")]
    pub(super) hold_back: Option<String>,

    #[command(flatten)]
    pub(super) shared: OptionFlags,

    /// Read the text as it arrives, and print each request as soon as no later text can change it: JSON, one a line
    #[arg(long, conflicts_with_all = ["format", "input"])]
    pub(super) stream: bool,

    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    pub(super) format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum InputFormat {
    Markdown,
    Html,
    Text,
}

/// The format of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people: the messages as bubbles, and notes
    Human,
    /// For programs: an object with `sends` and `notes`
    Json,
    /// A shell script with curl commands, which needs `jq` if there is no chat yet
    Curl,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck plan --from +12025550143 --to +12025550178 answer.md
  sendcheck plan --from +12025550143 --to +12025550178 --format curl answer.md | sh
  model | sendcheck plan --chat-id $CHAT_ID --split blocks --stream
  sendcheck plan --chat-id 550e8400-e29b-41d4-a716-446655440000 --split blocks --format json answer.md

Send the requests in order, each after the API accepted the one before it.

Exit status:
  0  the plan is shown
  1  the input cannot be sent; its report is shown
  2  invalid arguments, or an unreadable input";

impl Args {
    /// Returns the fields of the input. The names and values are those of `sendcheck_compose`, which checks them.
    pub(super) fn fields(&self, file: &Input, content: Option<String>) -> Value {
        let attachments: Vec<Value> = self.attach.iter().map(|one| attachment(one)).collect();
        let effect = self.effect.as_ref().map(|name| {
            let is_bubble = serde_json::from_value::<BubbleEffect>(name.as_str().into()).is_ok();
            json!({"type": if is_bubble { "bubble" } else { "screen" }, "name": name})
        });
        let reply = self.reply.as_ref().map(|id| json!({"message_id": id}));
        object([
            ("content", content.map(Value::from)),
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

    pub(super) fn options(&self) -> Value {
        object([
            ("limit", self.limit.map(Value::from)),
            ("split", self.split.clone().map(Value::from)),
            ("link_style", self.cards.then(|| "cards".into())),
            ("opener", self.opener.clone().map(Value::from)),
            ("hold_back", self.hold_back.clone().map(Value::from)),
            ("first_message", self.shared.is_first_message().map(Value::from)),
            ("strict_links", self.shared.strict_links.then(|| true.into())),
        ])
    }

    fn format_of(&self, file: &Input) -> &'static str {
        let extension = match file {
            Input::File(path) => path.extension().and_then(|extension| extension.to_str()),
            Input::Stdin | Input::Directory(_) => None,
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
