//! Text: its units, its characters and markup that is delivered as typed.
//!
//! The API counts a text in code points and decorations in UTF-16 code units. Programs index text in bytes, UTF-16 code
//! units or code points, and people see grapheme clusters. This module converts between these units ([`Converter`],
//! [`count_text`]), keeps ranges on whole characters ([`snap_range`], [`truncate_text`], [`BoundaryCursor`]) and moves
//! them with edits ([`edit_range`]). [`markup`] finds Markdown, HTML, placeholders and damaged characters. Every function takes time linear in the text. Clusters follow Unicode 17.

mod blank;
mod boundary;
mod edit;
mod emoji;
mod grapheme;
mod invisible;
pub mod markup;
mod measure;
mod offset;
mod prefilter;
mod range;
pub(crate) mod steps;
#[doc(hidden)]
pub mod style;
mod tables;
mod units;
mod utf16;

pub use blank::is_blank;
pub use boundary::{Boundary, BoundaryCursor};
pub use edit::{Edit, edit_decoration_range, edit_range};
pub use emoji::is_one_emoji;
pub use grapheme::{Graphemes, graphemes};
pub(crate) use invisible::is_invisible;
pub(crate) use measure::is_continuation;
#[doc(hidden)]
pub use measure::utf16_units_at;
pub use measure::{Measure, measure};
pub(crate) use prefilter::{Prefilter, prefilter};
pub use range::{RangeError, Utf16Range};
pub use units::{
    Converter, Counts, OffsetError, Unit, convert_offset, convert_range, count_text, snap_range,
    truncate_text,
};
pub(crate) use utf16::Utf16Cursor;
