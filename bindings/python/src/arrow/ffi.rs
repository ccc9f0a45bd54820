//! Arrow's `PyCapsule` interface.
//!
//! Source: <https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html>
#![expect(unsafe_code, reason = "the interface passes C structs by address")]

use std::ffi::CStr;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array as _, ArrayRef, StructArray, make_array};
use arrow_schema::ArrowError;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

fn value_error(error: &ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// Polars exports a column of type `Null` in another form than the interface has.
fn unreadable(error: &ArrowError) -> PyErr {
    let message = "cannot read the column; if all of it is null, cast it to strings";
    PyValueError::new_err(format!("{message}: {error}"))
}

/// Takes the chunks of a column.
pub(super) fn import(column: &Bound<'_, PyAny>) -> PyResult<Vec<ArrayRef>> {
    if let Some(export) = column.getattr_opt("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) =
            export.call0()?.extract()?;
        let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
        let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
        // SAFETY: capsules of these names hold these structs, by the interface, and live until this returns.
        // `from_raw` moves the array out and leaves a released one, which the capsule does not release again.
        let (array, schema) =
            unsafe { (FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
        if array.is_released() {
            return Err(PyValueError::new_err("the Arrow array was read before"));
        }
        // SAFETY: the schema is that of the array, by the interface.
        let data = unsafe { from_ffi(array, schema) };
        return Ok(vec![make_array(data.map_err(|error| unreadable(&error))?)]);
    }
    if let Some(export) = column.getattr_opt("__arrow_c_stream__")? {
        let capsule: Bound<'_, PyCapsule> = export.call0()?.extract()?;
        let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
        // SAFETY: as above.
        let reader = unsafe { ArrayStreamReader::from_raw(stream.as_ptr()) };
        let chunks = reader.and_then(Iterator::collect);
        return chunks.map_err(|error| unreadable(&error));
    }
    let name = column.get_type().name()?;
    Err(PyTypeError::new_err(format!("column must be an Arrow array or stream, not `{name}`")))
}

/// Gives an array.
pub(super) fn export<'py>(py: Python<'py>, array: &StructArray) -> PyResult<Bound<'py, PyTuple>> {
    let (array, schema) = to_ffi(&array.to_data()).map_err(|error| value_error(&error))?;
    let schema = PyCapsule::new_with_value(py, schema, SCHEMA)?;
    let array = PyCapsule::new_with_value(py, array, ARRAY)?;
    PyTuple::new(py, [schema, array])
}
