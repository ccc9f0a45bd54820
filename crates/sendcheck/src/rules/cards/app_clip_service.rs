use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::RuleContext;
use crate::schema::Service;

/// Checks an app clip that is to be sent by a service. Returns whether that can work.
pub(super) fn check(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) -> bool {
    let is_broken = send.preferred_service.is_some_and(Service::is_sms_or_rcs);
    if is_broken {
        context.report(Rule::AppClipService, path);
    }
    !is_broken
}
