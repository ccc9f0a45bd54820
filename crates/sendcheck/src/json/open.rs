use super::error::Expected;

/// An array or object that has begun and not ended. The `next` of its entry is the index of the one around it.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) index: u32,
    pub(super) is_object: bool,
}

impl Open {
    /// The root is in nothing.
    pub(super) const NONE: Self = Self { index: u32::MAX, is_object: false };

    /// Returns the expectation before the first item.
    pub(super) const fn first(self) -> Expected {
        if self.is_object { Expected::KeyOrEnd } else { Expected::ValueOrEnd }
    }

    /// Returns the expectation after a comma.
    pub(super) const fn next(self) -> Expected {
        if self.is_object { Expected::Key } else { Expected::Value }
    }

    /// Returns the expectation after a value.
    pub(super) const fn after(self) -> Expected {
        if self.index == Self::NONE.index {
            Expected::EndOfDocument
        } else if self.is_object {
            Expected::CommaOrBrace
        } else {
            Expected::CommaOrBracket
        }
    }
}
