use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::DECORATIONS;
use crate::model::Decorations;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(
    decorations: &Decorations<'_, '_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if decorations.count > DECORATIONS {
        let mut builder = DiagnosticBuilder::new(Rule::TooManyDecorations, array);
        context.push(builder.count(decorations.count as u64).limit(DECORATIONS as u64));
    }
}
