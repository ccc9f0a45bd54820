use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(in crate::rules) fn check(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if is_stored_elsewhere(url, context) {
        context.push(DiagnosticBuilder::new(Rule::StickerNotStored, path).given(url.text));
    }
}

/// Whether the URL of a sticker is on a host that is not Linq's.
pub(in crate::rules) fn is_stored_elsewhere(url: &UrlValue<'_>, context: &RuleContext<'_>) -> bool {
    url.role == UrlRole::Sticker
        && url.valid().is_some_and(|parsed| !context.options.is_exempt_host(parsed))
}
