//! Documents, checked and encoded.

use sendcheck::{
    Code, Diagnostic, EncodeError, EncodedRequest, Operation, Options, Report, Rule, Severity,
};

use crate::answer::Answer;
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
/// 0: nothing was found. More: as many bytes are the report, as `src/crossing/report.ts` reads it.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn check(
    operation: usize,
    kind: u32,
    document_bytes: usize,
    settings_bytes: usize,
) -> i32 {
    let (document, settings) = input(document_bytes, settings_bytes);
    let report = report(operation_at(operation), kind, document, &options::read(settings));
    if report.errors() + report.warnings() == 0 {
        return 0;
    }
    let mut answer = Answer::new();
    tell(&report, &mut answer);
    answer.give()
}

/// Encodes the document, as for [`check`]. The answer is 1 and the request, as `src/encode.ts` reads it; or 0 and the
/// report that says why there is none. A negative number says what else is missing.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn encode(
    operation: usize,
    kind: u32,
    document_bytes: usize,
    settings_bytes: usize,
) -> i32 {
    let (document, settings) = input(document_bytes, settings_bytes);
    let options = options::read(settings);
    let operation = operation_at(operation);
    let mut answer = Answer::new();
    match sendcheck::encode(operation, document, &options) {
        Ok(request) => {
            answer.number(1);
            tell_request(&request, &mut answer);
        }
        Err(EncodeError::MissingChatId { .. }) => return MISSING_CHAT_ID,
        Err(EncodeError::InvalidDocument(refused)) => {
            answer.number(0);
            let rule = refused.diagnostics().first().map(Diagnostic::rule);
            if kind == VALUE && rule == Some(Rule::InvalidJson) {
                // In a value it is a string that holds half a surrogate pair, and there is a place for it.
                tell(&report(operation, kind, document, &options), &mut answer);
            } else {
                tell(&refused, &mut answer);
            }
        }
        Err(_) => return NOT_A_CALL,
    }
    answer.give()
}

/// What is said of a finding, a bit for each.
const IS_ERROR: usize = 1;
const IS_PREDICTED: usize = 1 << 1;
const HAS_RANGE: usize = 1 << 2;
const HAS_PARAMETER: usize = 1 << 3;
const HAS_HELP: usize = 1 << 4;
const HAS_POSITION: usize = 1 << 5;

fn tell(report: &Report, answer: &mut Answer) {
    answer.number(report.errors());
    answer.number(report.warnings());
    answer.number(report.is_truncated().into());
    answer.number(report.diagnostics().len());
    for found in report.diagnostics() {
        tell_finding(found, answer);
    }
}

fn tell_finding(found: &Diagnostic, answer: &mut Answer) {
    let code = found.code();
    let help = found.help();
    let bits = [
        (IS_ERROR, found.severity() == Severity::Error),
        (IS_PREDICTED, code.is_some_and(Code::is_predicted)),
        (HAS_RANGE, found.range().is_some()),
        (HAS_PARAMETER, found.parameter().is_some()),
        (HAS_HELP, help.is_some()),
        (HAS_POSITION, found.position().is_some()),
    ];
    // They compare as they are listed.
    answer.number(Rule::ALL.binary_search(&found.rule()).unwrap_or_default());
    answer.number(bits.into_iter().map(|(bit, is_so)| bit * usize::from(is_so)).sum());
    answer.number(code.map_or(0, |code| code.number().into()));
    answer.text(found.path());
    answer.text(&found.message());
    answer.number(found.related().len());
    for path in found.related() {
        answer.text(path);
    }
    for text in [found.parameter(), help.as_deref()].into_iter().flatten() {
        answer.text(text);
    }
    if let Some(range) = found.range() {
        answer.range(range);
    }
    if let Some(position) = found.position() {
        answer.number(position.line);
        answer.number(position.column_utf16);
        answer.number(position.offset_bytes);
    }
}

fn tell_request(request: &EncodedRequest, answer: &mut Answer) {
    for text in [request.method(), request.path(), request.query()] {
        answer.text(text);
    }
    answer.number(request.headers().len());
    for (name, value) in request.headers() {
        answer.text(name);
        answer.text(value);
    }
    answer.text(memory::as_text(request.body()));
}

/// The document that the buffer begins with, and the settings behind it.
fn input(document_bytes: usize, settings_bytes: usize) -> (&'static [u8], &'static [u8]) {
    let (document, rest) = memory::input(document_bytes);
    (document, rest.get(..settings_bytes).unwrap_or_default())
}

fn operation_at(index: usize) -> Operation {
    Operation::ALL.get(index).copied().unwrap_or(Operation::Message)
}

fn report(operation: Operation, kind: u32, document: &[u8], options: &Options) -> Report {
    match kind {
        BYTES => sendcheck::check(operation, document, options),
        VALUE => sendcheck::check_value_json_str(operation, memory::as_text(document), options),
        _ => sendcheck::check_str(operation, memory::as_text(document), options),
    }
}
