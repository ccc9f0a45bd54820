//! The values of options.

use sendcheck::OptionError;

use crate::json;

/// How texts are split.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Split {
    /// As few messages as possible.
    #[default]
    Limit,
    /// One message for each block.
    Blocks,
}

/// The treatment of a paragraph that is only a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkStyle {
    /// It stays in the text.
    #[default]
    Inline,
    /// It becomes a link part, in a message by itself.
    Cards,
}

/// Content that the first message of a new chat must not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum HoldBack {
    /// Links.
    #[default]
    Links,
    /// Links and media.
    LinksAndMedia,
}

/// An error returned for options that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanOptionError {
    /// An option that checking has, too, such as `{"strict_links": 1}`.
    #[error(transparent)]
    Check(#[from] OptionError),
    /// A value that the option does not take, such as `{"limit": 0}`.
    #[error("invalid value for option `{name}`: expected {expected}")]
    WrongValue {
        /// The option.
        name: &'static str,
        /// The values that the option takes.
        expected: &'static str,
    },
}

pub(crate) type Result<T> = std::result::Result<T, PlanOptionError>;

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
