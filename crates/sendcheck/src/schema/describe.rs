//! The schema as JSON, for generated documentation and for types in other languages.

use alloc::string::String;
use alloc::vec::Vec;

use super::object::{Field, Need, Object, Type};
use super::operation::{Operation, PayloadLocation};
use super::part::PartKind;
use crate::json::write;

/// Describes every operation, object and field, as one JSON object.
///
/// `operations` lists name, method, path, payload (`body`, `query` or null) and the name of its object. `objects` maps
/// names to fields: name, `required` (a boolean, or the field that makes it optional) and type. A type is `string`,
/// `integer`, `number`, `boolean`, `object` (any fields), `strings`, `parts`, `range`, `{"one_of": […]}`,
/// `{"object": name}` or `{"objects": name}`. `parts` maps values of `type` to the names of their objects.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&sendcheck::describe_schema())?;
/// assert_eq!(schema["operations"][0]["name"], "chats.create");
/// assert_eq!(schema["objects"]["effect"][0]["name"], "name");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn describe_schema() -> String {
    let mut out = String::from("{\"operations\":[");
    let mut objects: Vec<&'static Object> = Vec::new();
    for (index, operation) in Operation::ALL.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { "," });
        write_operation(*operation, &mut out);
        collect(operation.document(), &mut objects);
    }
    out.push_str("],\"objects\":{");
    for (index, object) in objects.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { "," });
        write::string(object.name, &mut out);
        out.push_str(":[");
        for (index, field) in object.fields.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            write_field(field, &mut out);
        }
        out.push(']');
    }
    out.push_str("},\"parts\":{");
    for (index, kind) in PartKind::ALL.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { "," });
        write::string(kind.name(), &mut out);
        out.push(':');
        write::string(kind.object().name, &mut out);
    }
    out.push_str("}}");
    out
}

fn write_operation(operation: Operation, out: &mut String) {
    let member = |name: &str, value: Option<&str>, out: &mut String| {
        out.push_str(name);
        match value {
            Some(value) => write::string(value, out),
            None => out.push_str("null"),
        }
    };
    let payload = match operation.payload_location() {
        PayloadLocation::Body => Some("body"),
        PayloadLocation::Query => Some("query"),
        PayloadLocation::None => None,
    };
    member("{\"name\":", Some(operation.name()), out);
    member(",\"method\":", operation.method(), out);
    member(",\"path\":", operation.path(), out);
    member(",\"payload\":", payload, out);
    member(",\"object\":", Some(operation.document().name), out);
    out.push('}');
}

fn write_field(field: &Field, out: &mut String) {
    out.push_str("{\"name\":");
    write::string(field.name, out);
    out.push_str(",\"required\":");
    match field.need {
        Need::Required | Need::RequiredPredicted => out.push_str("true"),
        Need::RequiredUnless(other) => write::string(other, out),
        Need::RequiredIf(_) | Need::Optional => out.push_str("false"),
    }
    out.push_str(",\"type\":");
    let named = |key: &str, name: &str, out: &mut String| {
        out.push('{');
        write::string(key, out);
        out.push(':');
        write::string(name, out);
        out.push('}');
    };
    match field.value {
        Type::String => write::string("string", out),
        Type::Integer => write::string("integer", out),
        Type::Number => write::string("number", out),
        Type::Boolean => write::string("boolean", out),
        Type::AnyObject => write::string("object", out),
        Type::Strings => write::string("strings", out),
        Type::Parts => write::string("parts", out),
        Type::Range => write::string("range", out),
        Type::Object(object) => named("object", object.name, out),
        Type::Objects(object) => named("objects", object.name, out),
        Type::Choice(choices) => {
            out.push_str("{\"one_of\":[");
            for (index, name) in choices.names.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                write::string(name, out);
            }
            out.push_str("]}");
        }
    }
    out.push('}');
}

/// Adds an object and those inside it, each once.
fn collect(object: &'static Object, objects: &mut Vec<&'static Object>) {
    if objects.iter().any(|known| known.is(object)) {
        return;
    }
    objects.push(object);
    for field in object.fields {
        match field.value {
            Type::Object(inside) | Type::Objects(inside) => collect(inside, objects),
            Type::Parts => PartKind::ALL.iter().for_each(|kind| collect(kind.object(), objects)),
            Type::String
            | Type::Integer
            | Type::Number
            | Type::Boolean
            | Type::Choice(_)
            | Type::AnyObject
            | Type::Strings
            | Type::Range => {}
        }
    }
}
