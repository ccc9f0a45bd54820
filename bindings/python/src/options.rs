//! The arguments that every check has: an operation and options.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use sendcheck::{Operation, OptionError, Options};

use crate::value::to_json;

pub(crate) fn operation(name: &Bound<'_, PyAny>) -> PyResult<Operation> {
    let Ok(name) = name.cast::<PyString>() else {
        let type_name = name.get_type().name()?;
        return Err(PyTypeError::new_err(format!("operation must be `str`, not `{type_name}`")));
    };
    name.to_string_lossy()
        .parse()
        .map_err(|error: sendcheck::ParseOperationError| PyValueError::new_err(error.to_string()))
}

/// Returns the options of keyword arguments.
pub(crate) fn options(kwargs: Option<&Bound<'_, PyDict>>) -> PyResult<Options> {
    let Some(kwargs) = kwargs else {
        return Ok(Options::default());
    };
    let is_unknown =
        |json: &[u8]| matches!(Options::from_json(json), Err(OptionError::UnknownName { .. }));
    Options::from_json(&given(kwargs, is_unknown)?).map_err(|error| option_error(&error))
}

/// Returns the JSON of the options that are given: those that are not `None`. Unknown ones stay, to be reported.
pub(crate) fn given(
    kwargs: &Bound<'_, PyDict>,
    is_unknown: impl Fn(&[u8]) -> bool,
) -> PyResult<Vec<u8>> {
    let given = PyDict::new(kwargs.py());
    for (name, value) in kwargs {
        if !value.is_none() {
            given.set_item(name, value)?;
            continue;
        }
        // An unknown name is reported whatever its value.
        let alone = PyDict::new(kwargs.py());
        alone.set_item(&name, PyDict::new(kwargs.py()))?;
        if is_unknown(&to_json(&alone)?) {
            given.set_item(name, value)?;
        }
    }
    to_json(&given)
}

pub(crate) fn option_error(error: &OptionError) -> PyErr {
    match error {
        OptionError::UnknownName { .. } => PyTypeError::new_err(error.to_string()),
        _ => PyValueError::new_err(error.to_string()),
    }
}
