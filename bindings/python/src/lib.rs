//! The core as a Python extension module, `sendcheck._core`. The package `sendcheck` is its public face.
//!
//! Each function converts its arguments, makes one call of the core and converts the result.
#![allow(
    missing_docs,
    reason = "the documentation is for Python: docstrings here, types in `_core.pyi`"
)]
#![allow(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    rustdoc::bare_urls,
    reason = "docstrings are not Markdown"
)]

mod arrow;
mod catalogue;
mod check;
mod compose;
mod encode;
mod fix;
mod options;
mod report;
mod text;
mod value;

use pyo3::prelude::pymodule;

#[pymodule]
mod _core {
    #[pymodule_export]
    use crate::arrow::{ArrowReports, check_arrow};
    #[pymodule_export]
    use crate::catalogue::{catalogue, explanation, operations};
    #[pymodule_export]
    use crate::check::{check, check_json, check_message};
    #[pymodule_export]
    use crate::compose::{Planner, plan, preview};
    #[pymodule_export]
    use crate::encode::{encode, endpoint_path, operation_from_http};
    #[pymodule_export]
    use crate::fix::{fix, fixes};
    #[pymodule_export]
    use crate::report::Report;
    #[pymodule_export]
    use crate::text::{
        char_range, count_text, find_links, snap_range, substring_range, truncate_text, utf16_range,
    };

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python's name")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
