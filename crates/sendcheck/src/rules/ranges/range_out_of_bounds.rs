use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Units;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a range in a text of this length in UTF-16 code units. Returns whether it is in bounds.
pub(super) fn check(
    units: Units,
    len_utf16: u64,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let is_in_bounds = units.end <= len_utf16;
    if !is_in_bounds {
        let mut builder = DiagnosticBuilder::new(Rule::RangeOutOfBounds, path);
        context.push(builder.count(units.end).limit(len_utf16));
    }
    is_in_bounds
}
