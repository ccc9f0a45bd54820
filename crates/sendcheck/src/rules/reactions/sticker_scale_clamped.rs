use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::STICKER_SCALE;
use crate::rules::RuleContext;
use crate::schema::Placement;

pub(super) fn check(placement: &Placement, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(scale) = placement.scale.present()
        && !STICKER_SCALE.contains(&scale.value)
    {
        context.report(Rule::StickerScaleClamped, &path.field("scale", scale.span));
    }
}
