//! Requests.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyMemoryView, PyString};
use sendcheck::{BASE_URL, EncodeError, Operation, PathId};

use crate::check::{detached, document_bytes, value_json};
use crate::options::{operation, options};
use crate::report::Report;

/// The method, URL, path, query, headers and body of a request.
type Parts<'py> = (
    &'static str,
    String,
    String,
    String,
    Vec<(&'static str, &'static str)>,
    Option<Bound<'py, PyBytes>>,
);

#[pyfunction]
#[pyo3(signature = (operation, value, options, /))]
pub(crate) fn encode<'py>(
    py: Python<'py>,
    operation: &Bound<'py, PyAny>,
    value: Option<&Bound<'py, PyAny>>,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Parts<'py>> {
    let operation = self::operation(operation)?;
    let options = self::options(options)?;
    let encoded = match value {
        Some(document) if is_text(document) => {
            let json = document_bytes(document)?;
            detached(py, &json, |json| sendcheck::encode(operation, json, &options))
        }
        value => {
            let json = value_json(operation, value)?;
            detached(py, &json, |json| sendcheck::encode_value_json(operation, json, &options))
        }
    };
    let request = encoded.map_err(|error| match error {
        EncodeError::InvalidDocument(report) => Report::new(*report).into_error(py),
        error => PyValueError::new_err(error.to_string()),
    })?;
    Ok((
        request.method(),
        request.url(BASE_URL),
        request.path().into(),
        request.query().into(),
        request.headers().to_vec(),
        (!request.body().is_empty()).then(|| PyBytes::new(py, request.body())),
    ))
}

/// Returns the path of a request that a plan has checked.
#[pyfunction]
#[pyo3(signature = (operation, chat_id, /))]
pub(crate) fn endpoint_path(
    operation: &Bound<'_, PyAny>,
    chat_id: Option<String>,
) -> PyResult<String> {
    let ids = chat_id.map(|id| (PathId::Chat, id));
    let endpoint = sendcheck::Endpoint::new(self::operation(operation)?, ids);
    let endpoint = endpoint.map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(endpoint.path())
}

/// The name of the operation, the chat id and the message id.
type Endpoint = (&'static str, Option<String>, Option<String>);

#[pyfunction]
#[pyo3(signature = (method, path, /))]
pub(crate) fn operation_from_http(method: &str, path: &str) -> Option<Endpoint> {
    let endpoint = Operation::from_http(method, path)?;
    let id = |id| endpoint.id(id).map(str::to_owned);
    Some((endpoint.operation().name(), id(PathId::Chat), id(PathId::Message)))
}

fn is_text(document: &Bound<'_, PyAny>) -> bool {
    document.is_instance_of::<PyString>()
        || document.is_instance_of::<PyBytes>()
        || document.is_instance_of::<PyByteArray>()
        || document.is_instance_of::<PyMemoryView>()
}
