//! Text, measured in the units of everybody who handles it.
//!
//! The API counts a text in code points and places decorations in UTF-16 units, programs index it
//! in bytes, UTF-16 units or code points, and people see grapheme clusters. Here is what it takes to
//! get from each to each ([`Converter`], [`count_text`]), to cut nothing in two ([`snap_range`],
//! [`truncate_text`], [`BoundaryCursor`]), and to stay in place while the text changes
//! ([`edit_range`]). All of it takes time linear in the text, whatever the text. Clusters are those
//! of Unicode 17.

mod blank;
mod boundary;
mod edit;
mod grapheme;
pub mod markdown;
mod measure;
mod offset;
mod prefilter;
mod property;
mod range;
mod tables;
mod units;

pub use blank::is_blank;
pub use boundary::{Boundary, BoundaryCursor};
pub use edit::{Edit, edit_range};
pub use grapheme::{Graphemes, graphemes};
pub use measure::{Measure, measure};
pub(crate) use prefilter::{Prefilter, prefilter};
pub use range::{RangeError, Utf16Range};
pub use units::{
    Converter, Counts, OffsetError, Unit, convert_offset, convert_range, count_text, snap_range,
    truncate_text,
};
