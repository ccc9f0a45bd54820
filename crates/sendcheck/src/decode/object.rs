//! Objects, read field by field: keys given twice, unknown, null or absent are reported on the way.

use core::mem;

use super::Decoder;
use super::schema::{FIELDS_MAX, Need, Object};
use crate::json::{Kind, NextKey, Path, Peeked, Text};
use crate::list::push_bounded;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::DiagnosticBuilder;
use crate::sort::{first_bytes, sorted_by};

/// An object that is being read.
pub(super) struct OpenObject {
    pub(super) schema: &'static Object,
    /// Where each field's value begins; 0 while it is absent, as no value of an object begins there.
    at: [usize; FIELDS_MAX],
    /// A bit for each field that is there, null or not.
    seen: u16,
    /// A bit for each field whose next value is not simply to be read: it is there already, only newer sources
    /// know it, or values are known that do not count.
    odd: u16,
    /// A bit for each field that is null.
    nulls: u16,
    /// A bit for each field that was given again.
    repeated: u16,
    /// Where this object's keys begin in the decoder's.
    keys_from: usize,
    /// The field that comes next if they come in order.
    expected: usize,
}

/// A field of known name, whose value comes next.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldAt {
    pub(super) index: usize,
    pub(super) name: &'static str,
    pub(super) value: Peeked,
}

impl FieldAt {
    pub(super) const fn path<'p>(&self, object: &'p Path<'p>) -> Path<'p> {
        object.field(self.name, self.value.offset_bytes)
    }
}

/// A key without a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'a> {
    pub(super) name: &'a str,
    pub(super) is_well_formed: bool,
    pub(super) offset_bytes: usize,
}

impl Key<'_> {
    /// Half surrogate pairs all read as U+FFFD, but need not be the same.
    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name && self.is_well_formed && other.is_well_formed
    }
}

impl OpenObject {
    /// Whether the field is there and not null.
    pub(super) fn has(&self, index: usize) -> bool {
        self.seen & !self.nulls & 1 << index != 0
    }

    /// Goes on as the object that it has turned out to be.
    pub(super) const fn set_schema(&mut self, schema: &'static Object) {
        self.schema = schema;
        self.odd |= schema.newer;
    }
}

impl<'a> Decoder<'a, '_, '_> {
    /// Enters the object that was peeked at.
    pub(super) fn enter(&mut self, schema: &'static Object) -> OpenObject {
        self.reader.enter();
        OpenObject {
            schema,
            at: [0; FIELDS_MAX],
            seen: 0,
            odd: self.odd_in(schema),
            nulls: 0,
            repeated: 0,
            keys_from: self.keys.len(),
            expected: 0,
        }
    }

    const fn odd_in(&self, schema: &Object) -> u16 {
        if self.superseded.is_empty() { schema.newer } else { u16::MAX }
    }

    /// Goes on as an object of which nothing is known again, and none but the first field was seen, which is
    /// the `type` of a part.
    pub(super) fn start_over(&self, object: &mut OpenObject, schema: &'static Object) {
        object.schema = schema;
        if let Some((_, others)) = object.at.split_first_mut() {
            others.fill(0);
        }
        object.odd = object.odd & 1 | self.odd_in(schema);
        object.seen &= 1;
        object.nulls &= 1;
        object.repeated &= 1;
    }

    /// The next field that has a value to be read.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "fields are what a document is made of")]
    pub(super) fn next_field(
        &mut self,
        object: &mut OpenObject,
        path: &Path<'_>,
    ) -> Option<FieldAt> {
        match self.reader.next_key(&object.schema.names, object.expected) {
            NextKey::End => return None,
            NextKey::Known(index) => {
                object.expected = index + 1;
                let value = self.reader.peek();
                let field = self.record_field(object, index, value, path);
                if field.is_some() {
                    return field;
                }
            }
            NextKey::Odd => {}
        }
        self.next_unusual_field(object, path)
    }

