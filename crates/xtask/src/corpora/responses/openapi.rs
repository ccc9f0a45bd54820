//! Answers of the API's description: those it shows, and those that its fields' examples make up.

use std::error::Error;

use sendcheck::Operation;
use serde_json::{Map, Value};

use super::To;

pub(super) fn find(text: &str) -> Result<Vec<(To, Value)>, Box<dyn Error>> {
    let api: Value = serde_yaml_ng::from_str(text)?;
    let mut found = Vec::new();
    for operation in Operation::ALL {
        let Some((path, method)) = operation.path().zip(operation.method()) else { continue };
        let call = &api["paths"][path][method.to_ascii_lowercase()];
        for (status, response) in call["responses"].as_object().into_iter().flatten() {
            let status: u16 = status.parse()?;
            let content = &resolve(&api, response)["content"]["application/json"];
            if status >= 400 {
                if let Some(example) = content.get("example") {
                    found.push((To::Refused { status }, example.clone()));
                }
            } else if let Some(schema) = content.get("schema") {
                let shapes = 1 + longest_choice(&api, schema, 0);
                for shape in 0..shapes {
                    let answer = example(&api, schema, shape, 0);
                    found.push((To::Operation(operation), answer));
                }
            }
        }
    }
    Ok(found)
}

/// What a schema is, behind its reference.
fn resolve<'a>(api: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => api.pointer(pointer).map_or(schema, |target| resolve(api, target)),
        None => schema,
    }
}

/// No schema is nested deeper, but for those that hold themselves.
const DEPTH_MAX: usize = 12;

/// An example of a schema: its own, or one made of those of what it holds. Where there is a choice, `shape`
/// chooses; every other shape leaves nullable fields null.
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
        return Value::Object(fields.collect::<Map<_, _>>());
    }
    match (schema["enum"].get(0), schema["type"].as_str()) {
        (Some(first), _) => first.clone(),
        (_, Some("array")) => Value::Array(vec![example(api, &schema["items"], shape, depth + 1)]),
        (_, Some("integer")) => 1.into(),
        (_, Some("boolean")) => true.into(),
        _ => "text".into(),
    }
}

/// How many choices there are at most at one place of a schema.
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
