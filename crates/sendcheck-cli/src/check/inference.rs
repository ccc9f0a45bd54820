//! Why a document was taken for what it was checked as.

use sendcheck::Operation;

use crate::terminal::wrapped;

/// The fields that an operation is inferred from.
pub(super) fn reason(operation: Operation) -> &'static str {
    match operation {
        Operation::ChatsCreate => "it has `from` and `message`",
        Operation::MessagesCreate => "it has `to` and `message`, or `continuation_message`",
        Operation::ChatsMessagesSend => "it has `message` alone",
        Operation::Message => "it has `parts`",
        Operation::ChatsSendVoicememo => "it has `voice_memo_url`",
        Operation::ChatsParticipantsAdd => "it has `handle`",
        Operation::ChatsUpdate => "it has `display_name` or `group_chat_icon`",
        _ => "of its fields",
    }
}

/// What to do when nothing can be inferred, in lines.
pub(super) fn advice() -> String {
    let names: Vec<_> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let names = wrapped(&format!("  {}", names.join(", ")), WIDTH_COLUMNS, "  ");
    format!("name the operation with --operation:\n{names}\n")
}

const WIDTH_COLUMNS: usize = 80;

#[cfg(test)]
mod tests {
    use super::reason;
    use sendcheck::{Operation, Options, check_inferred};

    /// The fields that a reason names lead to its operation, each pair joined by «and», each choice
    /// joined by «or» alone.
    #[test]
    fn reasons_are_true() {
        let mut inferred = 0;
        for operation in Operation::ALL {
            for choice in reason(operation).split(" or ") {
                let fields: Vec<_> = choice.split('`').skip(1).step_by(2).collect();
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
        assert_eq!(inferred, 9);
    }
}
