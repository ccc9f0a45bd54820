//! The checks.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyString};
use sendcheck::{Operation, Options, PayloadLocation};

use crate::options::{operation, options};
use crate::report::Report;
use crate::text::encoded;
use crate::value::to_json;

/// Other threads run while a document of this size is checked.
const LARGE_BYTES: usize = 16 << 10;

/// Checks a value: the message that would be sent for an operation.
///
/// The value is a dict, a dataclass, a pydantic model or anything else that JSON has, nested as needed.
/// Options are keyword arguments.
///
/// >>> import sendcheck
/// >>> report = sendcheck.check("message", {"parts": []})
/// >>> report.valid, report.diagnostics[0].rule, report.diagnostics[0].path
/// (False, 'no-parts', '/parts')
///
/// Raises ValueError for an unknown operation or an invalid option value, TypeError for an unknown option
/// or a value that JSON does not have.
#[pyfunction]
#[pyo3(signature = (operation, value=None, /, **options))]
pub(crate) fn check(
    py: Python<'_>,
    operation: &Bound<'_, PyAny>,
    value: Option<&Bound<'_, PyAny>>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Report> {
    let operation = self::operation(operation)?;
    check_value(py, operation, value, &self::options(options)?)
}

/// Checks the content of a message, as a composer holds it: a value with `parts`.
///
/// >>> import sendcheck
/// >>> content = {"parts": [{"type": "text", "value": "see https://example.com"}]}
/// >>> bool(sendcheck.check_message(content))
/// True
/// >>> [found.rule for found in sendcheck.check_message(content, first_message=True)]
/// ['first-message-link']
#[pyfunction]
#[pyo3(signature = (content, /, **options))]
pub(crate) fn check_message(
    py: Python<'_>,
    content: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Report> {
    check_value(py, Operation::Message, Some(content), &self::options(options)?)
}

/// Checks a document: JSON as text or bytes, verbatim as it would be sent.
///
/// >>> import sendcheck
/// >>> report = sendcheck.check_json("message", b'{"parts": [}')
/// >>> found = report.diagnostics[0]
/// >>> found.rule, found.line, found.column
/// ('invalid-json', 1, 12)
#[pyfunction]
#[pyo3(signature = (operation, document, /, **options))]
pub(crate) fn check_json(
    py: Python<'_>,
    operation: &Bound<'_, PyAny>,
    document: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Report> {
    let operation = self::operation(operation)?;
    let options = self::options(options)?;
    let json = document_bytes(document)?;
    Ok(Report::new(detached(py, &json, |json| sendcheck::check(operation, json, &options))))
}

pub(crate) fn check_value(
    py: Python<'_>,
    operation: Operation,
    value: Option<&Bound<'_, PyAny>>,
    options: &Options,
) -> PyResult<Report> {
    let json = value_json(operation, value)?;
    let report = detached(py, &json, |json| sendcheck::check_value_json(operation, json, options));
    Ok(Report::new(report))
}

/// The JSON of a value; nothing for `None` if the operation has no document.
pub(crate) fn value_json(
    operation: Operation,
    value: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<u8>> {
    match value {
        Some(value) => to_json(value),
        None if operation.payload_location() == PayloadLocation::None => Ok(Vec::new()),
        None => Ok(b"null".to_vec()),
    }
}

/// Returns the bytes of JSON text. A lone surrogate makes them invalid UTF-8, which the core reports.
pub(crate) fn document_bytes<'d>(document: &'d Bound<'_, PyAny>) -> PyResult<Cow<'d, [u8]>> {
    if let Ok(bytes) = document.cast::<PyBytes>() {
        Ok(Cow::Borrowed(bytes.as_bytes()))
    } else if let Ok(text) = document.cast::<PyString>() {
        Ok(Cow::Owned(match text.to_cow() {
            Ok(text) => text.into_owned().into_bytes(),
            Err(_) => encoded(text, "utf-8")?.as_bytes().to_vec(),
        }))
    } else if let Ok(bytes) = document.cast::<PyByteArray>() {
        Ok(Cow::Owned(bytes.to_vec()))
    } else if document.get_type().name()? == "memoryview" {
        Ok(Cow::Owned(document.call_method0("tobytes")?.extract()?))
    } else {
        let name = document.get_type().name()?;
        Err(PyTypeError::new_err(format!(
            "JSON text must be `str` or bytes, not `{name}`; for a value, call `check`"
        )))
    }
}

/// Runs a check, without the interpreter's lock if it takes long enough.
pub(crate) fn detached<T: Send>(
    py: Python<'_>,
    json: &[u8],
    check: impl FnOnce(&[u8]) -> T + Send,
) -> T {
    if json.len() < LARGE_BYTES { check(json) } else { py.detach(|| check(json)) }
}
