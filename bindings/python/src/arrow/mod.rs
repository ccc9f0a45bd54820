//! Checks of a column of documents, without a Python object for each row and without the interpreter's lock.

mod column;
mod ffi;
mod reports;

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use arrow_array::StructArray;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyTuple};
use sendcheck::{Operation, Options};

use column::{Column, Rows};
use reports::Reports;

/// Rows that a thread takes at a time: few enough that long documents in a row do not keep the others waiting.
const BLOCK_ROWS: usize = 256;

#[pyfunction]
#[pyo3(signature = (column, operation, options, threads, with_report, /))]
pub(crate) fn check_arrow(
    py: Python<'_>,
    column: &Bound<'_, PyAny>,
    operation: &Bound<'_, PyAny>,
    options: Option<&Bound<'_, PyDict>>,
    threads: Option<NonZero<usize>>,
    with_report: bool,
) -> PyResult<ArrowReports> {
    let operation = crate::options::operation(operation)?;
    let options = crate::options::options(options)?;
    let column = Column::new(ffi::import(column)?)?;
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let array = py.detach(|| check(&column, operation, &options, threads, with_report));
    Ok(ArrowReports { array })
}

/// A struct array with a row for each document.
#[pyclass(frozen, module = "sendcheck.arrow")]
pub(crate) struct ArrowReports {
    array: StructArray,
}

#[pymethods]
impl ArrowReports {
    fn __len__(&self) -> usize {
        arrow_array::Array::len(&self.array)
    }

    /// Gives the array to any library of Arrow, without a copy.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        // The producer may ignore it.
        _ = requested_schema;
        ffi::export(py, &self.array)
    }
}

fn check(
    column: &Column,
    operation: Operation,
    options: &Options,
    threads: usize,
    with_report: bool,
) -> StructArray {
    let blocks = column.blocks(BLOCK_ROWS);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((index, rows)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            blocks.get(index).map(|rows| (index, rows))
        } {
            done.push((index, check_rows(rows, operation, options, with_report)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(blocks.len())).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    Reports::into_array(done.into_iter().map(|(_, reports)| reports), with_report)
}

fn check_rows(
    rows: &Rows<'_>,
    operation: Operation,
    options: &Options,
    with_report: bool,
) -> Reports {
    let mut reports = Reports::default();
    for document in rows.iter() {
        match document {
            Some(json) => reports.push(&sendcheck::check(operation, json, options), with_report),
            None => reports.push_null(),
        }
    }
    reports
}
