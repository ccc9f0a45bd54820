//! Any bytes as a document: they get a report, the same each time, that agrees with the bytes. A valid
//! document encodes without a change of meaning.

use sendcheck::{
    Chat, ChatService, Diagnostic, EncodeError, EncodedRequest, Locator, Operation, Options,
    PayloadLocation, Report, Rule, check as check_document, check_inferred, check_value_json,
    encode,
};
use serde::de::IgnoredAny;
use serde_json::Value;

use conformance::properties::invariants::assert_consistent;
use conformance::properties::paths::assert_in_document;
use conformance::properties::round_trip::CHAT;

/// The last two bytes choose the operation and the options, the others are the document.
pub fn check(data: &[u8]) {
    let Some((json, &[operation, settings])) = data.split_last_chunk::<2>() else { return };
    let operation = Operation::ALL[usize::from(operation) % Operation::ALL.len()];
    let options = options(settings);
    let value = serde_json::from_slice::<Value>(json).ok();

    let report = check_document(operation, json, &options);
    assert_eq!(report, check_document(operation, json, &options), "same input, same report");
    assert_consistent(&report);
    assert_located(&report, json);
    assert_json(&report, json, value.as_ref());
    if !is_no_json(&report) {
        assert_eq!(check_value_json(operation, json, &options), report);
    }
    if let Some(value) = value.as_ref().filter(|_| !is_no_json(&report)) {
        assert_in_document(&report, value);
        assert_places_read(&report, json, value);
    }
    assert_encodes(operation, json, &options, &report, value.as_ref());
    assert_first_kept(operation, json, &options, &report);
    assert_inferred(json, &options);
    let _ = Options::from_json(json);
    if let Ok(name) = std::str::from_utf8(json) {
        let found = Operation::ALL.iter().any(|operation| operation.name() == name);
        assert_eq!(name.parse::<Operation>().is_ok(), found);
        let _ = name.parse::<Rule>();
    }
}

fn options(settings: u8) -> Options {
    let options = Options::new().strict_links(settings & 4 != 0);
    let options = match settings & 3 {
        1 => options.first_message(true),
        2 => options.first_message(false),
        _ => options,
    };
    let options = match settings >> 3 & 3 {
        1 => {
            options.chat(Chat::new().is_group(true).service(ChatService::IMessage).participants(3))
        }
        2 => options.chat(Chat::new().is_group(false).service(ChatService::Sms)),
        3 => options.chat(Chat::new().service(ChatService::Rcs).participants(2)),
        _ => options,
    };
    let hosts: &[&str] = if settings & 32 != 0 { &[] } else { &["example.com", "bücher.example"] };
    let options = options.url_media_exempt_hosts(hosts.iter().copied());
    options.expect("they are hosts").max_diagnostics(10_000)
}

fn is_no_json(report: &Report) -> bool {
    report.diagnostics().iter().any(|found| found.rule() == Rule::InvalidJson)
}

/// Every range is in the bytes, and on boundaries of characters.
fn assert_located(report: &Report, json: &[u8]) {
    let text = std::str::from_utf8(json).ok();
    let mut locator = Locator::new(json);
    for found in report.diagnostics() {
        let range = locator.byte_range(found);
        assert_eq!(range.start, Locator::new(json).start_bytes(found), "{found:?}");
        assert!(range.start <= range.end && range.end <= json.len(), "{found:?} at {range:?}");
        if let Some(text) = text {
            assert!(text.get(range.clone()).is_some(), "{found:?} at {range:?}");
        }
    }
}

/// The report says that the bytes are JSON exactly if another reader does, except for depth and for numbers
/// that are too large for that reader.
fn assert_json(report: &Report, json: &[u8], value: Option<&Value>) {
    if is_no_json(report) {
        assert_eq!(report.diagnostics().len(), 1, "it is the only diagnostic");
        assert!(report.diagnostics()[0].position().is_some());
        assert!(value.is_none() || depth(json) > 64, "{report:?}");
    } else if !json.trim_ascii().is_empty() {
        // Skips numbers without reading them; does not look at UTF-8.
        let skipped = serde_json::from_slice::<IgnoredAny>(json);
        assert!(skipped.is_ok() && std::str::from_utf8(json).is_ok(), "{skipped:?}");
        assert!(depth(json) <= 64);
    } else {
        // Only an operation without a body may be without JSON.
        let location = report.operation().map(Operation::payload_location);
        assert_ne!(location, Some(PayloadLocation::Body));
    }
}

