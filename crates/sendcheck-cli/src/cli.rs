//! The arguments of the command, and its help.

use crate::{check, completions, encode, explain, links, man, plan, preview, rules, serve};

/// Checks messages for the Linq Partner API v3 before you send them
///
/// Checks messages (iMessage, RCS, SMS) for the Linq Partner API v3 before you send them. One run reports all
/// errors of a document, what will be lost in delivery, and how to fix it.
#[derive(clap::Parser)]
#[command(name = "sendcheck", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,

    #[command(flatten)]
    pub(crate) color: colorchoice_clap::Color,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck check message.json             check a document
  sendcheck check --format json < a.json   the same, for programs
  sendcheck check --lines log.jsonl        check a document on each line
  sendcheck explain consecutive-text       explain a rule
  sendcheck encode -o chats.create a.json  show the HTTP request
  sendcheck plan --to +12025550178 a.md    turn Markdown into messages

See `sendcheck help check` for details. This is an independent project, not affiliated with Linq.";

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    Check(check::Args),
    Rules(rules::Args),
    Explain(explain::Args),
    Encode(encode::Args),
    Links(links::Args),
    Plan(plan::Args),
    Preview(preview::Args),
    Serve(serve::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Command {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Check(_) => "check",
            Self::Rules(_) => "rules",
            Self::Explain(_) => "explain",
            Self::Encode(_) => "encode",
            Self::Links(_) => "links",
            Self::Plan(_) => "plan",
            Self::Preview(_) => "preview",
            Self::Serve(_) => "serve",
            Self::Completions(_) => "completions",
            Self::Man(_) => "man",
        }
    }
}
