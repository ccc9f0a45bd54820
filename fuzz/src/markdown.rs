//! Markdown in any text: properties, and what `pulldown-cmark` finds in texts of its constructs.

use crate::lossy;
use crate::shared::markdown::{Pieces, assert_sound};

/// The oracle takes long for long texts.
const PIECES_MAX: usize = 200;

/// The first byte says what the others are: a text, or the numbers of pieces to make one of.
pub fn check(data: &[u8]) {
    let Some((&kind, data)) = data.split_first() else { return };
    let Some(pieces) = Pieces::ALL.get(usize::from(kind)) else {
        return assert_sound(&lossy(data));
    };
    let list = pieces.list();
    let picked = data.iter().take(PIECES_MAX).map(|&byte| list[usize::from(byte) % list.len()]);
    let text: String = picked.collect();
    assert_sound(&text);
    pieces.assert_agrees(&text);
}
