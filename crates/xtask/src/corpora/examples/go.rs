//! Calls of the SDK in Go: `client.Chats.New(context.TODO(), linq.ChatNewParams{To: …})`.

use sendcheck::Operation;
use serde_json::{Map, Value};

use super::Example;
use super::calls::snake_case;
use super::literal::{Reader, Syntax};

/// The operation that `Chats.Messages.Send` calls.
pub(super) fn operation(name: &str) -> Option<Operation> {
    let words: Vec<String> =
        name.split('.').map(|word| snake_case(word).trim_start_matches('_').to_owned()).collect();
    // What makes something is called `New` there.
    words.join(".").replace(".new", ".create").parse().ok()
}

/// Reads what stands between the parentheses: a context, the chat's id, the parameters.
pub(super) fn read(operation: Operation, arguments: &str) -> Result<Example, Syntax> {
    let mut reader = Reader::new(arguments);
    let mut chat_id = None;
    let mut body = Value::Object(Map::new());
    if !(reader.skip_all("context.TODO()") || reader.skip_all("ctx")) {
        return Err(Syntax);
    }
    while reader.skip(',') {
        if reader.placeholder() {
        } else if reader.skip(')') {
            break;
        } else {
            match value(&mut reader)? {
                Value::String(id) => chat_id = Some(id),
                fields @ Value::Object(_) => body = fields,
                _ => return Err(Syntax),
            }
        }
    }
    Ok(Example { operation, json: body.to_string(), chat_id, notation: "Go" })
}

/// A literal, whatever types are written before its braces.
fn value(reader: &mut Reader<'_>) -> Result<Value, Syntax> {
    reader.skip('&');
    let is_list = reader.skip_all("[]");
    if !is_list && !reader.begins_with(|first| first.is_ascii_alphabetic()) {
        return reader.value();
    }
    let name = reader.path();
    if reader.skip_all("[string]any") {
        return fields(reader);
    }
    if is_list {
        return items(reader);
    }
    if reader.begins_with(|first| first == '{') {
        return fields(reader);
    }
    if reader.skip('(') {
        // `linq.F(…)` and the like wrap a value.
        let wrapped = value(reader)?;
        return reader.skip(')').then_some(wrapped).ok_or(Syntax);
    }
    match name {
        "true" => Ok(Value::Bool(true)),
        "false" => Ok(Value::Bool(false)),
        // A constant, such as `linq.TextPartTypeText`: its last word is the value.
        name => {
            let word = name.rfind(|letter: char| letter.is_ascii_uppercase()).ok_or(Syntax)?;
            Ok(Value::String(name[word..].to_ascii_lowercase()))
        }
    }
}

fn items(reader: &mut Reader<'_>) -> Result<Value, Syntax> {
    let mut items = Vec::new();
    if !reader.skip('{') {
        return Err(Syntax);
    }
    while !reader.skip('}') {
        // Inside a list, the type may be left out.
        let item =
            if reader.begins_with(|first| first == '{') { fields(reader)? } else { value(reader)? };
        items.push(item);
        if !reader.skip(',') {
            return reader.skip('}').then_some(Value::Array(items)).ok_or(Syntax);
        }
    }
    Ok(Value::Array(items))
}

fn fields(reader: &mut Reader<'_>) -> Result<Value, Syntax> {
    let mut fields = Map::new();
    if !reader.skip('{') {
        return Err(Syntax);
    }
    while !reader.skip('}') {
        let name = reader.name_before(':').ok_or(Syntax)?;
        let field = value(reader)?;
        // A union holds one of its variants.
        if name.starts_with("Of") && field.is_object() {
            reader.skip(',');
            return reader.skip('}').then_some(field).ok_or(Syntax);
        }
        fields.insert(snake_case(name).trim_start_matches('_').to_owned(), field);
        if !reader.skip(',') {
            return reader.skip('}').then_some(Value::Object(fields)).ok_or(Syntax);
        }
    }
    Ok(Value::Object(fields))
}
