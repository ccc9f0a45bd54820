//! Explains why an operation was inferred.

use memchr::memmem;
use sendcheck::Operation;

use crate::terminal::wrapped;

/// Returns the fields of a document that its operation was inferred from: "it has `from` and `message`".
pub(super) fn reason(operation: Operation, source: &[u8]) -> String {
    let has = |name: &&str| memmem::find(source, format!("\"{name}\"").as_bytes()).is_some();
    let alternatives = fields(operation);
    let fields = alternatives.iter().find(|names| names.iter().all(has));
    match fields.or(alternatives.first()) {
        Some(fields) => format!("it has `{}`", fields.join("` and `")),
        None => "of its fields".to_owned(),
    }
}

/// The alternatives of fields that an operation is inferred from.
fn fields(operation: Operation) -> &'static [&'static [&'static str]] {
    match operation {
        Operation::ChatsCreate => &[&["from", "message"]],
        Operation::MessagesCreate => &[&["to", "message"], &["continuation_message"]],
        Operation::ChatsMessagesSend => &[&["message"]],
        Operation::Message => &[&["parts"], &["experience"]],
        Operation::MessagesUpdateAppCard => &[&["layout"]],
        Operation::ChatsSendVoicememo => &[&["voice_memo_url"]],
        Operation::ChatsParticipantsAdd => &[&["handle"]],
        Operation::ChatsUpdate => &[&["display_name"], &["group_chat_icon"]],
        Operation::ChatsPollsCreate => &[&["poll"]],
        Operation::AttachmentsCreate => &[&["filename"]],
        Operation::MessagesAddReaction => &[&["operation", "type"]],
        _ => &[],
    }
}

/// Returns advice for documents whose operation cannot be inferred, in lines.
pub(super) fn advice() -> String {
    let names: Vec<_> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let names = wrapped(&format!("  {}", names.join(", ")), WIDTH_COLUMNS, "  ");
    format!("set the operation with `--operation`:\n{names}\n")
}

const WIDTH_COLUMNS: usize = 80;

#[cfg(test)]
mod tests {
    use super::{fields, reason};
    use sendcheck::{Operation, Options, check_inferred};

    #[test]
    fn fields_lead_to_their_operations() {
        let mut inferred = 0;
        for &operation in Operation::ALL {
            for names in fields(operation) {
                let fields: Vec<_> = names.iter().map(|name| format!("\"{name}\": 0")).collect();
                let document = format!("{{{}}}", fields.join(", "));
                let report = check_inferred(document.as_bytes(), &Options::default()).unwrap();
                assert_eq!(report.operation(), Some(operation), "{document}");
                let expected = format!("it has `{}`", names.join("` and `"));
                assert_eq!(reason(operation, document.as_bytes()), expected);
                inferred += 1;
            }
        }
        assert_eq!(inferred, 14);
    }
}
