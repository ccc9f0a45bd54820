//! The examples of the API's documentation, with other texts: `data/documented`. Requests have no error;
//! responses are read, and written again as equal JSON.

use std::fmt::Debug;
use std::fs;

use conformance::data_dir;
use sendcheck::request::{
    AddParticipant, CreateChat, CreateMessage, LeaveChat, ListChats, ListMessages,
    RemoveParticipant, Request, RetrieveChat, SendMessage, SendVoicememo, StartTyping, UpdateChat,
};
use sendcheck::response::{Failure, decode};
use sendcheck::{Operation, Options, check};
use serde::Serialize;
use serde_json::Value;

fn examples(file: &str) -> Vec<Value> {
    let path = data_dir().join("documented").join(file);
    let text = fs::read_to_string(path).expect("the file exists");
    text.lines().map(|line| serde_json::from_str(line).expect("an example")).collect()
}

fn operation(example: &Value) -> Operation {
    example["operation"].as_str().and_then(|name| name.parse().ok()).expect("an operation")
}

#[test]
fn documented_requests_have_no_error() {
    let examples = examples("requests.jsonl");
    assert!(examples.len() >= 40);
    for example in examples {
        let json = example["input"].to_string();
        let report = check(operation(&example), json.as_bytes(), &Options::new());
        assert!(report.is_valid(), "{}: {}", example["name"], report.to_json());
    }
}

#[test]
fn documented_responses_are_read_and_written_again() {
    let examples = examples("responses.jsonl");
    assert!(examples.len() >= 40);
    for example in examples {
        let body = serde_json::to_vec(&example["body"]).expect("a body");
        let status = example["status"].as_u64().and_then(|status| u16::try_from(status).ok());
        let written = written(operation(&example), status.expect("a status"), &body);
        assert_eq!(written, example["body"], "{}", example["name"]);
    }
}

fn written(operation: Operation, status: u16, body: &[u8]) -> Value {
    match operation {
        _ if status >= 400 => match decode::<StartTyping>(status, body) {
            Err(Failure::Api(error)) => serde_json::to_value(*error).expect("it serializes"),
            other => panic!("{status}: not an API error, but {other:?}"),
        },
        Operation::ChatsCreate => rewritten::<CreateChat>(body),
        Operation::ChatsMessagesSend => rewritten::<SendMessage>(body),
        Operation::MessagesCreate => rewritten::<CreateMessage>(body),
        Operation::ChatsSendVoicememo => rewritten::<SendVoicememo>(body),
        Operation::ChatsUpdate => rewritten::<UpdateChat>(body),
        Operation::ChatsParticipantsAdd => rewritten::<AddParticipant>(body),
        Operation::ChatsParticipantsRemove => rewritten::<RemoveParticipant>(body),
        Operation::ChatsListChats => rewritten::<ListChats>(body),
        Operation::ChatsMessagesList => rewritten::<ListMessages>(body),
        Operation::ChatsRetrieve => rewritten::<RetrieveChat>(body),
        Operation::ChatsLeaveChat => rewritten::<LeaveChat>(body),
        operation => panic!("{operation} has no body in its response"),
    }
}

fn rewritten<T: Request>(body: &[u8]) -> Value
where
    T::Response: Serialize + Debug,
{
    let response = decode::<T>(200, body).expect("it is a response");
    let shown = format!("{response:?}");
    // The types must name everything that is documented.
    assert!(!shown.contains("other: {\"") && !shown.contains("Other("), "{shown}");
    serde_json::to_value(response).expect("it serializes")
}
