//! The documents of a column, of any type that can hold them.

use std::ops::Range;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array as _, ArrayRef};
use arrow_schema::DataType;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

/// A column in chunks.
pub(super) struct Column(Vec<ArrayRef>);

/// Some rows of a chunk.
pub(super) struct Rows<'c> {
    chunk: &'c ArrayRef,
    rows: Range<usize>,
}

impl Column {
    pub(super) fn new(chunks: Vec<ArrayRef>) -> PyResult<Self> {
        for chunk in &chunks {
            if !matches!(
                chunk.data_type(),
                DataType::Null
                    | DataType::Utf8
                    | DataType::LargeUtf8
                    | DataType::Utf8View
                    | DataType::Binary
                    | DataType::LargeBinary
                    | DataType::BinaryView
            ) {
                return Err(PyTypeError::new_err(format!(
                    "column must be of strings or binary values, not {}",
                    chunk.data_type()
                )));
            }
        }
        Ok(Self(chunks))
    }

    pub(super) fn blocks(&self, rows: usize) -> Vec<Rows<'_>> {
        let of_chunk = |chunk| {
            let len = ArrayRef::len(chunk);
            (0..len)
                .step_by(rows)
                .map(move |start| Rows { chunk, rows: start..(start + rows).min(len) })
        };
        self.0.iter().flat_map(of_chunk).collect()
    }
}

impl<'c> Rows<'c> {
    /// Returns the documents; none for null.
    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = Option<&'c [u8]>> + 'c> {
        let chunk = self.chunk;
        let rows = self.rows.clone().map(move |row| (row, chunk.is_valid(row)));
        macro_rules! rows {
            ($array:expr, $bytes:expr) => {{
                let array = $array;
                Box::new(rows.map(move |(row, valid)| valid.then(|| $bytes(array.value(row)))))
            }};
        }
        match chunk.data_type() {
            DataType::Null => Box::new(rows.map(|_| None)),
            DataType::Utf8 => rows!(chunk.as_string::<i32>(), str::as_bytes),
            DataType::LargeUtf8 => rows!(chunk.as_string::<i64>(), str::as_bytes),
            DataType::Utf8View => rows!(chunk.as_string_view(), str::as_bytes),
            DataType::Binary => rows!(chunk.as_binary::<i32>(), <[u8]>::as_ref),
            DataType::LargeBinary => rows!(chunk.as_binary::<i64>(), <[u8]>::as_ref),
            // `Column::new` refuses other types.
            _ => rows!(chunk.as_binary_view(), <[u8]>::as_ref),
        }
    }
}
