//! A document that was checked, written again: compact, the fields of each object in the order of the
//! API's documentation, then the ones it does not know, in theirs. No value changes.

use alloc::string::String;
use alloc::vec::Vec;

use super::body::schema_of;
use super::part::kind_of;
use super::schema::{self, FIELDS_MAX, Need, Object};
use crate::Operation;
use crate::json::{Fault, Kind, Peeked, Reader, write};
use crate::model::PartKind;

/// What a value is, as far as its fields have an order.
#[derive(Clone, Copy)]
enum Shape {
    Object(&'static Object),
    /// An object whose `type` tells what it is.
    Part,
    /// An array of parts.
    Parts,
    /// An array of decorations.
    Decorations,
    /// Anything, written as it stands.
    Opaque,
}

/// Writes the document that `reader` stands at the beginning of, which must be JSON.
pub(crate) fn rewrite<'a>(
    json: &'a [u8],
    mut reader: Reader<'a>,
    operation: Operation,
    out: &mut String,
) -> Result<(), Fault> {
    let shape = match operation {
        Operation::Message => Shape::Object(&schema::message::OBJECT),
        operation => Shape::Object(schema_of(operation)),
    };
    Rewriter { json, reader: &mut reader, out }.value(shape);
    reader.sound()
}

struct Rewriter<'r, 'a, 'o> {
    json: &'a [u8],
    reader: &'r mut Reader<'a>,
    out: &'o mut String,
}

/// A field that was read over: its place among the documented ones, its key, and where its value begins.
struct Entry<'a> {
    index: usize,
    key: &'a str,
    offset_bytes: usize,
}

impl<'a> Rewriter<'_, 'a, '_> {
    fn value(&mut self, shape: Shape) {
        let Peeked { kind, offset_bytes } = self.reader.peek();
        match (shape, kind) {
            (Shape::Object(object), Kind::Object) => self.object(Some(object)),
            (Shape::Part, Kind::Object) => self.object(None),
            (Shape::Parts, Kind::Array) => self.array(Shape::Part),
            (Shape::Decorations, Kind::Array) => {
                self.array(Shape::Object(&schema::decoration::OBJECT));
            }
            _ => {
                self.reader.skip();
                let end = self.reader.offset_bytes();
                let value = self.json.get(offset_bytes..end).unwrap_or_default();
                write::compact(core::str::from_utf8(value).unwrap_or_default(), self.out);
            }
        }
    }

    fn array(&mut self, item: Shape) {
        self.reader.enter();
        self.out.push('[');
        let mut is_first = true;
        while self.reader.item() {
            if !is_first {
                self.out.push(',');
            }
            is_first = false;
            self.value(item);
        }
        self.out.push(']');
    }

    /// Writes an object; if its fields are not told, its `type` tells them.
    fn object(&mut self, known: Option<&'static Object>) {
        let mut entries = self.entries();
        let end = self.reader.offset_bytes();
        let object = match known {
            Some(object) => object,
            None => self.part_schema(&entries),
        };
        for entry in &mut entries {
            entry.index = object.names.find(entry.key).unwrap_or(FIELDS_MAX);
        }
        self.out.push('{');
        let mut is_first = true;
        for index in 0..=FIELDS_MAX {
            for entry in entries.iter().filter(|entry| entry.index == index) {
                if !is_first {
                    self.out.push(',');
                }
                is_first = false;
                write::string(entry.key, self.out);
                self.out.push(':');
                self.reader.seek(entry.offset_bytes);
                self.value(match object.fields.get(index) {
                    Some(field) if field.need != Need::Newer => shape_of(field.name),
                    _ => Shape::Opaque,
                });
            }
        }
        self.out.push('}');
        self.reader.seek(end);
    }

    fn entries(&mut self) -> Vec<Entry<'a>> {
        let mut entries = Vec::new();
        self.reader.enter();
        while let Some(key) = self.reader.key() {
            let Peeked { offset_bytes, .. } = self.reader.peek();
            entries.push(Entry { index: FIELDS_MAX, key: key.value, offset_bytes });
            self.reader.skip();
        }
        entries
    }

    fn part_schema(&mut self, entries: &[Entry<'_>]) -> &'static Object {
        let mut kind = None;
        if let Some(entry) = entries.iter().find(|entry| entry.key == "type") {
            self.reader.seek(entry.offset_bytes);
            if self.reader.peek().kind == Kind::String {
                kind = kind_of(self.reader.string().value);
            }
        }
        kind.unwrap_or(PartKind::Unknown).schema()
    }
}

/// What the documented field of that name holds, in whatever object.
fn shape_of(name: &str) -> Shape {
    match name {
        "message" => Shape::Object(&schema::message::OBJECT),
        "continuation_message" => Shape::Object(&schema::continuation::OBJECT),
        "parts" => Shape::Parts,
        "effect" => Shape::Object(&schema::effect::OBJECT),
        "reply_to" => Shape::Object(&schema::reply::OBJECT),
        "text_decorations" => Shape::Decorations,
        "app" => Shape::Object(&schema::app::OBJECT),
        "layout" => Shape::Object(&schema::layout::OBJECT),
        _ => Shape::Opaque,
    }
}
