use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::RuleContext;
use crate::schema::Service;

/// Checks an experience that is to be sent by a service. Returns whether that can work.
pub(super) fn check(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) -> bool {
    match send.preferred_service {
        Some(Service::Sms | Service::Rcs) => {
            context.report(Rule::ExperienceService, path);
            false
        }
        Some(Service::IMessage) | None => true,
    }
}
