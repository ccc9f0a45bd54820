//! Fixes of what a check finds.

mod media;

pub use media::{is_exempt_url, media_url, percent_encode_blanks};