/// How deeply the arrays and objects of JSON are nested, those that a duplicate key hides included.
fn depth(json: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_string, mut is_escaped) = (0_usize, 0, false, false);
    for byte in json {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The bytes of each diagnostic are what its path leads to.
fn assert_places_read(report: &Report, json: &[u8], value: &Value) {
    let mut locator = Locator::new(json);
    for found in report.diagnostics().iter().filter(|found| found.parameter().is_none()) {
        let bytes = &json[locator.byte_range(found)];
        match (value.pointer(found.path()), found.range()) {
            (Some(place), Some(range)) => {
                let literal = [b"\"", bytes, b"\""].concat();
                let read: String = serde_json::from_slice(&literal).expect("a part of a string");
                let units: Vec<u16> =
                    place.as_str().expect("a range is in a string").encode_utf16().collect();
                let expected = String::from_utf16(&units[range.start()..range.end()]);
                assert_eq!(Some(read), expected.ok(), "{found:?}");
            }
            (Some(place), None) => assert_reads(bytes, place, found),
            (None, _) => {
                assert_eq!(found.rule(), Rule::MissingField);
                let (parent, _) = found.path().rsplit_once('/').expect("a field is in something");
                assert_reads(bytes, value.pointer(parent).expect("it was found"), found);
            }
        }
    }
}

fn assert_reads(bytes: &[u8], place: &Value, found: &Diagnostic) {
    let read: Value = serde_json::from_slice(bytes).unwrap_or_else(|error| {
        panic!("{found:?}: {error} in {:?}", String::from_utf8_lossy(bytes))
    });
    assert_eq!(&read, place, "{found:?}");
}

fn assert_encodes(
    operation: Operation,
    json: &[u8],
    options: &Options,
    report: &Report,
    value: Option<&Value>,
) {
    let options = options.clone().chat_id(CHAT).message_id(CHAT);
    match encode(operation, json, &options) {
        Ok(request) => {
            assert!(report.is_valid(), "{operation}: encoded in spite of {report:?}");
            assert_means(operation, &request, &options, value);
        }
        Err(EncodeError::InvalidDocument(refused)) => {
            assert!(!report.is_valid(), "{operation}: what is valid encodes");
            assert_eq!(&*refused, report);
        }
        Err(error) => {
            assert_eq!((operation, error), (Operation::Message, EncodeError::NoEndpoint));
        }
    }
}

/// The request means what the document meant, and encodes to itself.
fn assert_means(
    operation: Operation,
    request: &EncodedRequest,
    options: &Options,
    value: Option<&Value>,
) {
    let shown: Value = serde_json::from_str(&request.to_json()).expect("it is JSON");
    assert_eq!(shown["method"], request.method());
    assert!(request.path_and_query().bytes().all(|byte| byte.is_ascii_graphic()));
    url::Url::parse(&request.url(sendcheck::BASE_URL)).expect("it is a URL");
    assert!(!request.to_curl(sendcheck::BASE_URL).contains('\0'));
    if request.body().is_empty() {
        return;
    }
    let again = encode(operation, request.body(), options).expect("it was encoded before");
    assert_eq!(&again, request);
    if let Some(value) = value {
        let body: Value = serde_json::from_slice(request.body()).expect("a body is JSON");
        assert_eq!(&body, value);
    }
}

/// A report of limited length keeps errors before warnings, and the first of each.
fn assert_first_kept(operation: Operation, json: &[u8], options: &Options, whole: &Report) {
    let part = check_document(operation, json, &options.clone().max_diagnostics(2));
    assert_eq!((part.errors(), part.warnings()), (whole.errors(), whole.warnings()));
    if whole.is_truncated() {
        return;
    }
    let errors = whole.errors().min(2);
    let mut left = [whole.warnings().min(2 - errors), errors];
    let kept: Vec<&Diagnostic> = whole
        .diagnostics()
        .iter()
        .filter(|found| {
            let left = &mut left[usize::from(found.severity() == sendcheck::Severity::Error)];
            let is_kept = *left > 0;
            *left -= usize::from(is_kept);
            is_kept
        })
        .collect();
    assert!(part.diagnostics().iter().eq(kept), "{part:?}");
}

fn assert_inferred(json: &[u8], options: &Options) {
    let Ok(report) = check_inferred(json, options) else { return };
    match report.operation() {
        Some(operation) => assert_eq!(report, check_document(operation, json, options)),
        None => assert!(is_no_json(&report)),
    }
}
