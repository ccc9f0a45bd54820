//! Explains why an operation was inferred.

use sendcheck::Operation;

use crate::terminal::wrapped;

/// The fields that an operation is inferred from.
pub(super) fn reason(operation: Operation) -> &'static str {
    match operation {
        Operation::ChatsCreate => "it has `from` and `message`",
        Operation::MessagesCreate => "it has `to` and `message`, or `continuation_message`",
        Operation::ChatsMessagesSend => "it has `message`, but not `from` or `to`",
        Operation::Message => "it has `parts` or `experience`",
        Operation::MessagesUpdateAppCard => "it has `layout`",
        Operation::ChatsSendVoicememo => "it has `voice_memo_url`",
        Operation::ChatsParticipantsAdd => "it has `handle`",
        Operation::ChatsUpdate => "it has `display_name` or `group_chat_icon`",
        Operation::ChatsPollsCreate => "it has `poll`",
        Operation::AttachmentsCreate => "it has `filename`",
        Operation::MessagesAddReaction => "it has `operation` and `type`",
        _ => "of its fields",
    }
}

/// Returns what to do if an operation cannot be inferred, in lines.
pub(super) fn advice() -> String {
    let names: Vec<_> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let names = wrapped(&format!("  {}", names.join(", ")), WIDTH_COLUMNS, "  ");
    format!("set the operation with `--operation`:\n{names}\n")
}

/// What to do about an array of documents.
pub(super) const ARRAY_ADVICE: &str =
    "check each request of an array by itself, or one on each line with `--lines`\n";

const WIDTH_COLUMNS: usize = 80;

#[cfg(test)]
mod tests {
    use super::reason;
    use sendcheck::{Operation, Options, check_inferred};

    /// The fields of a reason, before `but not`, lead to its operation. Alternatives are separated by `or`.
    #[test]
    fn reasons_lead_to_their_operations() {
        let mut inferred = 0;
        for &operation in Operation::ALL {
            let (reason, _) =
                reason(operation).split_once(", but not").unwrap_or((reason(operation), ""));
            for alternative in reason.split(" or ") {
                let fields: Vec<_> = alternative.split('`').skip(1).step_by(2).collect();
                if fields.is_empty() {
                    continue;
                }
                let fields: Vec<_> = fields.iter().map(|name| format!("\"{name}\": 0")).collect();
                let document = format!("{{{}}}", fields.join(", "));
                let report = check_inferred(document.as_bytes(), &Options::default()).unwrap();
                assert_eq!(report.operation(), Some(operation), "{document}");
                inferred += 1;
            }
        }
        assert_eq!(inferred, 14);
    }
}
