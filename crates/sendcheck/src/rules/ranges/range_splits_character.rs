use super::Splits;
use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Units;
use crate::rules::RuleContext;
use crate::text::Boundary;

/// Checks a range of a text. Returns whether it is on characters.
pub(super) fn check(
    units: Units,
    splits: &Splits,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let splits_character = splits.has(units, Boundary::InsideCharacter);
    if splits_character {
        context.report(Rule::RangeSplitsCharacter, path);
    }
    !splits_character
}
