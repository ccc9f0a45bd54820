//! Whether what a report says of itself fits together.

use sendcheck::Report;
use serde_json::Value;

/// Panics when a report contradicts itself.
pub fn assert_consistent(report: &Report) {
    let errors = report.diagnostics().iter().filter(|one| one.severity().name() == "error").count();
    let warnings = report.diagnostics().len() - errors;
    assert_eq!(report.is_valid(), report.errors() == 0);
    assert!(errors <= report.errors() && warnings <= report.warnings());
    let is_whole = errors == report.errors() && warnings == report.warnings();
    assert_eq!(report.is_truncated(), !is_whole);
    let json: Value = serde_json::from_str(&report.to_json()).expect("a report writes JSON");
    assert_eq!(json["diagnostics"].as_array().map(Vec::len), Some(report.diagnostics().len()));
}
