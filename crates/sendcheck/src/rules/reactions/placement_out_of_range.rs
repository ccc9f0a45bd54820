use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::PLACEMENT;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Placement;

pub(super) fn check(placement: &Placement, path: &Path<'_>, context: &mut RuleContext<'_>) {
    for (name, coordinate) in [("x", &placement.x), ("y", &placement.y)] {
        if let Some(coordinate) = coordinate.present()
            && !PLACEMENT.contains(&coordinate.value)
        {
            let path = path.field(name, coordinate.span);
            context.push(DiagnosticBuilder::new(Rule::PlacementOutOfRange, &path).given(name));
        }
    }
}
