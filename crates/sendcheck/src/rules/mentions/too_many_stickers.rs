use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::STICKERS;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(stickers: usize, array: &Path<'_>, context: &mut RuleContext<'_>) {
    if stickers > STICKERS {
        let mut builder = DiagnosticBuilder::new(Rule::TooManyStickers, array);
        context.push(builder.count(stickers as u64).limit(STICKERS as u64));
    }
}
