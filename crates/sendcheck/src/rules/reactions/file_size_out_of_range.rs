use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::FILE_BYTES;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(size_bytes: i64, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !(1..=i64::from(FILE_BYTES)).contains(&size_bytes) {
        let mut builder = DiagnosticBuilder::new(Rule::FileSizeOutOfRange, path);
        context.push(builder.limit(FILE_BYTES.into()));
    }
}
