use crate::catalogue::{Rule, texts::invalid_url as text};
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::repair::repair;

pub(super) fn check(url: &UrlValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(reason) = url.invalid() else { return };
    let mut builder = DiagnosticBuilder::new(Rule::InvalidUrl, path);
    if let Some(repair) = repair(url.text, super::wants_https(url.role), context.options.url_parser)
    {
        builder.problem(repair.problem).suggest(text::REPAIR, repair.url);
    }
    context.push(builder.given(url.text).reason(reason));
}
