use crate::catalogue::Rule;
use crate::handle::is_uuid;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::PathId;

/// Checks an id in the document.
pub(super) fn check(id: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !is_uuid(id) {
        context.push(DiagnosticBuilder::new(Rule::InvalidUuid, path).given(id));
    }
}

/// Checks the ids of the path, which are options.
pub(super) fn check_options(root: &Path<'_>, context: &mut RuleContext<'_>) {
    let options = context.options;
    for id in [PathId::Chat, PathId::Message] {
        if let Some(given) = options.path_id(id).filter(|given| !is_uuid(given))
            && context.operation.path_ids().any(|it| it == id)
        {
            let mut builder = DiagnosticBuilder::new(Rule::InvalidUuid, root);
            context.push(builder.given(given).parameter(id.name()));
        }
    }
}
