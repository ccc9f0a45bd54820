//! Python values, written as JSON for the core.

use pyo3::exceptions::{PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple, PyType,
};

use crate::text::utf16_units;

/// The core rejects deeper documents, so no more of them has to be written.
const DEPTH_MAX: usize = 66;
/// A few shared lists can hold each other so often that their JSON would fill the memory.
const SIZE_MAX_BYTES: usize = 1 << 30;

/// Writes a value as JSON, lone surrogates as escapes. A value that is nested too deeply is cut where the core reports
/// it.
pub(crate) fn to_json(value: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let mut json = Json { bytes: Vec::with_capacity(512) };
    match json.value(value, 0) {
        Ok(()) | Err(Stop::TooDeep) => Ok(json.bytes),
        Err(Stop::Python(error)) => Err(error),
        Err(Stop::NotJson { error, mut path }) => {
            path.reverse();
            let path = if path.is_empty() { "the value".into() } else { path.concat() };
            Err(match error {
                NotJson::Type(what) => PyTypeError::new_err(format!("{what}, at {path}")),
                NotJson::Value(what) => PyValueError::new_err(format!("{what}, at {path}")),
            })
        }
    }
}

/// The JSON text of a value, in progress.
struct Json {
    bytes: Vec<u8>,
}

/// Why the rest of a value is not written.
enum Stop {
    TooDeep,
    NotJson {
        error: NotJson,
        /// The segments of the path, the last one first.
        path: Vec<String>,
    },
    Python(PyErr),
}

enum NotJson {
    Type(String),
    Value(String),
}

impl From<PyErr> for Stop {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Python(PyValueError::new_err(error.to_string()))
    }
}

impl From<NotJson> for Stop {
    fn from(error: NotJson) -> Self {
        Self::NotJson { error, path: Vec::new() }
    }
}

impl Stop {
    fn below(mut self, segment: impl FnOnce() -> String) -> Self {
        if let Self::NotJson { path, .. } = &mut self {
            path.push(format!("/{}", segment()));
        }
        self
    }
}

type Written = Result<(), Stop>;

impl Json {
    fn value(&mut self, value: &Bound<'_, PyAny>, depth: usize) -> Written {
        if let Ok(text) = value.cast_exact::<PyString>() {
            self.string(text)
        } else if let Ok(dict) = value.cast_exact::<PyDict>() {
            self.dict(dict, depth)
        } else if let Ok(list) = value.cast_exact::<PyList>() {
            self.array(list.iter().map(Ok), depth)
        } else if let Ok(int) = value.cast_exact::<PyInt>() {
            self.int(int)
        } else if let Ok(bool) = value.cast_exact::<PyBool>() {
            self.bytes.extend_from_slice(if bool.is_true() { b"true" } else { b"false" });
            Ok(())
        } else if value.is_none() {
            self.bytes.extend_from_slice(b"null");
            Ok(())
        } else {
            self.other(value, depth)
        }
    }

    /// Writes floats, subclasses, and what only behaves like a value of JSON.
    fn other(&mut self, value: &Bound<'_, PyAny>, depth: usize) -> Written {
        if let Ok(float) = value.cast::<PyFloat>() {
            self.float(float.value())
        } else if let Ok(text) = value.cast::<PyString>() {
            self.string(text)
        } else if let Ok(int) = value.cast::<PyInt>() {
            self.int(int)
        } else if let Ok(tuple) = value.cast::<PyTuple>() {
            self.array(tuple.iter().map(Ok), depth)
        } else if let Ok(list) = value.cast::<PyList>() {
            self.array(list.iter().map(Ok), depth)
        } else if let Ok(dict) = value.cast::<PyDict>() {
            self.dict(dict, depth)
        } else if let Some(model) = dumped_model(value)? {
            self.value(&model, depth)
        } else if let Some(fields) = dataclass_fields(value)? {
            self.dict(&fields, depth)
        } else if let Ok(mapping) = value.cast::<PyMapping>() {
            let dict = PyDict::new(value.py());
            dict.update(mapping)?;
            self.dict(&dict, depth)
        } else {
            let name = value.get_type().name()?;
            let hint = if value.is_instance_of::<PyBytes>() {
                "; for JSON text, call `check_json`"
            } else {
                ""
            };
            Err(NotJson::Type(format!("JSON has no value for `{name}`{hint}")).into())
        }
    }

