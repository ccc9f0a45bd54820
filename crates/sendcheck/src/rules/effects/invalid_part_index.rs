use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::PART_INDEX_MAX;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(part_index: i64, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !(0..=i64::from(PART_INDEX_MAX)).contains(&part_index) {
        let mut builder = DiagnosticBuilder::new(Rule::InvalidPartIndex, path);
        context.push(builder.limit(PART_INDEX_MAX.into()));
    }
}