    /// [`next_field`](Self::next_field), however keys are written, and wherever the object ends.
    #[inline(never)]
    fn next_unusual_field(&mut self, object: &mut OpenObject, path: &Path<'_>) -> Option<FieldAt> {
        while let Some(key) = self.reader.key() {
            let value = self.reader.peek();
            match object.schema.names.find(key.value) {
                Some(index) => {
                    if let Some(field) = self.record_field(object, index, value, path) {
                        return Some(field);
                    }
                }
                None => self.other_field(object.schema, key, value, path),
            }
        }
        None
    }

    #[cold]
    fn other_field(&mut self, schema: &Object, key: Text<'a>, value: Peeked, path: &Path<'_>) {
        let offset_bytes = value.offset_bytes;
        let is_well_formed = key.is_well_formed;
        push_bounded(&mut self.keys, Key { name: key.value, is_well_formed, offset_bytes });
        // An open object comes back to them when it is known what it is.
        if schema.is_open || self.is_superseded(offset_bytes) {
            self.reader.skip();
        } else {
            self.skip(&path.key(key.value, offset_bytes), value.kind);
        }
    }

    /// Notes a known field; returns it if its value is to be read.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "fields are what a document is made of")]
    pub(super) fn record_field(
        &mut self,
        object: &mut OpenObject,
        index: usize,
        value: Peeked,
        path: &Path<'_>,
    ) -> Option<FieldAt> {
        let bit = 1 << index;
        if object.odd & bit != 0 || value.kind == Kind::Null {
            return self.record_unusual_field(object, index, value, path);
        }
        object.seen |= bit;
        object.odd |= bit;
        *object.at.get_mut(index)? = value.offset_bytes;
        let name = object.schema.names.all.get(index)?;
        Some(FieldAt { index, name, value })
    }

    /// [`record_field`](Self::record_field) for a field that may be null, given again, or not to be looked at.
    #[cold]
    fn record_unusual_field(
        &mut self,
        object: &mut OpenObject,
        index: usize,
        value: Peeked,
        path: &Path<'_>,
    ) -> Option<FieldAt> {
        let field = object.schema.fields.get(index)?;
        let at = object.at.get_mut(index)?;
        let bit = 1 << index;
        if self.is_superseded(value.offset_bytes) {
            object.repeated |= bit;
            self.reader.skip();
            return None;
        }
        if *at > value.offset_bytes {
            // It was put off, and a later one has come since.
            object.repeated |= bit;
            self.found_superseded.push(value.offset_bytes);
            return None;
        }
        if *at != 0 {
            object.repeated |= bit;
            self.found_superseded.push(*at);
        }
        *at = value.offset_bytes;
        object.seen |= bit;
        object.odd |= bit;
        if value.kind == Kind::Null {
            object.nulls |= bit;
            self.reader.null();
            return None;
        }
        object.nulls &= !bit;
        let field_at = FieldAt { index, name: field.name, value };
        if field.need == Need::Newer {
            let field_path = field_at.path(path);
            self.context.push(
                DiagnosticBuilder::new(Rule::UncheckedContent, &field_path).given(field.name),
            );
            self.skip(&field_path, value.kind);
            return None;
        }
        Some(field_at)
    }

    /// Ends an object: reports what was absent, null, unknown, or given again. The fields of the mask
    /// `excused` may be absent.
    pub(super) fn finish_object(&mut self, object: &OpenObject, path: &Path<'_>, excused: u16) {
        let is_missed = object.schema.required & !excused & !object.seen != 0;
        if is_missed || object.nulls | object.repeated != 0 {
            self.report_fields(object, path, excused);
        }
        if self.keys.len() > object.keys_from {
            self.report_extra_keys(object.keys_from, Some(object.schema), path);
        }
    }

