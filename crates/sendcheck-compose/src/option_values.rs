//! Names and values of options.

use crate::json;
use crate::options::{HoldBack, LinkStyle, PlanOptionError, Result, Split};

pub(crate) const OWN: [&str; 6] =
    ["limit", "split", "link_style", "hold_back", "opener", "first_message"];
pub(crate) const OPENER: &str = "a text without links";
pub(crate) const LIMITS: &str = "an integer from 1 to 10,000";
pub(crate) const BOOLEAN: &str = "`true` or `false`";

/// The values of an option, and their names in one text.
pub(crate) type Choices<T> = ([(&'static str, T); 2], &'static str);
pub(crate) const SPLITS: Choices<Split> =
    ([("limit", Split::Limit), ("blocks", Split::Blocks)], "`limit` or `blocks`");
pub(crate) const LINK_STYLES: Choices<LinkStyle> =
    ([("inline", LinkStyle::Inline), ("cards", LinkStyle::Cards)], "`inline` or `cards`");
pub(crate) const HOLD_BACKS: Choices<HoldBack> = (
    [("links", HoldBack::Links), ("links-and-media", HoldBack::LinksAndMedia)],
    "`links` or `links-and-media`",
);

pub(crate) fn read<T>(
    json: &str,
    name: &'static str,
    expected: &'static str,
    value: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    value(json).ok_or(wrong(name, expected))
}

pub(crate) fn choice<T: Copy>(
    json: &str,
    name: &'static str,
    (choices, expected): Choices<T>,
) -> Result<T> {
    let given = read(json, name, expected, json::string)?;
    let found = choices.iter().find(|(own, _)| *own == given);
    found.map(|(_, value)| *value).ok_or(wrong(name, expected))
}

pub(crate) const fn wrong(name: &'static str, expected: &'static str) -> PlanOptionError {
    PlanOptionError::WrongValue { name, expected }
}
