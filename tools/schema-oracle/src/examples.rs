//! The examples of the description: requests must pass without an error, responses must be read and
//! written again as equal JSON.

use std::fmt::Debug;

use sendcheck::request::{
    AddParticipant, CreateChat, LeaveChat, ListChats, ListMessages, RemoveParticipant, Request,
    RetrieveChat, SendMessage, SendVoicememo, StartTyping, UpdateChat,
};
use sendcheck::response::{Failure, decode};
use sendcheck::{Operation, Options, check};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::Outcome;

/// Schemas whose example is one part.
const PARTS: [&str; 3] = ["TextPart", "MediaPart", "LinkPart"];
/// No schema is nested more deeply, except those that contain themselves.
const DEPTH_MAX: usize = 12;

pub(crate) fn check_all(api: &Value) -> Outcome {
    let (mut requests, mut responses) = (0, 0);
    for operation in Operation::ALL {
        let Some((path, method)) = operation.path().zip(operation.method()) else { continue };
        let call = &api["paths"][path][method.to_ascii_lowercase()];
        let content = &call["requestBody"]["content"]["application/json"];
        let many = content["examples"].as_object().into_iter().flat_map(Map::values);
        for example in content.get("example").into_iter().chain(many.map(|one| &one["value"])) {
            check_request(operation, example)?;
            requests += 1;
        }
        responses += check_responses(api, operation, call)?;
    }
    let schemas = &api["components"]["schemas"];
    for part in PARTS.iter().filter_map(|name| schemas[name].get("example")) {
        check_request(Operation::Message, &json!({"parts": [part]}))?;
        requests += 1;
    }
    println!(
        "examples: {requests} requests without an error, {responses} responses read and written"
    );
    if requests < 10 || responses < 10 {
        return Err("the description has fewer examples than expected".into());
    }
    Ok(())
}

fn check_request(operation: Operation, example: &Value) -> Outcome {
    let report = check(operation, example.to_string().as_bytes(), &Options::new());
    if report.is_valid() {
        return Ok(());
    }
    Err(format!("{operation}: the documented example {example} has {}", report.to_json()).into())
}

fn check_responses(api: &Value, operation: Operation, call: &Value) -> Outcome<usize> {
    let mut count = 0;
    for (status, response) in call["responses"].as_object().into_iter().flatten() {
        let status: u16 = status.parse()?;
        let content = &resolve(api, response)["content"]["application/json"];
        let bodies = if status >= 400 {
            content.get("example").cloned().into_iter().collect()
        } else if let Some(schema) = content.get("schema") {
            let shapes = 1 + longest_choice(api, schema, 0);
            (0..shapes).map(|shape| example(api, schema, shape, 0)).collect()
        } else {
            Vec::new()
        };
        for body in bodies {
            round_trip(operation, status, &body)
                .map_err(|error| format!("{operation} {status}: {error}: {body}"))?;
            count += 1;
        }
    }
    Ok(count)
}

fn round_trip(operation: Operation, status: u16, body: &Value) -> Outcome {
    let bytes = serde_json::to_vec(body)?;
    let written = match operation {
        _ if status >= 400 => match decode::<StartTyping>(status, &bytes) {
            Err(Failure::Api(error)) => serde_json::to_value(*error)?,
            other => return Err(format!("not an API error, but {other:?}").into()),
        },
        Operation::ChatsCreate => written::<CreateChat>(&bytes)?,
        Operation::ChatsMessagesSend => written::<SendMessage>(&bytes)?,
        Operation::ChatsSendVoicememo => written::<SendVoicememo>(&bytes)?,
        Operation::ChatsUpdate => written::<UpdateChat>(&bytes)?,
        Operation::ChatsParticipantsAdd => written::<AddParticipant>(&bytes)?,
        Operation::ChatsParticipantsRemove => written::<RemoveParticipant>(&bytes)?,
        Operation::ChatsLeaveChat => written::<LeaveChat>(&bytes)?,
        Operation::ChatsListChats => written::<ListChats>(&bytes)?,
        Operation::ChatsMessagesList => written::<ListMessages>(&bytes)?,
        Operation::ChatsRetrieve => written::<RetrieveChat>(&bytes)?,
        // Operations whose response types are not compared here.
        _ => return Ok(()),
    };
    if written == *body { Ok(()) } else { Err(format!("written again as {written}").into()) }
}

fn written<T: Request>(body: &[u8]) -> Outcome<Value>
where
    T::Response: Serialize + Debug,
{
    let response = decode::<T>(200, body)?;
    let shown = format!("{response:?}");
    // The types must name everything that is documented.
    if let Some(at) = shown.find("other: {\"").or_else(|| shown.find("Other(")) {
        return Err(format!("not in the types: {}", &shown[at..]).into());
    }
    Ok(serde_json::to_value(response)?)
}

/// The schema behind a reference.
fn resolve<'a>(api: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => api.pointer(pointer).map_or(schema, |target| resolve(api, target)),
        None => schema,
    }
}

/// An example of a schema: its own, or one made of the examples of its fields. `shape` takes each choice;
/// every other shape leaves nullable fields null.
fn example(api: &Value, schema: &Value, shape: usize, depth: usize) -> Value {
    let schema = resolve(api, schema);
    let is_object = schema.get("properties").is_some();
    if let Some(example) = schema.get("example").filter(|_| !is_object) {
        return example.clone();
    }
    if depth > DEPTH_MAX || shape % 2 == 1 && schema["nullable"] == true {
        return Value::Null;
    }
    if let Some(only) = schema["allOf"].as_array().and_then(|all| all.first()) {
        return example(api, only, shape, depth + 1);
    }
    if let Some(choices) = schema["oneOf"].as_array().filter(|choices| !choices.is_empty()) {
        return example(api, &choices[shape % choices.len()], shape, depth + 1);
    }
    if let Some(properties) = schema["properties"].as_object() {
        let fields = properties
            .iter()
            .map(|(name, field)| (name.clone(), example(api, field, shape, depth + 1)));
        return Value::Object(fields.collect());
    }
    match (schema["enum"].get(0), schema["type"].as_str()) {
        (Some(first), _) => first.clone(),
        (_, Some("array")) => Value::Array(vec![example(api, &schema["items"], shape, depth + 1)]),
        (_, Some("integer")) => 1.into(),
        (_, Some("boolean")) => true.into(),
        _ => "text".into(),
    }
}

/// The number of choices of the schema inside that has most.
fn longest_choice(api: &Value, schema: &Value, depth: usize) -> usize {
    let schema = resolve(api, schema);
    if depth > DEPTH_MAX {
        return 0;
    }
    let all = ["allOf", "oneOf"].into_iter().filter_map(|name| schema[name].as_array()).flatten();
    let fields = schema["properties"].as_object().into_iter().flat_map(Map::values);
    let within = all.chain(fields).chain(schema.get("items"));
    let deepest = within.map(|inner| longest_choice(api, inner, depth + 1)).max();
    deepest.unwrap_or(0).max(schema["oneOf"].as_array().map_or(0, Vec::len)).max(1)
}
