use crate::json::Span;

/// The state of a field in a document.
#[derive(Clone, Debug, Default)]
pub(crate) enum FieldState<T> {
    /// Nothing, or null.
    #[default]
    Missing,
    /// A value of the wrong type. That has been reported.
    Invalid(Span),
    /// A value of the right type.
    Present(Located<T>),
}

/// A value, and where it is in the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> FieldState<T> {
    /// Returns `true` if there is a value that is not null, of the right type or not.
    pub(crate) const fn is_given(&self) -> bool {
        !matches!(self, Self::Missing)
    }

    pub(crate) const fn present(&self) -> Option<&Located<T>> {
        match self {
            Self::Present(located) => Some(located),
            Self::Missing | Self::Invalid(_) => None,
        }
    }

    /// Returns the value, if it has the right type.
    pub(crate) fn value(&self) -> Option<&T> {
        self.present().map(|located| &located.value)
    }

    /// Returns where the value is, whatever its type.
    pub(crate) const fn span(&self) -> Option<Span> {
        match self {
            Self::Present(located) => Some(located.span),
            Self::Invalid(span) => Some(*span),
            Self::Missing => None,
        }
    }
}
