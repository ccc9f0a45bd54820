//! The flags of options that `check` and `plan` have.

use sendcheck::{Chat, Level, OptionError, Options, Rule};

use crate::names::rule;
use crate::outcome::Failure;

pub(crate) const LEVELS: &str = "Levels (`sendcheck rules` lists the rules)";
pub(crate) const CONTEXT: &str = "Context";

/// Options of checks and plans.
#[derive(clap::Args)]
pub(crate) struct OptionFlags {
    /// Report a rule as an error
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    deny: Vec<Rule>,

    /// Report a rule as a warning
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    warn: Vec<Rule>,

    /// Do not report a rule
    #[arg(long, value_name = "RULE", value_parser = rule(), hide_possible_values = true, help_heading = LEVELS)]
    allow: Vec<Rule>,

    /// The message opens a new chat [default: only for chats.create]
    #[arg(long, conflicts_with = "existing_chat", help_heading = CONTEXT)]
    first_message: bool,

    /// The message goes to an existing chat
    #[arg(long, help_heading = CONTEXT)]
    existing_chat: bool,

    /// The chat, in JSON: `is_group`, `service`, `participants`, each optional
    #[arg(long, value_name = "JSON", value_parser = chat, help_heading = CONTEXT)]
    chat: Option<Chat>,

    /// Count weak links (`readme.md`) like strong ones
    #[arg(long, help_heading = CONTEXT)]
    pub(crate) strict_links: bool,

    /// Host whose media URLs do not count as public; replaces those of the API, can be repeated
    #[arg(long, value_name = "HOST", value_parser = host, help_heading = CONTEXT)]
    exempt_host: Vec<String>,
}

fn host(host: &str) -> Result<String, OptionError> {
    Options::new().url_media_exempt_hosts([host]).map(|_| host.to_owned())
}

fn chat(json: &str) -> Result<Chat, OptionError> {
    Chat::from_json(json.as_bytes())
}

impl OptionFlags {
    /// Returns options with those of the flags over them.
    pub(crate) fn over(&self, options: Options) -> Result<Options, Failure> {
        let mut options = self.levels(options)?;
        if self.strict_links {
            options = options.strict_links(true);
        }
        if let Some(is_first) = self.is_first_message() {
            options = options.first_message(is_first);
        }
        if !self.exempt_host.is_empty() {
            let hosts = self.exempt_host.iter().cloned();
            options = options.url_media_exempt_hosts(hosts).map_err(Failure::usage)?;
        }
        if let Some(chat) = &self.chat {
            options = options.chat(chat.clone());
        }
        Ok(options)
    }

    /// Returns whether the message opens a new chat, if a flag was given.
    pub(crate) fn is_first_message(&self) -> Option<bool> {
        (self.first_message || self.existing_chat).then_some(self.first_message)
    }

    fn levels(&self, mut options: Options) -> Result<Options, Failure> {
        let mut seen = Vec::new();
        let levels =
            [(Level::Deny, &self.deny), (Level::Warn, &self.warn), (Level::Allow, &self.allow)];
        for (level, rules) in levels {
            for &rule in rules {
                if seen.iter().any(|&(other, at)| other == rule && at != level) {
                    return Err(Failure::Usage(format!("conflicting levels for rule `{rule}`")));
                }
                seen.push((rule, level));
                options = options.level(rule, level).map_err(Failure::usage)?;
            }
        }
        Ok(options)
    }
}
