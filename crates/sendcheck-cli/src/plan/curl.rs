//! `--format curl`: a script that sends a plan.

use std::fmt::Write as _;

use sendcheck::{BASE_URL, ChatId, EncodeError};
use sendcheck_compose::{ChatRef, PlannedSend};

use crate::outcome::Failure;

/// Stands for the id of the new chat, which the first response has. Each URL with it comes before any content.
const PLACEHOLDER: &str = "00000000-0000-4000-8000-000000000000";

/// Returns a script. It is one subshell, so that it can be pasted: a failure ends the script and not the shell.
pub(super) fn script(sends: &[PlannedSend]) -> Result<String, Failure> {
    let needs_response = sends.iter().any(|send| matches!(send.chat(), ChatRef::Response { .. }));
    let mut out =
        "# Sends in order, and stops at the first failure. Set LINQ_API_KEY first.\n(\nset -eu\n"
            .to_owned();
    let mut is_conditional = false;
    for (index, send) in sends.iter().enumerate() {
        let command = command(send)?;
        if index == 0 && needs_response {
            let _ = writeln!(out, "response=$({command}\n)\nprintf '%s\\n' \"$response\"");
            continue;
        }
        if send.is_unless_failover() && !is_conditional {
            out.push_str(UNLESS);
            is_conditional = true;
        }
        if let (1, ChatRef::Response { pointer, .. }) = (index, send.chat()) {
            let path = pointer.replace('/', ".");
            let _ = writeln!(out, "chat_id=$(printf '%s' \"$response\" | jq -er '{path}')");
        }
        let _ = writeln!(out, "{command}");
    }
    out.push_str(")\n");
    Ok(out)
}

/// Ends the script if the API sent the continuation message instead of the first one.
const UNLESS: &str = "\
reason=$(printf '%s' \"$response\" | jq -r '.from_selection.reason')
[ \"$reason\" != failover_flagged ] || exit 0
";

/// Returns the command that sends a request.
fn command(send: &PlannedSend) -> Result<String, Failure> {
    let id = match send.chat() {
        ChatRef::Id(id) => id,
        _ => PLACEHOLDER,
    };
    let id: ChatId = id.parse().map_err(Failure::usage)?;
    let request = send.encode(&id).map_err(|error| match error {
        EncodeError::NoEndpoint => Failure::usage(
            "`--format curl` requires a destination: `--chat-id`, `--to`, or `--from` and `--to`",
        ),
        error => Failure::usage(error),
    })?;
    let curl = request.to_curl(BASE_URL);
    let curl = curl.replacen("curl ", "curl --fail-with-body --silent --show-error ", 1);
    Ok(match send.chat() {
        ChatRef::Response { .. } => curl.replacen(PLACEHOLDER, "'\"$chat_id\"'", 1),
        _ => curl,
    })
}
