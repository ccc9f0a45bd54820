use crate::catalogue::{Code, Rule, texts::url_not_https as text};
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::repair::repair;
use crate::url::{Scheme, Url};

/// Checks a valid URL. Returns whether its scheme is one that the field takes.
pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let takes_another = !super::wants_https(url.role)
        || url.role == UrlRole::Card && parsed.scheme() == Scheme::Data;
    if takes_another || url.text.starts_with("https://") {
        return true;
    }
    let mut builder = DiagnosticBuilder::new(Rule::UrlNotHttps, path);
    if matches!(url.role, UrlRole::Card | UrlRole::CardImage) {
        builder.code(Code::documented(1008));
    }
    if let Some(repair) = repair(url.text, true, context.options.url_parser) {
        builder.problem(repair.problem).suggest(text::REPAIR, repair.url);
    }
    context.push(builder.given(url.text));
    false
}
