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

/// The options of keyword arguments; those that are `None` are not given.
pub(crate) fn options(kwargs: Option<&Bound<'_, PyDict>>) -> PyResult<Options> {
    let Some(kwargs) = kwargs else {
        return Ok(Options::default());
    };
    let given = PyDict::new(kwargs.py());
    for (name, value) in kwargs {
        if !value.is_none() || !is_option(&name)? {
            given.set_item(name, value)?;
        }
    }
    Options::from_json(&to_json(&given)?.bytes).map_err(|error| match error {
        OptionError::UnknownName { .. } => PyTypeError::new_err(error.to_string()),
        _ => PyValueError::new_err(error.to_string()),
    })
}

/// Returns `true` if the core knows an option of that name. It reports an unknown one whatever the value.
fn is_option(name: &Bound<'_, PyAny>) -> PyResult<bool> {
    let given = PyDict::new(name.py());
    given.set_item(name, PyDict::new(name.py()))?;
    let read = Options::from_json(&to_json(&given)?.bytes);
    Ok(!matches!(read, Err(OptionError::UnknownName { .. })))
}
