//! Reports as a struct array.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, LargeStringBuilder, ListBuilder, StringBuilder, UInt32Builder,
};
use arrow_array::{ArrayRef, StructArray};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field, Fields};
use sendcheck::{Report, Rule};

/// The reports of some rows.
#[derive(Default)]
pub(super) struct Reports {
    rows: Vec<Option<Row>>,
    /// The rules of all rows, one after another.
    rules: Vec<Rule>,
    /// The reports of all rows in JSON, one after another.
    json: String,
}

struct Row {
    errors: usize,
    warnings: usize,
    /// The end in `rules`.
    rules: usize,
    /// The end in `json`.
    json: usize,
}

impl Reports {
    pub(super) fn push(&mut self, report: &Report, with_report: bool) {
        self.rules.extend(report.diagnostics().iter().map(sendcheck::Diagnostic::rule));
        if with_report {
            report.write_json(&mut self.json);
        }
        self.rows.push(Some(Row {
            errors: report.errors(),
            warnings: report.warnings(),
            rules: self.rules.len(),
            json: self.json.len(),
        }));
    }

    pub(super) fn push_null(&mut self) {
        self.rows.push(None);
    }

    /// Returns the struct array of all, in order. A null document has a null report.
    pub(super) fn into_array(all: impl Iterator<Item = Self>, with_report: bool) -> StructArray {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let mut is_there = Vec::new();
        let mut valid = BooleanBuilder::new();
        let (mut errors, mut warnings) = (UInt32Builder::new(), UInt32Builder::new());
        let mut rules = ListBuilder::new(StringBuilder::new());
        let mut json = LargeStringBuilder::new();
        for reports in all {
            let (mut rules_start, mut json_start) = (0, 0);
            for row in &reports.rows {
                is_there.push(row.is_some());
                let Some(row) = row else {
                    valid.append_null();
                    errors.append_null();
                    warnings.append_null();
                    rules.append_null();
                    json.append_null();
                    continue;
                };
                valid.append_value(row.errors == 0);
                errors.append_value(count(row.errors));
                warnings.append_value(count(row.warnings));
                for rule in &reports.rules[rules_start..row.rules] {
                    rules.values().append_value(rule.name());
                }
                rules.append(true);
                json.append_value(&reports.json[json_start..row.json]);
                (rules_start, json_start) = (row.rules, row.json);
            }
        }
        let item = Arc::new(Field::new_list_field(DataType::Utf8, true));
        let mut columns: Vec<(&str, DataType, ArrayRef)> = vec![
            ("valid", DataType::Boolean, Arc::new(valid.finish())),
            ("errors", DataType::UInt32, Arc::new(errors.finish())),
            ("warnings", DataType::UInt32, Arc::new(warnings.finish())),
            ("rules", DataType::List(item), Arc::new(rules.finish())),
        ];
        if with_report {
            columns.push(("report", DataType::LargeUtf8, Arc::new(json.finish())));
        }
        let fields: Fields =
            columns.iter().map(|(name, kind, _)| Field::new(*name, kind.clone(), true)).collect();
        let arrays = columns.into_iter().map(|(_, _, array)| array).collect();
        StructArray::new(fields, arrays, Some(NullBuffer::from(is_there)))
    }
}
