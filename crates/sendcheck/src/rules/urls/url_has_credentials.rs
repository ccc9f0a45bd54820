use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::url::Url;

pub(super) fn check(parsed: &Url<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if parsed.has_credentials() {
        context.report(Rule::UrlHasCredentials, path);
    }
}