    fn array<'py>(
        &mut self,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
        depth: usize,
    ) -> Written {
        self.open(b'[', depth)?;
        for (index, item) in items.enumerate() {
            if index > 0 {
                self.bytes.push(b',');
            }
            self.value(&item?, depth + 1).map_err(|stop| stop.below(|| index.to_string()))?;
        }
        self.bytes.push(b']');
        Ok(())
    }

    fn dict(&mut self, dict: &Bound<'_, PyDict>, depth: usize) -> Written {
        self.open(b'{', depth)?;
        let len = dict.len();
        // The iterator panics if the dict changes: values and other threads run code of Python.
        for (index, (key, value)) in dict.iter().take(len).enumerate() {
            if index > 0 {
                self.bytes.push(b',');
            }
            let Ok(key) = key.cast::<PyString>() else {
                let name = key.get_type().name()?;
                let what = format!("a key must be a string, not `{name}`");
                return Err(NotJson::Type(what).into());
            };
            self.string(key)?;
            self.bytes.push(b':');
            self.value(&value, depth + 1).map_err(|stop| {
                stop.below(|| key.to_string_lossy().replace('~', "~0").replace('/', "~1"))
            })?;
            if dict.len() != len {
                return Err(PyRuntimeError::new_err("dict changed while it was read").into());
            }
        }
        self.bytes.push(b'}');
        Ok(())
    }

    fn open(&mut self, bracket: u8, depth: usize) -> Written {
        self.bytes.push(bracket);
        if depth >= DEPTH_MAX {
            return Err(Stop::TooDeep);
        }
        if self.bytes.len() > SIZE_MAX_BYTES {
            return Err(Stop::Python(PyValueError::new_err("the value is too large")));
        }
        Ok(())
    }

    fn string(&mut self, text: &Bound<'_, PyString>) -> Written {
        if let Ok(text) = text.to_cow() {
            serde_json::to_writer(&mut self.bytes, &*text)?;
            return Ok(());
        }
        let mut piece = String::new();
        self.bytes.push(b'"');
        for char in char::decode_utf16(utf16_units(text)?) {
            match char {
                Ok(char) => piece.push(char),
                Err(lone) => {
                    self.unquoted(&piece)?;
                    piece.clear();
                    let escape = format!("\\u{:04x}", lone.unpaired_surrogate());
                    self.bytes.extend_from_slice(escape.as_bytes());
                }
            }
        }
        self.unquoted(&piece)?;
        self.bytes.push(b'"');
        Ok(())
    }

    fn unquoted(&mut self, text: &str) -> Written {
        let quoted = serde_json::to_vec(text)?;
        self.bytes.extend_from_slice(&quoted[1..quoted.len() - 1]);
        Ok(())
    }

    fn int(&mut self, int: &Bound<'_, PyInt>) -> Written {
        if let Ok(value) = int.extract::<i64>() {
            serde_json::to_writer(&mut self.bytes, &value)?;
        } else {
            // Of the type itself: an enumeration prints something else.
            let digits = int.py().get_type::<PyInt>().call_method1("__repr__", (int,));
            // Python limits the number of digits.
            let digits =
                digits.map_err(|error| NotJson::Value(error.value(int.py()).to_string()))?;
            self.bytes.extend_from_slice(digits.extract::<String>()?.as_bytes());
        }
        Ok(())
    }

    fn float(&mut self, value: f64) -> Written {
        if !value.is_finite() {
            return Err(NotJson::Value(format!("JSON has no number for `{value}`")).into());
        }
        serde_json::to_writer(&mut self.bytes, &value)?;
        Ok(())
    }
}

/// Returns the fields of a pydantic model.
fn dumped_model<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some(dump) = value.get_type().getattr_opt("model_dump")? else {
        return Ok(None);
    };
    let kwargs = PyDict::new(value.py());
    kwargs.set_item("mode", "json")?;
    kwargs.set_item("by_alias", true)?;
    let model = dump.call((value,), Some(&kwargs))?;
    // One that returns itself would be asked without end.
    if !model.is_instance_of::<PyDict>() && model.get_type().hasattr("model_dump")? {
        let name = value.get_type().name()?;
        return Err(PyTypeError::new_err(format!("`model_dump` of `{name}` returned a model")));
    }
    Ok(Some(model))
}

/// Returns the fields of a dataclass.
fn dataclass_fields<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyDict>>> {
    static FIELDS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = value.py();
    if value.is_instance_of::<PyType>()
        || value.get_type().getattr_opt("__dataclass_fields__")?.is_none()
    {
        return Ok(None);
    }
    let fields = PyDict::new(py);
    for field in FIELDS.import(py, "dataclasses", "fields")?.call1((value,))?.try_iter()? {
        let name = field?.getattr("name")?;
        fields.set_item(&name, value.getattr(name.cast::<PyString>()?)?)?;
    }
    Ok(Some(fields))
}
