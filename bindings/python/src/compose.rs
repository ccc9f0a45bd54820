//! Plans and previews. Results cross as JSON, in which the documents of a plan already are.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use sendcheck::{OptionError, ParseNameError, Report as CoreReport};
use sendcheck_compose::{Input, PlanOptionError, PlanOptions, PlannedSend};

use crate::check::detached;
use crate::options::{given, option_error};
use crate::report::Report;
use crate::value::to_json;

/// Returns a plan.
#[pyfunction]
#[pyo3(signature = (input, options, /))]
pub(crate) fn plan(
    py: Python<'_>,
    input: &Bound<'_, PyDict>,
    options: &Bound<'_, PyDict>,
) -> PyResult<String> {
    let options = plan_options(options)?;
    let json = to_json(input)?;
    let planned = detached(py, &json, |json| {
        sendcheck_compose::plan(&Input::from_value_json(json)?, &options)
    });
    or_invalid(py, planned.map(|plan| plan.to_json()))
}

/// Plans a content that arrives in chunks.
#[pyclass(module = "sendcheck._core")]
pub(crate) struct Planner {
    /// None after the end.
    planner: Option<sendcheck_compose::Planner>,
}

#[pymethods]
impl Planner {
    #[new]
    #[pyo3(signature = (input, options, /))]
    fn new(
        py: Python<'_>,
        input: &Bound<'_, PyDict>,
        options: &Bound<'_, PyDict>,
    ) -> PyResult<Self> {
        let options = plan_options(options)?;
        let planner = sendcheck_compose::Planner::from_value_json(&to_json(input)?, &options);
        Ok(Self { planner: Some(or_invalid(py, planner)?) })
    }

    /// Returns the released sends: an array.
    #[pyo3(signature = (chunk, /))]
    fn push(&mut self, py: Python<'_>, chunk: &Bound<'_, PyString>) -> PyResult<String> {
        let planner = self.planner.as_mut().ok_or_else(finished)?;
        let pushed = match chunk.to_cow() {
            Ok(chunk) => py.detach(|| planner.push(&chunk)),
            Err(_) => planner.push_value_json(&to_json(chunk)?),
        };
        Ok(PlannedSend::all_to_json(&or_invalid(py, pushed)?))
    }

    /// Returns the other sends, and all notes: a plan.
    fn finish(&mut self, py: Python<'_>) -> PyResult<String> {
        let planner = self.planner.take().ok_or_else(finished)?;
        let rest = py.detach(|| planner.finish());
        or_invalid(py, rest.map(|rest| rest.to_json()))
    }
}

/// Returns a preview, or without a service those of all services.
#[pyfunction]
#[pyo3(signature = (message, service, options, /))]
pub(crate) fn preview(
    py: Python<'_>,
    message: &Bound<'_, PyAny>,
    service: Option<&str>,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<String> {
    let service = match service {
        None => None,
        Some(name) => Some(
            name.parse()
                .map_err(|error: ParseNameError| PyValueError::new_err(error.to_string()))?,
        ),
    };
    let options = crate::options::options(options)?;
    let json = to_json(message)?;
    or_invalid(py, sendcheck_compose::preview_value_json(&json, service, &options))
}

fn or_invalid<T>(py: Python<'_>, result: Result<T, CoreReport>) -> PyResult<T> {
    result.map_err(|report| Report::new(report).into_error(py))
}

fn finished() -> PyErr {
    PyValueError::new_err("the planner is finished")
}

fn plan_options(options: &Bound<'_, PyDict>) -> PyResult<PlanOptions> {
    let is_unknown = |json: &[u8]| {
        let read = PlanOptions::from_json(json);
        matches!(read, Err(PlanOptionError::Check(OptionError::UnknownName { .. })))
    };
    PlanOptions::from_json(&given(options, is_unknown)?).map_err(|error| match error {
        PlanOptionError::Check(error) => option_error(&error),
        error => PyValueError::new_err(error.to_string()),
    })
}
