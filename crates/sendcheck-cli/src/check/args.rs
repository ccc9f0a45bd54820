use std::path::PathBuf;

use sendcheck::{Chat, Level, Operation, OptionError, Options, Rule};

use super::Format;
use crate::arguments::{operation, rule, usage_error};

/// Check messages and other requests
///
/// Checks documents, the JSON that would be sent, and says everything that is wrong with them.
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(crate) struct Args {
    /// Documents to check; standard input where none is named, or for `-`
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,

    /// What they are meant for; unsaid, it is inferred from each document's fields
    #[arg(long, short, value_name = "OP", value_parser = operation())]
    pub(super) operation: Option<Operation>,

    /// How to write reports
    #[arg(long, short, value_enum, default_value = "human")]
    pub(super) format: Format,

    /// Read JSON Lines: a document on each line; uses all cores, and little memory
    #[arg(long, short)]
    pub(super) lines: bool,

    /// Count what the rule finds as errors
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    deny: Vec<Rule>,

    /// Count what the rule finds as warnings
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    warn: Vec<Rule>,

    /// Do not report what the rule finds
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    allow: Vec<Rule>,

    /// The message opens a new chat [default: it does for chats.create]
    #[arg(long, conflicts_with = "existing_chat", help_heading = KNOWN)]
    first_message: bool,

    /// The message goes to a chat that exists
    #[arg(long, help_heading = KNOWN)]
    existing_chat: bool,

    /// Id of the chat in the path of the request
    #[arg(long, value_name = "ID", help_heading = KNOWN)]
    chat_id: Option<String>,

    /// Id of the message in the path of the request
    #[arg(long, value_name = "ID", help_heading = KNOWN)]
    message_id: Option<String>,

    /// What is known of the chat, in JSON: `is_group`, `service`, `participants`, each optional
    #[arg(long, value_name = "JSON", value_parser = chat, help_heading = KNOWN)]
    chat: Option<Chat>,

    /// Count weak links (`readme.md`) like strong ones
    #[arg(long, help_heading = KNOWN)]
    strict_links: bool,

    /// A host whose media URLs do not count as public; replaces those of the API, can be repeated
    #[arg(long, value_name = "HOST", help_heading = KNOWN)]
    exempt_host: Vec<String>,

    /// How many findings a report holds at most; all are counted [default: 256]
    #[arg(long, value_name = "N")]
    max_diagnostics: Option<usize>,
}

const LEVELS: &str = "Levels (`sendcheck rules` lists the rules)";
const KNOWN: &str = "What the document does not say";

const AFTER_HELP: &str = "\
Examples:
  sendcheck check message.json
  sendcheck check --operation chats.messages.send --format json a.json b.json
  sendcheck check --deny blank-text --allow markdown-in-text message.json
  sendcheck check --chat '{\"is_group\": true, \"service\": \"SMS\"}' message.json
  zcat log.jsonl.gz | sendcheck check --lines --format json > reports.jsonl

Human output is coloured on a terminal, unless NO_COLOR is set. Lines and columns count from 1, columns in UTF-16 code units, as ranges do.

Exit status:
  0  every document is valid (warnings do not count)
  1  at least one document has an error
  2  wrong arguments, an input that cannot be read, or a document of unknown operation";

fn chat(json: &str) -> Result<Chat, OptionError> {
    Chat::from_json(json.as_bytes())
}

impl Args {
    /// The core's options.
    pub(super) fn options(&self) -> Result<Options, clap::Error> {
        let mut options = self.levels()?.strict_links(self.strict_links);
        if self.first_message || self.existing_chat {
            options = options.first_message(self.first_message);
        }
        if !self.exempt_host.is_empty() {
            options = options.url_media_exempt_hosts(self.exempt_host.iter().cloned());
        }
        if let Some(id) = &self.chat_id {
            options = options.chat_id(id.clone());
        }
        if let Some(id) = &self.message_id {
            options = options.message_id(id.clone());
        }
        if let Some(chat) = &self.chat {
            options = options.chat(chat.clone());
        }
        if let Some(max) = self.max_diagnostics {
            options = options.max_diagnostics(max);
        }
        Ok(options)
    }

    fn levels(&self) -> Result<Options, clap::Error> {
        let mut options = Options::new();
        let mut seen = Vec::new();
        let levels =
            [(Level::Deny, &self.deny), (Level::Warn, &self.warn), (Level::Allow, &self.allow)];
        for (level, rules) in levels {
            for &rule in rules {
                if seen.iter().any(|&(other, at)| other == rule && at != level) {
                    let message = format!("the rule `{rule}` is given two levels");
                    return Err(usage_error("check", message));
                }
                seen.push((rule, level));
                options =
                    options.level(rule, level).map_err(|error| usage_error("check", error))?;
            }
        }
        Ok(options)
    }
}
