use crate::catalogue::Rule;
use crate::handle::is_same;
use crate::json::Path;
use crate::model::Send;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a valid mention, at its path.
pub(super) fn check(
    mention: &str,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(to) = send.to.as_ref().filter(|to| to.items().nth(1).is_some()) else { return };
    let mut handles = to.items().filter_map(|item| item.as_str());
    if !handles.any(|handle| is_same(&handle, mention)) {
        let mut builder = DiagnosticBuilder::new(Rule::MentionNotInRecipients, path);
        context.push(builder.given(mention));
    }
}
