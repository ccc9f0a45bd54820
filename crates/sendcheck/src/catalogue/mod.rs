//! The rules as data: name, severity, code, sentences and explanation. The checks are in `rules`.

mod cards;
mod chat;
mod code;
mod decorations;
mod definition;
mod effects;
mod facts;
mod level;
mod links;
mod mentions;
mod named;
mod params;
mod parts;
mod ranges;
mod reactions;
mod routing;
mod rule;
#[cfg(feature = "serde")]
mod serde;
mod services;
mod shape;
mod suggest;
mod text;
mod urls;

pub use code::{Code, Severity};
pub(crate) use definition::Definition;
#[cfg(feature = "explain")]
pub use definition::{Example, Explanation};
pub use facts::ParseRuleError;
pub use level::{Level, ParseNameError};
pub(crate) use named::{named, names};
pub use params::{Param, Params};
pub(crate) use params::{quote, suggested};
pub use rule::Rule;
#[cfg(feature = "serde")]
pub(crate) use serde::serde_as_str;
pub(crate) use suggest::{DidYouMean, nearest, one_of};

/// The sentences that rules choose among.
pub(crate) mod texts {
    pub(crate) use super::{
        cards::*, decorations::*, effects::*, links::*, mentions::*, parts::*, reactions::*,
        routing::*, services::*, shape::*, text::*, urls::*,
    };
}
