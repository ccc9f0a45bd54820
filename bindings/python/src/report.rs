//! Reports.

use std::borrow::Cow;
use std::fmt::Write as _;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyIterator, PyTuple, PyType};
use sendcheck::{Diagnostic, Param};

/// The result of a check: true if the document is valid.
///
/// >>> import sendcheck
/// >>> report = sendcheck.check("message", {"parts": []})
/// >>> print(report)
/// message: 1 error, 0 warnings
/// error[no-parts] at /parts: message has no parts
///   help: add at least one part
/// >>> for found in report:
/// ...     print(found.rule, found.code)
/// no-parts 1004
#[pyclass(frozen, module = "sendcheck")]
pub(crate) struct Report {
    operation: Option<Cow<'static, str>>,
    errors: usize,
    warnings: usize,
    truncated: bool,
    /// The core's report; none for one that was made from its fields.
    core: Option<sendcheck::Report>,
    /// Made when they are asked for.
    diagnostics: PyOnceLock<Py<PyTuple>>,
}

impl Report {
    pub(crate) fn new(core: sendcheck::Report) -> Self {
        Self {
            operation: core.operation().map(|operation| operation.name().into()),
            errors: core.errors(),
            warnings: core.warnings(),
            truncated: core.is_truncated(),
            core: Some(core),
            diagnostics: PyOnceLock::new(),
        }
    }

    /// The exception `Invalid` with this report.
    pub(crate) fn into_error(self, py: Python<'_>) -> PyErr {
        match Py::new(py, self) {
            Ok(report) => invalid(py, report.bind(py)),
            Err(error) => error,
        }
    }

    fn counts(&self) -> String {
        let plural = |count| if count == 1 { "" } else { "s" };
        let (errors, warnings) = (self.errors, self.warnings);
        let name = self.operation.as_deref().unwrap_or("document");
        format!("{name}: {errors} error{}, {warnings} warning{}", plural(errors), plural(warnings))
    }
}

