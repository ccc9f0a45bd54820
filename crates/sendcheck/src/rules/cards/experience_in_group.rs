use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::RuleContext;

pub(super) fn check(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let has_several = send.recipients().is_some_and(|recipients| recipients > 1);
    if has_several || context.chat().is_group == Some(true) {
        context.report(Rule::ExperienceInGroup, path);
    }
}
