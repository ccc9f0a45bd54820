use crate::catalogue::{Rule, texts::filename_length as text};
use crate::json::Path;
use crate::limits::FILENAME_CODE_POINTS;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::text::measure;

pub(super) fn check(filename: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let count = measure(filename).code_points;
    let message = match count {
        0 => text::EMPTY,
        1..=FILENAME_CODE_POINTS => return,
        _ => text::TOO_LONG,
    };
    let mut builder = DiagnosticBuilder::new(Rule::FilenameLength, path);
    context.push(builder.message(message).count(count as u64).limit(FILENAME_CODE_POINTS as u64));
}
