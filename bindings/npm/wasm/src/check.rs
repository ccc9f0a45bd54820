//! Documents, checked and encoded.

use sendcheck::{Diagnostic, EncodeError, Operation, Options, Report, Rule};

use crate::{memory, options};

/// The path holds a chat's id, and the options do not.
const MISSING_CHAT_ID: i32 = -2;
/// Bare message content is no request.
const NOT_A_CALL: i32 = -3;

/// The kinds of documents: JSON text that a value was written as, and bytes that are no UTF-8. All others are
/// JSON text as somebody gave it.
const VALUE: u32 = 1;
const BYTES: u32 = 2;

/// Checks the document that the buffer begins with; behind it stand options, if there are any.
///
/// 0: nothing was found. More: as many bytes of JSON are the report.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn check(
    operation: usize,
    kind: u32,
    document_bytes: usize,
    options_bytes: usize,
) -> i32 {
    let (document, options) = input(document_bytes, options_bytes);
    let report = report(operation_at(operation), kind, document, &options);
    if report.errors() + report.warnings() == 0 {
        return 0;
    }
    memory::answer(report.to_json().into_bytes())
}

/// Encodes the document, as for [`check`]. The answer is the request in JSON, or the report that says why
/// there is none. A negative number says what else is missing.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn encode(
    operation: usize,
    kind: u32,
    document_bytes: usize,
    options_bytes: usize,
) -> i32 {
    let (document, options) = input(document_bytes, options_bytes);
    let operation = operation_at(operation);
    let answer = match sendcheck::encode(operation, document, &options) {
        Ok(request) => request.to_json(),
        Err(EncodeError::MissingChatId { .. }) => return MISSING_CHAT_ID,
        Err(EncodeError::Refused(refused)) => {
            let rule = refused.diagnostics().first().map(Diagnostic::rule);
            if kind == VALUE && rule == Some(Rule::InvalidJson) {
                // In a value it is a string that holds half a surrogate pair, and there is a place for it.
                report(operation, kind, document, &options).to_json()
            } else {
                refused.to_json()
            }
        }
        Err(_) => return NOT_A_CALL,
    };
    memory::answer(answer.into_bytes())
}

/// The document that the buffer begins with, and the options behind it.
fn input(document_bytes: usize, options_bytes: usize) -> (&'static [u8], Options) {
    let (document, rest) = memory::input(document_bytes);
    (document, options::read(rest.get(..options_bytes).unwrap_or_default()))
}

fn operation_at(index: usize) -> Operation {
    Operation::ALL.get(index).copied().unwrap_or(Operation::Message)
}

fn report(operation: Operation, kind: u32, document: &[u8], options: &Options) -> Report {
    match kind {
        BYTES => sendcheck::check(operation, document, options),
        VALUE => sendcheck::check_str_of_value(operation, memory::as_text(document), options),
        _ => sendcheck::check_str(operation, memory::as_text(document), options),
    }
}
