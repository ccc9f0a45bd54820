//! A document that was checked, written again: compact, with the fields of each object in the order of the schema,
//! then the unknown ones in the order of the document. No value changes.

use alloc::string::String;

use crate::json::{Kind, Value, write};
use crate::schema::{AnyPart, Object, PartKind, Record as _, Type};

/// Writes the document of an operation.
pub(crate) fn rewrite(root: Value<'_>, document: &'static Object, out: &mut String) {
    write_value(root, Type::Object(document), out);
}

fn write_value(value: Value<'_>, shape: Type, out: &mut String) {
    match (shape, value.kind()) {
        (Type::Object(object), Kind::Object) => write_object(value, object, out),
        (Type::Objects(object), Kind::Array) => {
            write_array(value, out, |item, out| write_value(item, Type::Object(object), out));
        }
        (Type::Parts, Kind::Array) => write_array(value, out, |part, out| {
            write_value(part, Type::Object(part_object(part)), out);
        }),
        _ => write::compact(value.source(), out),
    }
}

/// Returns the object that a part is, by its `type`.
fn part_object(part: Value<'_>) -> &'static Object {
    let name = part.get("type").and_then(Value::as_str);
    name.and_then(|name| PartKind::from_name(&name)).map_or(AnyPart::OBJECT, PartKind::object)
}

fn write_array(value: Value<'_>, out: &mut String, write_item: impl Fn(Value<'_>, &mut String)) {
    out.push('[');
    for (index, item) in value.items().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_item(item, out);
    }
    out.push(']');
}

fn write_object(value: Value<'_>, object: &'static Object, out: &mut String) {
    let mut separator = '{';
    let mut begin_field = |out: &mut String| {
        out.push(separator);
        separator = ',';
    };
    for field in object.fields {
        // A valid document gives each field once.
        for (key, value) in value.fields().filter(|(key, _)| key.is(field.name)) {
            begin_field(out);
            write::string(&key.name(), out);
            out.push(':');
            write_value(value, field.value, out);
        }
    }
    for (key, value) in value.fields() {
        let name = key.name();
        if object.find(&name).is_none() {
            begin_field(out);
            write::string(&name, out);
            out.push(':');
            write::compact(value.source(), out);
        }
    }
    if value.fields().next().is_none() {
        out.push('{');
    }
    out.push('}');
}
