//! Calls of the SDKs in Python (`client.chats.create(to=[…])`) and TypeScript
//! (`client.chats.create({ to: […] })`).

use sendcheck::Operation;
use serde_json::{Map, Value};

use super::literal::{Reader, Syntax};
use super::{Example, Found, go};

/// Finds the calls of a page.
pub(super) fn find(text: &str, found: &mut Found) {
    for (start, name) in text.match_indices("client.") {
        let call = &text[start + name.len()..];
        let Some((name, arguments)) = call.split_once('(') else { continue };
        let is_name = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'.' | b'_');
        if name.is_empty() || !name.bytes().all(is_name) {
            continue;
        }
        if name.starts_with(|first: char| first.is_ascii_uppercase()) {
            match go::operation(name).map(|operation| go::read(operation, arguments)) {
                Some(Ok(example)) => found.examples.push(example),
                Some(Err(Syntax)) => found.leave_out("SDK call that is a signature"),
                None => found.leave_out("SDK call of another endpoint"),
            }
            continue;
        }
        let Ok(operation) = snake_case(name).parse() else {
            found.leave_out("SDK call of another endpoint");
            continue;
        };
        match read(operation, arguments) {
            Ok(example) => found.examples.push(example),
            Err(Syntax) => found.leave_out("SDK call that is a signature"),
        }
    }
}

/// `sendVoicememo` as Python and our operations have it.
pub(super) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Reads what stands between the parentheses: the chat's id, then fields by name or as an object.
fn read(operation: Operation, arguments: &str) -> Result<Example, Syntax> {
    let mut reader = Reader::new(arguments);
    let mut body = Map::new();
    let mut chat_id = None;
    let mut notation = "Python";
    while !reader.skip(')') {
        if reader.placeholder() {
        } else if let Some(name) = reader.name_before('=') {
            let value = reader.value()?;
            match name.trim_end_matches('_') {
                "chat_id" => chat_id = value.as_str().map(str::to_owned),
                name => _ = body.insert(name.to_owned(), value),
            }
        } else {
            match reader.value()? {
                Value::String(id) => chat_id = Some(id),
                Value::Object(fields) => {
                    notation = "TypeScript";
                    body.extend(fields);
                }
                _ => return Err(Syntax),
            }
        }
        if !reader.skip(',') {
            if reader.skip(')') {
                break;
            }
            return Err(Syntax);
        }
    }
    Ok(Example { operation, json: Value::Object(body).to_string(), chat_id, notation })
}
