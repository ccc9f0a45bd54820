//! Examples of the API's description: of its requests, and of the parts they are made of.

use std::error::Error;

use sendcheck::Operation;
use serde_json::{Value, json};

use super::{Example, Found};

/// Schemas whose example is one part.
const PARTS: &[&str] = &["TextPart", "MediaPart", "LinkPart"];

/// Finds the examples of a description in YAML.
pub(super) fn find(text: &str) -> Result<Found, Box<dyn Error>> {
    let api: Value = serde_yaml_ng::from_str(text)?;
    let mut found = Found::default();
    let paths = api["paths"].as_object().ok_or("the description has no paths")?;
    for (path, methods) in paths {
        for (method, call) in methods.as_object().into_iter().flatten() {
            let content = &call["requestBody"]["content"]["application/json"];
            let one = content.get("example");
            let many = content["examples"].as_object().into_iter().flatten();
            for json in one.into_iter().chain(many.map(|(_, example)| &example["value"])) {
                let operation = Operation::ALL.into_iter().find(|operation| {
                    operation.path() == Some(path)
                        && operation.method().is_some_and(|own| own.eq_ignore_ascii_case(method))
                });
                match operation {
                    Some(operation) => add(&mut found, operation, json),
                    None => found.leave_out("request of another endpoint"),
                }
            }
        }
    }
    let schemas = &api["components"]["schemas"];
    for name in PARTS {
        if let Some(part) = schemas[*name].get("example") {
            add(&mut found, Operation::Message, &json!({"parts": [part]}));
        }
    }
    let parts = &schemas["MessageContent"]["properties"]["parts"]["example"];
    if parts.is_array() {
        add(&mut found, Operation::Message, &json!({"parts": parts}));
    }
    Ok(found)
}

fn add(found: &mut Found, operation: Operation, json: &Value) {
    let json = json.to_string();
    found.examples.push(Example { operation, json, chat_id: None, notation: "OpenAPI" });
}
