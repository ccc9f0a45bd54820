//! Fixes.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use sendcheck::fix::{Applicability, fix_value_json, fixes_json, fixes_of_value_json};

use crate::check::{detached, document_bytes, value_json};
use crate::options::{operation, options};
use crate::report::Report;

/// Returns fixes of a value, as a JSON array.
#[pyfunction]
#[pyo3(signature = (operation, value, options, /))]
pub(crate) fn fixes(
    py: Python<'_>,
    operation: &Bound<'_, PyAny>,
    value: Option<&Bound<'_, PyAny>>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<String> {
    let operation = self::operation(operation)?;
    let options = self::options(options)?;
    let json = value_json(operation, value)?;
    Ok(detached(py, &json, |json| fixes_json(&fixes_of_value_json(operation, json, &options))))
}

/// The fixed document and the applied fixes in JSON, and the report.
type Fixed = (String, String, Report);

/// Fixes a value, or JSON text.
#[pyfunction]
#[pyo3(signature = (operation, value, is_text, applicability, options, /))]
pub(crate) fn fix(
    py: Python<'_>,
    operation: &Bound<'_, PyAny>,
    value: Option<&Bound<'_, PyAny>>,
    is_text: bool,
    applicability: &str,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<Fixed> {
    let operation = self::operation(operation)?;
    let options = self::options(options)?;
    let up_to = applicability.parse().ok().filter(|up_to| *up_to != Applicability::Plan);
    let up_to = up_to.ok_or_else(|| {
        PyValueError::new_err(format!(
            "unknown applicability `{applicability}`, expected `safe` or `unsafe`"
        ))
    })?;
    let fixed = if is_text {
        let none = py.None().into_bound(py);
        let json = document_bytes(value.unwrap_or(&none))?;
        detached(py, &json, |json| sendcheck::fix::fix(operation, json, &options, up_to))
    } else {
        let json = value_json(operation, value)?;
        detached(py, &json, |json| fix_value_json(operation, json, &options, up_to))
    };
    Ok((fixed.document, fixes_json(&fixed.applied), Report::new(fixed.report)))
}
