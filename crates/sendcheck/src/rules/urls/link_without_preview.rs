use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::{UrlRole, UrlValue};
use crate::rules::RuleContext;
use crate::url::{Scheme, Url};

pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if url.role == UrlRole::Link && parsed.scheme() != Scheme::Https {
        context.report(Rule::LinkWithoutPreview, path);
    }
}
