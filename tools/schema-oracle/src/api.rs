//! The API's description, as JSON Schema.
//!
//! It is `OpenAPI` 3.1, whose schemas are JSON Schema 2020-12: `$ref`, `allOf`, formats, patterns and limits
//! are taken unchanged. Three things are not:
//!
//! - `format: int32` becomes the bounds that it means. `format: int64` bounds nothing that JSON can be asked for.
//! - `discriminator` beside `oneOf` becomes a choice by `type`. JSON Schema only says of a `oneOf` that none
//!   of its schemas fits, but not where the error is. That the choice accepts and rejects the same
//!   documents is not assumed: each document is shown to both.
//! - `nullable` means nothing in 3.1, so no request may use it.

use std::collections::BTreeSet;
use std::error::Error;

use jsonschema::Validator;
use sendcheck::{Operation, PayloadLocation};
use serde_json::{Map, Value, json};

/// An operation of the description.
pub(crate) struct Call {
    pub(crate) operation: Operation,
    /// Tells whether a document is accepted, by the schema as published.
    pub(crate) published: Validator,
    /// Tells where a document is wrong.
    pub(crate) located: Validator,
    /// Every place of that schema which can reject something.
    pub(crate) constraints: BTreeSet<String>,
    /// The schema of the chat's id in the path.
    pub(crate) chat_id: Option<Validator>,
}

/// Returns the operations that have a document.
pub(crate) fn calls(mut api: Value) -> Result<Vec<Call>, Box<dyn Error>> {
    bound_integers(&mut api);
    let published = api["components"].take();
    let mut located = published.clone();
    choose_by_type(&mut located)?;
    let mut calls = Vec::new();
    for operation in Operation::ALL.iter().copied() {
        let Some(schema) = schema_of(operation, &api)? else { continue };
        let chat_id = path_parameter(operation, &api).map(|schema| validator(&schema));
        let published_schema = with_components(&schema, &published);
        no_nullable(&schema, &published, &mut Vec::new())?;
        let located_schema = with_components(&schema, &located);
        let mut constraints = BTreeSet::new();
        collect_constraints(&located_schema, "", &mut constraints);
        calls.push(Call {
            operation,
            published: validator(&published_schema)?,
            located: validator(&located_schema)?,
            constraints,
            chat_id: chat_id.transpose()?,
        });
    }
    Ok(calls)
}

pub(crate) fn validator(schema: &Value) -> Result<Validator, Box<dyn Error>> {
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    options.build(schema).map_err(|error| error.to_string().into())
}

fn with_components(schema: &Value, components: &Value) -> Value {
    let mut schema = schema.clone();
    schema["components"] = components.clone();
    schema
}

/// The schema of an operation's document; none where it has no document.
fn schema_of(operation: Operation, api: &Value) -> Result<Option<Value>, Box<dyn Error>> {
    // Two are not in the description, but what they are made of is.
    match operation {
        Operation::Message => {
            return Ok(Some(json!({"$ref": "#/components/schemas/MessageContent"})));
        }
        Operation::MessagesCreate => {
            return Ok(Some(json!({
                "type": "object",
                "required": ["to", "message"],
                "properties": {
                    "to": {"$ref": "#/components/schemas/CreateChatRequest/properties/to"},
                    "message": {"$ref": "#/components/schemas/MessageContent"},
                },
            })));
        }
        _ => {}
    }
    let Some(call) = call(operation, api) else {
        println!("{operation} is newer than the description");
        return Ok(None);
    };
    let schema = match operation.payload_location() {
        PayloadLocation::Body => {
            call["requestBody"]["content"]["application/json"]["schema"].clone()
        }
        PayloadLocation::Query => query(call),
        _ if call.get("requestBody").is_some() => {
            return Err(format!("{operation} has a body by the description").into());
        }
        _ => return Ok(None),
    };
    match schema {
        Value::Object(_) => Ok(Some(schema)),
        _ => Err(format!("the description has no schema for {operation}").into()),
    }
}

fn call(operation: Operation, api: &Value) -> Option<&Value> {
    let method = operation.method()?.to_ascii_lowercase();
    api["paths"].get(operation.path()?)?.get(method)
}

/// Returns the query as the object that stands for it.
fn query(call: &Value) -> Value {
    let mut properties = Map::new();
    for parameter in parameters(call, "query") {
        if let Some(name) = parameter["name"].as_str() {
            properties.insert(name.to_owned(), parameter["schema"].clone());
        }
    }
    json!({"type": "object", "properties": properties})
}

fn path_parameter(operation: Operation, api: &Value) -> Option<Value> {
    let parameter = parameters(call(operation, api)?, "path").next()?;
    Some(parameter["schema"].clone())
}

fn parameters<'c>(call: &'c Value, place: &'c str) -> impl Iterator<Item = &'c Value> {
    let all = call["parameters"].as_array().into_iter().flatten();
    all.filter(move |parameter| parameter["in"] == place)
}

