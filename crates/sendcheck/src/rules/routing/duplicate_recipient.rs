use crate::catalogue::Rule;
use crate::handle::comparable;
use crate::json::Path;
use crate::model::{Recipients, handle};
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks the recipients of a send, at the path of their array.
pub(super) fn check(to: &Recipients<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    for pair in to.sorted().windows(2) {
        if let [(_, earlier), (index, later)] = pair
            && comparable(&handle(*earlier)) == comparable(&handle(*later))
        {
            let path = path.item(*index, later.span());
            let given = later.as_str().unwrap_or_default();
            context.push(DiagnosticBuilder::new(Rule::DuplicateRecipient, &path).given(&given));
        }
    }
}
