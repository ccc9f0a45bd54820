//! A document that was checked, written again: compact, the fields of each object in the order of the
//! API's documentation, then the ones it does not know, in theirs. No value changes.

use alloc::string::String;
use alloc::vec::Vec;

use super::body::schema_of;
use super::part::kind_of;
use super::schema::{self, FIELDS_MAX, Need, Object};
use crate::Operation;
use crate::json::{Kind, Peeked, Reader, SyntaxError, write};
use crate::list::push_bounded;
use crate::model::PartKind;
use crate::sort::sorted_by;

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
///
/// # Errors
///
/// The first fault of one that is not.
pub(crate) fn rewrite<'a>(
    text: &'a str,
    reader: Reader<'a>,
    operation: Operation,
    out: &mut String,
) -> Result<(), SyntaxError> {
    let shape = match operation {
        Operation::Message => Shape::Object(&schema::message::OBJECT),
        operation => Shape::Object(schema_of(operation)),
    };
    let mut rewriter = Rewriter { text, reader, out, fields: Vec::new(), deferred: Vec::new() };
    rewriter.value(shape);
    rewriter.reader.check_syntax()
}

struct Rewriter<'a, 'o> {
    text: &'a str,
    reader: Reader<'a>,
    out: &'o mut String,
    /// What was written of the objects that are open; the innermost object's fields come last.
    fields: Vec<Written>,
    /// The fields of those objects that wait for the `type` of their part.
    deferred: Vec<Unwritten<'a>>,
}

/// A field that was written, with a comma behind it.
#[derive(Clone, Copy)]
struct Written {
    /// Its path among the documented fields; those without one come after them.
    index: usize,
    /// Where its value begins in the document, which orders those without a path.
    offset_bytes: usize,
    /// Where it stands in what was written.
    start_bytes: usize,
    end_bytes: usize,
}

/// A field that is to be written: its key, and where its value begins.
#[derive(Clone, Copy)]
struct Unwritten<'a> {
    key: &'a str,
    offset_bytes: usize,
}

impl Rewriter<'_, '_> {
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
                let read = offset_bytes..self.reader.offset_bytes();
                let value = self.text.get(read).unwrap_or_default();
                match kind {
                    Kind::Object | Kind::Array => write::compact(value, self.out),
                    _ => self.out.push_str(value),
                }
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
    fn object(&mut self, mut known: Option<&'static Object>) {
        let (first_field, first_put_off) = (self.fields.len(), self.deferred.len());
        self.reader.enter();
        self.out.push('{');
        let start_bytes = self.out.len();
        while let Some(key) = self.reader.key() {
            let value = self.reader.peek();
            if known.is_none() && key.value == "type" {
                known = Some(self.part_schema(value.kind));
                self.reader.seek(value.offset_bytes);
            }
            let field = Unwritten { key: key.value, offset_bytes: value.offset_bytes };
            if let Some(object) = known {
                self.field(object, field);
            } else {
                push_bounded(&mut self.deferred, field);
                self.reader.skip();
            }
        }
        if self.deferred.len() > first_put_off {
            let object = known.unwrap_or(PartKind::Unknown.schema());
            let end = self.reader.offset_bytes();
            for field in self.deferred.split_off(first_put_off) {
                self.reader.seek(field.offset_bytes);
                self.field(object, field);
            }
            self.reader.seek(end);
        }
        self.put_in_order(first_field, start_bytes);
        if self.out.len() > start_bytes {
            // The last comma.
            self.out.pop();
        }
        self.out.push('}');
    }

    fn part_schema(&mut self, kind: Kind) -> &'static Object {
        let name = if kind == Kind::String { self.reader.string().value } else { "" };
        kind_of(name).unwrap_or(PartKind::Unknown).schema()
    }

    /// Writes the field whose value comes next.
    fn field(&mut self, object: &Object, field: Unwritten<'_>) {
        let Unwritten { key, offset_bytes } = field;
        let index = object.names.find(key).unwrap_or(FIELDS_MAX);
        let start_bytes = self.out.len();
        write::string(key, self.out);
        self.out.push(':');
        self.value(match object.fields.get(index) {
            Some(field) if field.need != Need::Newer => shape_of(field.name),
            _ => Shape::Opaque,
        });
        self.out.push(',');
        let end_bytes = self.out.len();
        push_bounded(&mut self.fields, Written { index, offset_bytes, start_bytes, end_bytes });
    }

    /// Puts the last fields in their order, which is mostly the one that they were written in.
    fn put_in_order(&mut self, first_field: usize, start_bytes: usize) {
        let fields = self.fields.get(first_field..).unwrap_or_default();
        if !fields.is_sorted_by_key(|field| (field.index, field.offset_bytes)) {
            let written = self.out.split_off(start_bytes);
            let index = |field: &Written| field.index as u64;
            for field in sorted_by(fields, index, |a, b| a.offset_bytes.cmp(&b.offset_bytes)) {
                let path = field.start_bytes - start_bytes..field.end_bytes - start_bytes;
                self.out.push_str(written.get(path).unwrap_or_default());
            }
        }
        self.fields.truncate(first_field);
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
