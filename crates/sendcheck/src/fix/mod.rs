//! Fixes of what a check finds.

mod media;

pub use media::{media_url, percent_encode_blanks};
