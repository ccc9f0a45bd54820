//! Markup in any text.

use crate::lossy;
use crate::shared::markdown::assert_sound;

/// Checks the constructs of any bytes.
pub fn check(data: &[u8]) {
    assert_sound(&lossy(data));
}
