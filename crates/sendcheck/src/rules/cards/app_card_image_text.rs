use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Layout;

/// Checks the layout of a card, at its path.
pub(super) fn check(layout: &Layout<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if layout.image_url.is_given() {
        return;
    }
    let texts = [("image_title", &layout.image_title), ("image_subtitle", &layout.image_subtitle)];
    for (name, text) in texts {
        if let Some(text) = text.present() {
            let path = path.field(name, text.span);
            context.push(DiagnosticBuilder::new(Rule::AppCardImageText, &path).given(name));
        }
    }
}