    #[cold]
    fn report_fields(&mut self, object: &OpenObject, path: &Path<'_>, excused: u16) {
        let closed_at = self.reader.closed_at();
        for (index, (field, &at)) in object.schema.fields.iter().zip(&object.at).enumerate() {
            let bit = 1 << index;
            let is_null = object.nulls & bit != 0;
            let is_needed = field.need == Need::Required && excused & bit == 0;
            if at != 0 && !is_null && object.repeated & bit == 0 {
                continue;
            }
            let field_path = path.field(field.name, if at == 0 { closed_at } else { at });
            if object.repeated & bit != 0 {
                self.context.push(
                    DiagnosticBuilder::new(Rule::DuplicateField, &field_path).given(field.name),
                );
            }
            if is_needed && (at == 0 || is_null) {
                let mut found = DiagnosticBuilder::new(Rule::MissingField, &field_path);
                if object.schema.is_card {
                    found.code(Code::documented(1008));
                }
                self.context.push(found.given(field.name));
            } else if is_null {
                self.context
                    .push(DiagnosticBuilder::new(Rule::NullField, &field_path).given(field.name));
            }
        }
    }

    /// Ends the keys of an object that have no field: those given twice, and the unknown ones where the
    /// object's fields are known.
    fn report_extra_keys(&mut self, from: usize, schema: Option<&Object>, path: &Path<'_>) {
        // There may be millions: they are looked at where they are.
        let mut all = mem::take(&mut self.keys);
        let keys = all.get(from..).unwrap_or_default();
        // Of the same key, the last one counts. Those of a part do not all come in their order.
        let mut sorted = sorted_by(
            keys,
            |key| first_bytes(key.name),
            |a, b| {
                let by_name = a.name.cmp(b.name).then(a.is_well_formed.cmp(&b.is_well_formed));
                by_name.then(a.offset_bytes.cmp(&b.offset_bytes))
            },
        )
        .peekable();
        let mut is_repeated = false;
        while let Some(key) = sorted.next() {
            if sorted.peek().is_some_and(|next| key.is_same(next)) {
                is_repeated = true;
                self.supersede(key);
                continue;
            }
            let key_path = path.key(key.name, key.offset_bytes);
            if mem::take(&mut is_repeated) {
                self.context
                    .push(DiagnosticBuilder::new(Rule::DuplicateField, &key_path).given(key.name));
            }
            if !key.is_well_formed {
                self.report(Rule::InvalidUnicode, &key_path);
            }
            if let Some(schema) = schema.filter(|schema| !schema.is_open) {
                self.context.push(
                    DiagnosticBuilder::new(Rule::UnknownField, &key_path)
                        .given(key.name)
                        .one_of(schema.names.all),
                );
            }
        }
        drop(sorted);
        all.truncate(from);
        self.keys = all;
    }

    fn supersede(&mut self, key: &Key<'_>) {
        if !self.is_superseded(key.offset_bytes) {
            self.found_superseded.push(key.offset_bytes);
        }
    }

    /// Reads over a value that no rule looks at, but for keys given twice, which may hide something
    /// from another reader, and half surrogate pairs.
    pub(super) fn skip(&mut self, path: &Path<'_>, kind: Kind) {
        match kind {
            Kind::Object => {
                self.reader.enter();
                let from = self.keys.len();
                while let Some(key) = self.reader.key() {
                    let Peeked { kind, offset_bytes } = self.reader.peek();
                    let is_well_formed = key.is_well_formed;
                    push_bounded(
                        &mut self.keys,
                        Key { name: key.value, is_well_formed, offset_bytes },
                    );
                    if self.is_superseded(offset_bytes) {
                        self.reader.skip();
                    } else {
                        self.skip(&path.key(key.value, offset_bytes), kind);
                    }
                }
                if self.keys.len() > from {
                    self.report_extra_keys(from, None, path);
                }
            }
            Kind::Array => {
                self.reader.enter();
                let mut index = 0;
                while self.reader.item() {
                    let Peeked { kind, offset_bytes } = self.reader.peek();
                    self.skip(&path.item(index, offset_bytes), kind);
                    index += 1;
                }
            }
            Kind::String => {
                if !self.reader.skip_text() {
                    self.report(Rule::InvalidUnicode, path);
                }
            }
            Kind::Number | Kind::Boolean | Kind::Null => self.reader.skip(),
        }
    }
}
