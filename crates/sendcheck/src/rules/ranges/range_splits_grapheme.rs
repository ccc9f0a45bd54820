use super::Splits;
use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Units;
use crate::rules::RuleContext;
use crate::text::Boundary;

pub(super) fn check(units: Units, splits: &Splits, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if splits.has(units, Boundary::InsideGrapheme) {
        context.report(Rule::RangeSplitsGrapheme, path);
    }
}