fn bound_integers(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(bound_integers),
        Value::Object(fields) => {
            if fields.get("format").is_some_and(|format| format == "int32") {
                fields.entry("minimum").or_insert(i32::MIN.into());
                fields.entry("maximum").or_insert(i32::MAX.into());
            }
            fields.values_mut().for_each(bound_integers);
        }
        _ => {}
    }
}

/// Turns each `oneOf` with a `discriminator` into a choice by the property that it names.
fn choose_by_type(components: &mut Value) -> Result<(), Box<dyn Error>> {
    let schemas = components["schemas"].as_object_mut().ok_or("the description has no schemas")?;
    for (name, schema) in schemas {
        let Some(fields) = schema.as_object_mut() else { continue };
        let Some(discriminator) = fields.remove("discriminator") else { continue };
        let property = discriminator["propertyName"].as_str();
        let mapping = discriminator["mapping"].as_object();
        let (Some(property), Some(mapping)) = (property, mapping) else {
            return Err(format!("{name}: a discriminator without a mapping").into());
        };
        let branches = fields.remove("oneOf").and_then(|it| it.as_array().map(Vec::len));
        if branches != Some(mapping.len()) {
            return Err(
                format!("{name}: its discriminator does not map each of its schemas").into()
            );
        }
        let choices = mapping.iter().map(|(value, target)| {
            json!({
                "if": {"required": [property], "properties": {property: {"const": value}}},
                "then": {"$ref": target},
            })
        });
        fields.insert("allOf".into(), choices.collect());
        let names: Vec<&String> = mapping.keys().collect();
        fields.insert("properties".into(), json!({property: {"type": "string", "enum": names}}));
    }
    Ok(())
}

/// Makes sure that nothing which a request is made of says `nullable`.
fn no_nullable<'s>(
    schema: &'s Value,
    components: &'s Value,
    seen: &mut Vec<&'s str>,
) -> Result<(), Box<dyn Error>> {
    match schema {
        Value::Array(items) => items.iter().try_for_each(|it| no_nullable(it, components, seen)),
        Value::Object(fields) => {
            if fields.contains_key("nullable") {
                return Err(format!("a request's schema is `nullable`: {schema}").into());
            }
            if let Some(target) = fields.get("$ref").and_then(Value::as_str)
                && !seen.contains(&target)
            {
                seen.push(target);
                let pointer = target.strip_prefix("#/components").unwrap_or(target);
                let target = components.pointer(pointer).ok_or(format!("no {target}"))?;
                no_nullable(target, components, seen)?;
            }
            fields.values().try_for_each(|it| no_nullable(it, components, seen))
        }
        _ => Ok(()),
    }
}

/// Collects where a schema can reject something: the constraining keywords, each by its path.
fn collect_constraints(root: &Value, at: &str, found: &mut BTreeSet<String>) {
    let Some(schema) = root.pointer(at).and_then(Value::as_object) else { return };
    for (keyword, value) in schema {
        let place = format!("{at}/{keyword}");
        match keyword.as_str() {
            "type" | "enum" | "pattern" | "minLength" | "maxLength" | "minItems" | "maxItems"
            | "minimum" | "maximum" => drop(found.insert(place)),
            "format" if value != "int32" && value != "int64" => drop(found.insert(place)),
            "required" => {
                let names = value.as_array().into_iter().flatten().filter_map(Value::as_str);
                found.extend(names.map(|name| format!("{place}/{name}")));
            }
            "properties" => {
                for name in value.as_object().into_iter().flat_map(Map::keys) {
                    collect_constraints(root, &format!("{place}/{name}"), found);
                }
            }
            "items" => collect_constraints(root, &place, found),
            "allOf" => {
                for (index, choice) in value.as_array().into_iter().flatten().enumerate() {
                    match choice["then"]["$ref"].as_str() {
                        Some(target) => collect_chosen(root, target, found),
                        None => collect_constraints(root, &format!("{place}/{index}"), found),
                    }
                }
            }
            "$ref" => {
                let target = value.as_str().and_then(|target| target.strip_prefix('#'));
                collect_constraints(root, target.unwrap_or_default(), found);
            }
            _ => {}
        }
    }
}

/// The same for a schema that is chosen by `type`: what it says of that field cannot fail any more.
/// (A value that is not an object passes each `if`, so that the schema's own type can fail.)
fn collect_chosen(root: &Value, target: &str, found: &mut BTreeSet<String>) {
    let target = target.strip_prefix('#').unwrap_or(target);
    let mut all = BTreeSet::new();
    collect_constraints(root, target, &mut all);
    let settled = ["/required/type", "/properties/type/type", "/properties/type/enum"];
    found.extend(
        all.into_iter().filter(|place| {
            !place.strip_prefix(target).is_some_and(|rest| settled.contains(&rest))
        }),
    );
}
