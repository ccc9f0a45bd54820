//! Every vector that is valid encodes, by its bytes and by its type, and nothing that it says is lost.

use conformance::{Vector, vectors};
use sendcheck::request::{
    AddParticipant, AddReaction, CreateAttachment, CreateChat, CreateMessage, CreatePoll,
    LeaveChat, ListChats, ListMessages, MarkAsRead, RemoveParticipant, Request, RetrieveChat,
    SendMessage, SendVoicememo, ShareContactCard, StartTyping, StopTyping, UpdateAppCard,
    UpdateChat, UpdateMessage, decode,
};
use sendcheck::{
    EncodeError, Level, Operation, Options, PartKind, PayloadLocation, Rule, check, encode,
};
use serde_json::Value;

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";
const MESSAGE: &str = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";

/// The meaning of a document by another JSON reader; none if that cannot represent it, which
/// is numbers beyond 64 bits.
fn said(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}

/// Returns the options of the vector, with the ids of a chat and a message that it does not give.
fn options(vector: &Vector) -> Options {
    let given: Value = serde_json::from_str(vector.options_json()).unwrap();
    let mut options = Options::from_json(vector.options_json().as_bytes()).unwrap();
    if given.get("chat_id").is_none() {
        options = options.chat_id(CHAT);
    }
    if given.get("message_id").is_none() {
        options = options.message_id(MESSAGE);
    }
    options
}

/// The vector's options with every rule that is an error by default being one.
fn strict(mut options: Options) -> Options {
    for &rule in Rule::ALL {
        if rule.severity() == sendcheck::Severity::Error {
            options = options.level(rule, Level::Deny).unwrap();
        }
    }
    options
}

#[test]
fn by_its_bytes() {
    let mut encoded = 0;
    for vector in vectors() {
        let operation: Operation = vector.operation.parse().unwrap();
        let (document, options) = (vector.document(), options(&vector));
        let is_valid = check(operation, &document, &strict(options.clone())).is_valid();
        let request = match encode(operation, &document, &options) {
            Ok(request) => request,
            Err(EncodeError::InvalidDocument(_)) => {
                assert!(!is_valid, "{}", vector.name);
                continue;
            }
            Err(EncodeError::NoEndpoint) if operation == Operation::Message => continue,
            Err(error) => panic!("{}: {error}", vector.name),
        };
        assert!(is_valid, "{}", vector.name);
        encoded += 1;
        match operation.payload_location() {
            PayloadLocation::Body => {
                assert_eq!(said(request.body()), said(&document), "{}", vector.name);
            }
            _ => assert!(request.body().is_empty(), "{}", vector.name),
        }
        let again = encode(operation, request.body(), &options);
        if operation.payload_location() == PayloadLocation::Body {
            assert_eq!(again.as_ref(), Ok(&request), "what is encoded stays so: {}", vector.name);
        }
    }
    assert!(encoded > 50, "enough vectors are valid requests: {encoded}");
}

/// Says whether the document decodes; if so, it must have been encoded too, to the same.
fn typed<T: Request + std::fmt::Debug>(vector: &Vector) -> bool {
    let (document, options) = (vector.document(), options(vector));
    let Ok(checked) = decode::<T>(&document, &options) else {
        assert!(
            said(&document).is_none()
                || matches!(
                    encode(T::OPERATION, &document, &options),
                    Err(EncodeError::InvalidDocument(_))
                ),
            "it encodes, but does not decode: {}",
            vector.name
        );
        return false;
    };
    assert_eq!(checked.report().errors(), 0, "{}", vector.name);
    let shown = format!("{checked:?}");
    for known in PartKind::ALL.iter().map(|kind| kind.name()) {
        let lost = format!("\"type\": String({known:?})");
        assert!(!shown.contains(&lost), "a part of a known type is not known: {}", vector.name);
    }
    if T::OPERATION.payload_location() == PayloadLocation::Body {
        let mut typed = serde_json::to_value(checked.request()).unwrap();
        let mut given = said(&document).unwrap();
        without_nothing(&mut typed);
        without_nothing(&mut given);
        assert_eq!(typed, given, "{}", vector.name);
    }
    true
}

/// The optional fields that mean the same when they are empty.
const OPTIONAL_LISTS: [&str; 4] = ["text_decorations", "inline_stickers", "exclude_from", "params"];

/// Removes null fields and empty optional lists, and makes all numbers floats, since 1 is 1.0.
fn without_nothing(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, value| {
                let is_empty = value.as_array().is_some_and(Vec::is_empty)
                    || value.as_object().is_some_and(serde_json::Map::is_empty);
                !(value.is_null() || OPTIONAL_LISTS.contains(&name.as_str()) && is_empty)
            });
            fields.values_mut().for_each(without_nothing);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nothing),
        Value::Number(number) => *value = (number.as_f64().unwrap() + 0.0).into(),
        _ => {}
    }
}

#[test]
fn by_its_type() {
    let mut decoded = 0;
    for vector in vectors() {
        let is_decoded = match vector.operation.parse().unwrap() {
            Operation::ChatsCreate => typed::<CreateChat>(&vector),
            Operation::ChatsMessagesSend => typed::<SendMessage>(&vector),
            Operation::MessagesCreate => typed::<CreateMessage>(&vector),
            Operation::MessagesUpdate => typed::<UpdateMessage>(&vector),
            Operation::MessagesAddReaction => typed::<AddReaction>(&vector),
            Operation::MessagesUpdateAppCard => typed::<UpdateAppCard>(&vector),
            Operation::AttachmentsCreate => typed::<CreateAttachment>(&vector),
            Operation::ChatsPollsCreate => typed::<CreatePoll>(&vector),
            Operation::ChatsSendVoicememo => typed::<SendVoicememo>(&vector),
            Operation::ChatsUpdate => typed::<UpdateChat>(&vector),
            Operation::ChatsParticipantsAdd => typed::<AddParticipant>(&vector),
            Operation::ChatsParticipantsRemove => typed::<RemoveParticipant>(&vector),
            Operation::ChatsListChats => typed::<ListChats>(&vector),
            Operation::ChatsMessagesList => typed::<ListMessages>(&vector),
            Operation::ChatsRetrieve => typed::<RetrieveChat>(&vector),
            Operation::ChatsMarkAsRead => typed::<MarkAsRead>(&vector),
            Operation::ChatsLeaveChat => typed::<LeaveChat>(&vector),
            Operation::ChatsShareContactCard => typed::<ShareContactCard>(&vector),
            Operation::ChatsTypingStart => typed::<StartTyping>(&vector),
            Operation::ChatsTypingStop => typed::<StopTyping>(&vector),
            Operation::Message => continue,
            operation => panic!("{operation} has a type"),
        };
        decoded += usize::from(is_decoded);
    }
    assert!(decoded > 50, "enough vectors are valid requests: {decoded}");
}
