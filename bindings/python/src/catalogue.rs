//! The catalogue.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use sendcheck::fix::Applicability;
use sendcheck::{Example, Operation, ParseRuleError};

type Texts<'py> = Bound<'py, PyTuple>;

/// Name, severity, code, whether the code is predicted, group, summary, messages, helps, params, kind of fix.
type Rule<'py> = (
    &'static str,
    &'static str,
    Option<u16>,
    bool,
    &'static str,
    &'static str,
    Texts<'py>,
    Texts<'py>,
    Texts<'py>,
    Option<&'static str>,
);

#[pyfunction]
pub(crate) fn catalogue(py: Python<'_>) -> PyResult<Vec<Rule<'_>>> {
    let rules = sendcheck::Rule::ALL.iter();
    rules
        .map(|rule| {
            Ok((
                rule.name(),
                rule.severity().name(),
                rule.code().map(sendcheck::Code::number),
                rule.code().is_some_and(sendcheck::Code::is_predicted),
                rule.group(),
                rule.summary(),
                PyTuple::new(py, rule.messages())?,
                PyTuple::new(py, rule.helps())?,
                PyTuple::new(py, rule.params().collect::<Vec<_>>())?,
                rule.fix().map(Applicability::name),
            ))
        })
        .collect()
}

/// The operation, options in JSON, and document of an example.
type ExampleFields = (&'static str, &'static str, String);

/// The rule, what, why, an example that fails, one that passes, and the source.
type Explanation =
    (&'static str, &'static str, &'static str, ExampleFields, ExampleFields, &'static str);

#[pyfunction]
#[pyo3(signature = (rule, /))]
pub(crate) fn explanation(rule: &str) -> PyResult<Explanation> {
    let rule: sendcheck::Rule =
        rule.parse().map_err(|error: ParseRuleError| PyValueError::new_err(error.to_string()))?;
    let texts = rule.explanation();
    let example = |it: Example| (it.operation, it.options, it.document());
    let (fails, passes) = (example(texts.fails), example(texts.passes));
    Ok((rule.name(), texts.what, texts.why, fails, passes, texts.source))
}

/// Returns the name, method and path of each operation.
#[pyfunction]
pub(crate) fn operations() -> Vec<(&'static str, Option<&'static str>, Option<&'static str>)> {
    Operation::ALL.iter().map(|it| (it.name(), it.method(), it.path())).collect()
}
