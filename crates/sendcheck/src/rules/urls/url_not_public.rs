use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::UrlValue;
use crate::rules::mentions::sticker_not_stored::is_stored_elsewhere;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::url::Url;

pub(super) fn check(
    url: &UrlValue<'_>,
    parsed: &Url<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if !parsed.scheme().is_network() || is_stored_elsewhere(url, context) {
        return;
    }
    if let Some(reason) = parsed.host().and_then(|host| host.not_public()) {
        let mut builder = DiagnosticBuilder::new(Rule::UrlNotPublic, path);
        context.push(builder.given(url.text).reason(reason));
    }
}
