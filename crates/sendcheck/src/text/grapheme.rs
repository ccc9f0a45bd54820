//! Extended grapheme clusters (UAX #29), by `unicode-segmentation`.

use core::iter::FusedIterator;

use unicode_segmentation::{self as segmentation, GraphemeCursor, UnicodeSegmentation as _};

/// Returns the extended grapheme clusters of a text, in order.
///
/// ```
/// use sendcheck::text::graphemes;
///
/// let clusters: Vec<&str> = graphemes("e\u{301}🇩🇰क्षि").collect();
/// assert_eq!(clusters, ["e\u{301}", "🇩🇰", "क्षि"]);
/// ```
#[must_use]
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes(text.graphemes(true))
}

/// The iterator of [`graphemes`].
#[derive(Clone, Debug)]
pub struct Graphemes<'t>(segmentation::Graphemes<'t>);

impl<'t> Iterator for Graphemes<'t> {
    type Item = &'t str;

    #[inline]
    fn next(&mut self) -> Option<&'t str> {
        self.0.next()
    }

    fn count(self) -> usize {
        first_clusters(self.0.as_str(), usize::MAX).1
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl FusedIterator for Graphemes<'_> {}

/// Returns the length in bytes of the first clusters of a text, at most `limit`, and their number.
pub(super) fn first_clusters(text: &str, limit: usize) -> (usize, usize) {
    let (mut byte, mut clusters) = (0, 0);
    while clusters < limit
        && let Some(rest) = text.get(byte..).filter(|rest| !rest.is_empty())
    {
        let plain = plain_clusters(rest).min(limit - clusters);
        byte += plain;
        clusters += plain;
        for cluster in text.get(byte..).unwrap_or_default().graphemes(true).take(limit - clusters) {
            byte += cluster.len();
            clusters += 1;
            // More ASCII may follow, which is faster without the tables.
            if cluster.len() == 1 {
                break;
            }
        }
    }
    (byte, clusters)
}

/// Returns the number of ASCII characters at the start of a text that are clusters by themselves: all except a CR,
/// and the last one, which a mark may follow.
fn plain_clusters(text: &str) -> usize {
    const BLOCK_BYTES: usize = 32;
    let is_plain = |&byte: &u8| byte.is_ascii() && byte != b'\r';
    let blocks = text.as_bytes().chunks(BLOCK_BYTES);
    // Without a short circuit, the compiler vectorises the test of a block.
    let plain_blocks =
        blocks.take_while(|block| block.iter().fold(true, |all, byte| all & is_plain(byte)));
    let plain = (plain_blocks.count() * BLOCK_BYTES).min(text.len());
    let rest = text.as_bytes().get(plain..).unwrap_or_default();
    (plain + rest.iter().take_while(|byte| is_plain(byte)).count()).saturating_sub(1)
}

/// Returns the last cluster boundary at or before a byte offset between two characters.
pub(super) fn floor_boundary(text: &str, byte: usize) -> usize {
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
        _ => byte,
    }
}

/// Returns the first cluster boundary at or after a byte offset between two characters.
pub(super) fn ceil_boundary(text: &str, byte: usize) -> usize {
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len()),
        _ => byte,
    }
}
