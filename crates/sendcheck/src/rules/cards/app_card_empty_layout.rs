use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::Layout;

/// Checks the layout of a card, at its path.
pub(super) fn check(layout: &Layout<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let shows_something = layout.caption.is_given()
        || layout.subcaption.is_given()
        || layout.trailing_caption.is_given()
        || layout.trailing_subcaption.is_given()
        || layout.image_url.is_given();
    if !shows_something {
        context.report(Rule::AppCardEmptyLayout, path);
    }
}
