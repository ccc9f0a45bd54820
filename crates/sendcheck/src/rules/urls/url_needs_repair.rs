use crate::catalogue::{Rule, texts::url_needs_repair as text};
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::repair::repair;
use crate::url::{Scheme, Url};

pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if parsed.scheme() == Scheme::Data || !parsed.needs_repair(url.text) {
        return;
    }
    let mut builder = DiagnosticBuilder::new(Rule::UrlNeedsRepair, path);
    let repair = repair(url.text, false, context.options.url_parser);
    match &repair {
        Some(repair) => builder
            .reason(repair.problem)
            .problem(repair.problem)
            .suggest(text::REPAIR, repair.url.as_str()),
        None => builder.reason("a character that must be escaped").help(text::ENCODE),
    };
    context.push(builder.given(url.text));
}
