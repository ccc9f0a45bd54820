//! Answers: every example answer of the API's documentation must be read, and come out again as equal
//! JSON, null kept apart from absent.
//!
//! Pages show them as they are; the API's description shows those that refuse, and examples of the fields
//! of the others, of which [`openapi`] makes whole answers.

mod openapi;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use sendcheck::Operation;
use sendcheck::request::{
    AddParticipant, CreateChat, CreateMessage, LeaveChat, ListChats, ListMessages,
    RemoveParticipant, Request, RetrieveChat, SendMessage, SendVoicememo, StartTyping, UpdateChat,
};
use sendcheck::response::{Failure, decode};
use serde::Serialize;
use serde_json::Value;

use super::examples::pages;

/// What an answer answers: an operation, or any that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum To {
    Operation(Operation),
    Refused { status: u16 },
}

/// The operations that answer with a body. Those that only say that they were accepted look alike; the first
/// stands for all in pages.
const WITH_BODY: [Operation; 11] = [
    Operation::ChatsCreate,
    Operation::ChatsMessagesSend,
    Operation::MessagesCreate,
    Operation::ChatsSendVoicememo,
    Operation::ChatsUpdate,
    Operation::ChatsParticipantsAdd,
    Operation::ChatsParticipantsRemove,
    Operation::ChatsLeaveChat,
    Operation::ChatsListChats,
    Operation::ChatsMessagesList,
    Operation::ChatsRetrieve,
];

pub(super) fn run(shared: &Path) -> Result<(), Box<dyn Error>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in pages(shared)? {
        let page = path.strip_prefix(shared).unwrap_or(&path).display().to_string();
        let text = fs::read_to_string(&path).map_err(|error| format!("{page}: {error}"))?;
        let answers = if path.extension().is_some_and(|ending| ending == "yaml") {
            openapi::find(&text)?
        } else {
            find_in_page(&text)
        };
        for (to, answer) in answers {
            round_trip(to, &answer)
                .map_err(|error| format!("{page}: {to:?}: {error}: {answer}"))?;
            let name = match to {
                To::Operation(operation) => operation.name(),
                To::Refused { .. } => "refused",
            };
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    println!("answers read and written again: {counts:?}");
    let missing = WITH_BODY.iter().find(|operation| !counts.contains_key(operation.name()));
    match missing {
        Some(operation) => Err(format!("no example of an answer to {operation}").into()),
        None if !counts.contains_key("refused") => Err("no example of a refusal".into()),
        None => Ok(()),
    }
}

fn find_in_page(text: &str) -> Vec<(To, Value)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('{').map(|at| from + at) {
        let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
        let Some(Ok(value)) = values.next() else {
            from = start + 1;
            continue;
        };
        from = start + values.byte_offset();
        if let Some(to) = recognise(&value) {
            found.push((to, value));
        }
    }
    found
}

/// What an object answers, by its fields.
fn recognise(answer: &Value) -> Option<To> {
    let has = |name: &str| answer.get(name).is_some();
    let only = |names: &[&str]| {
        answer.as_object().is_some_and(|it| it.keys().all(|key| names.contains(&key.as_str())))
    };
    let operation = match () {
        () if has("error") && has("success") => {
            let status = answer["error"]["status"].as_u64()?;
            return Some(To::Refused { status: u16::try_from(status).ok()? });
        }
        () if answer["chat"].get("message").is_some() => Operation::ChatsCreate,
        () if has("created_new_chat") => Operation::MessagesCreate,
        () if has("chat_id") && answer["message"].is_object() => Operation::ChatsMessagesSend,
        () if has("chats") => Operation::ChatsListChats,
        () if answer["messages"].is_array() && only(&["messages", "next_cursor"]) => {
            Operation::ChatsMessagesList
        }
        () if answer["voice_memo"].get("voice_memo").is_some() => Operation::ChatsSendVoicememo,
        () if has("handles") && has("is_archived") => Operation::ChatsRetrieve,
        () if has("status") && has("chat_id") && only(&["status", "chat_id"]) => {
            Operation::ChatsUpdate
        }
        () if has("status") && has("trace_id") && only(&["status", "trace_id", "message"]) => {
            Operation::ChatsParticipantsAdd
        }
        () => return None,
    };
    Some(To::Operation(operation))
}

fn round_trip(to: To, answer: &Value) -> Result<(), Box<dyn Error>> {
    let body = serde_json::to_vec(answer)?;
    let written = match to {
        To::Refused { status } => match decode::<StartTyping>(status, &body) {
            Err(Failure::Api(refusal)) => serde_json::to_value(*refusal)?,
            other => return Err(format!("not read as a refusal, but {other:?}").into()),
        },
        To::Operation(operation) => match operation {
            Operation::ChatsCreate => written::<CreateChat>(&body)?,
            Operation::ChatsMessagesSend => written::<SendMessage>(&body)?,
            Operation::MessagesCreate => written::<CreateMessage>(&body)?,
            Operation::ChatsSendVoicememo => written::<SendVoicememo>(&body)?,
            Operation::ChatsUpdate => written::<UpdateChat>(&body)?,
            Operation::ChatsParticipantsAdd => written::<AddParticipant>(&body)?,
            Operation::ChatsParticipantsRemove => written::<RemoveParticipant>(&body)?,
            Operation::ChatsLeaveChat => written::<LeaveChat>(&body)?,
            Operation::ChatsListChats => written::<ListChats>(&body)?,
            Operation::ChatsMessagesList => written::<ListMessages>(&body)?,
            Operation::ChatsRetrieve => written::<RetrieveChat>(&body)?,
            operation => return Err(format!("{operation} answers nothing").into()),
        },
    };
    if written == *answer { Ok(()) } else { Err(format!("written again as {written}").into()) }
}

fn written<T: Request>(body: &[u8]) -> Result<Value, Box<dyn Error>>
where
    T::Response: Serialize + Debug,
{
    let answer = decode::<T>(200, body)?;
    let shown = format!("{answer:?}");
    // Nothing that is documented may end among what the types have no name for.
    if let Some(at) = shown.find("other: {\"").or_else(|| shown.find("Other(")) {
        return Err(format!("not known to the types: {}", &shown[at..]).into());
    }
    Ok(serde_json::to_value(answer)?)
}