fn invalid(py: Python<'_>, report: &Bound<'_, Report>) -> PyErr {
    static INVALID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    match INVALID.import(py, "sendcheck._report", "Invalid").and_then(|it| it.call1((report,))) {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

#[pymethods]
impl Report {
    /// The name of the operation.
    #[getter]
    fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Whether there are no errors. Warnings do not count.
    #[getter]
    fn valid(&self) -> bool {
        self.errors == 0
    }

    /// The number of errors, in `diagnostics` or not.
    #[getter]
    fn errors(&self) -> usize {
        self.errors
    }

    /// The number of warnings, in `diagnostics` or not.
    #[getter]
    fn warnings(&self) -> usize {
        self.warnings
    }

    /// Whether there are more diagnostics than `max_diagnostics`.
    #[getter]
    fn truncated(&self) -> bool {
        self.truncated
    }

    /// The diagnostics, in the order of the document.
    #[getter]
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let tuple = self.diagnostics.get_or_try_init(py, || {
            let found = self.core.iter().flat_map(sendcheck::Report::diagnostics);
            let made = found
                .map(|it| make_diagnostic(py, &diagnostic_fields(py, it)?))
                .collect::<PyResult<Vec<_>>>()?;
            PyTuple::new(py, made).map(Bound::unbind)
        })?;
        Ok(tuple.bind(py).clone())
    }

    /// Raises `Invalid` if there are errors.
    ///
    /// >>> import sendcheck
    /// >>> sendcheck.check("message", {"parts": []}).raise_if_invalid()
    /// Traceback (most recent call last):
    /// sendcheck.Invalid: message: 1 error, 0 warnings
    /// error[no-parts] at /parts: message has no parts
    ///   help: add at least one part
    fn raise_if_invalid(slf: &Bound<'_, Self>) -> PyResult<()> {
        if slf.get().errors == 0 { Ok(()) } else { Err(invalid(slf.py(), slf)) }
    }

    /// Returns the report as a dict, with the names that it has in JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("operation", self.operation())?;
        dict.set_item("valid", self.valid())?;
        dict.set_item("errors", self.errors)?;
        dict.set_item("warnings", self.warnings)?;
        dict.set_item("truncated", self.truncated)?;
        let found = self.diagnostics(py)?;
        let found = found.iter().map(|it| it.call_method0("to_dict"));
        dict.set_item("diagnostics", found.collect::<PyResult<Vec<_>>>()?)?;
        Ok(dict)
    }

    /// Returns the report as one line of JSON, the same in every language.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        if let Some(core) = &self.core {
            return Ok(core.to_json());
        }
        let kwargs = PyDict::new(py);
        kwargs.set_item("ensure_ascii", false)?;
        kwargs.set_item("separators", (",", ":"))?;
        let dumps = py.import("json")?.getattr("dumps")?;
        dumps.call((self.to_dict(py)?,), Some(&kwargs))?.extract()
    }

    /// Creates a report from the dict that `to_dict` returns, or that the JSON of another language contains.
    #[classmethod]
    #[pyo3(signature = (fields, /))]
    fn from_dict(cls: &Bound<'_, PyType>, fields: &Bound<'_, PyDict>) -> PyResult<Self> {
        let py = cls.py();
        let made = fields
            .as_any()
            .get_item("diagnostics")?
            .try_iter()?
            .map(|it| make_diagnostic(py, it?.cast::<PyDict>()?))
            .collect::<PyResult<Vec<_>>>()?;
        let diagnostics = PyOnceLock::new();
        _ = diagnostics.set(py, PyTuple::new(py, made)?.unbind());
        let fields = fields.as_any();
        let operation: Option<String> = fields.get_item("operation")?.extract()?;
        Ok(Self {
            operation: operation.map(Cow::Owned),
            errors: fields.get_item("errors")?.extract()?,
            warnings: fields.get_item("warnings")?.extract()?,
            truncated: fields.get_item("truncated")?.extract()?,
            core: None,
            diagnostics,
        })
    }

    fn __bool__(&self) -> bool {
        self.valid()
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.diagnostics(py)?.len())
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.diagnostics(py)?.try_iter()
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else {
            return Ok(false);
        };
        let other = other.get();
        Ok(self.operation == other.operation
            && self.errors == other.errors
            && self.warnings == other.warnings
            && self.truncated == other.truncated
            && self.diagnostics(py)?.eq(other.diagnostics(py)?)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.diagnostics(py)?.hash()
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let mut out = self.counts();
        let diagnostics = self.diagnostics(py)?;
        for diagnostic in &diagnostics {
            _ = write!(out, "\n{}", diagnostic.str()?.to_string_lossy());
        }
        if self.truncated {
            _ = write!(out, "\nshowing {} diagnostics", diagnostics.len());
        }
        Ok(out)
    }

    fn __repr__(&self) -> String {
        format!("<Report {}>", self.counts())
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyDict>,))> {
        let from_dict = slf.get_type().getattr("from_dict")?;
        Ok((from_dict, (slf.get().to_dict(slf.py())?,)))
    }
}

fn make_diagnostic<'py>(
    py: Python<'py>,
    fields: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    static DIAGNOSTIC: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    DIAGNOSTIC.import(py, "sendcheck._report", "make_diagnostic")?.call((), Some(fields))
}

/// The fields of a diagnostic, with the names that they have in JSON.
fn diagnostic_fields<'py>(py: Python<'py>, found: &Diagnostic) -> PyResult<Bound<'py, PyDict>> {
    let fields = PyDict::new(py);
    fields.set_item("rule", found.rule().name())?;
    fields.set_item("severity", found.severity().name())?;
    if let Some(code) = found.code() {
        fields.set_item("code", code.number())?;
        if code.is_predicted() {
            fields.set_item("code_predicted", true)?;
        }
    }
    fields.set_item("path", found.path())?;
    if let Some(parameter) = found.parameter() {
        fields.set_item("parameter", parameter)?;
    }
    if let Some(range) = found.range() {
        fields.set_item("range", (range.start(), range.end()))?;
    }
    fields.set_item("message", found.message())?;
    if let Some(help) = found.help() {
        fields.set_item("help", help)?;
    }
    if !found.related().is_empty() {
        fields.set_item("related", PyTuple::new(py, found.related())?)?;
    }
    fields.set_item("params", params(py, found)?)?;
    if let Some(position) = found.position() {
        fields.set_item("line", position.line)?;
        fields.set_item("column", position.column_utf16)?;
        fields.set_item("offset", position.offset_bytes)?;
    }
    Ok(fields)
}

fn params<'py>(py: Python<'py>, found: &Diagnostic) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for (name, param) in found.params().iter() {
        match param {
            Param::Number(number) => dict.set_item(name, number)?,
            Param::Text(text) => dict.set_item(name, text)?,
            _ => debug_assert!(false, "`{name}` is a param of a new kind"),
        }
    }
    Ok(dict)
}
