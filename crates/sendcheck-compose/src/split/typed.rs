//! Pieces with decorations of the core's types.

use std::vec;

use sendcheck::limits::TEXT_UTF16_UNITS;
use sendcheck::request::{DecorationKind, TextDecoration};

use super::slices;
use crate::cell::cells_of;
use crate::decoration::decorations;
use crate::flow::{Slice, Text};
use crate::given_decoration::{Decoration, decorate};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Piece<'t> {
    /// The text.
    pub text: &'t str,
    /// The start of the piece in the whole text, in UTF-16 code units.
    pub start_utf16: usize,
    /// The decorations of the piece. One that crosses the split continues in the next piece.
    pub decorations: Vec<TextDecoration>,
}

/// The pieces of a text, in order. See [`pieces`].
#[derive(Clone, Debug)]
pub struct Pieces<'t>(vec::IntoIter<Piece<'t>>);

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        self.0.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Pieces<'_> {}

/// Splits a text with decorations into pieces of at most `limit` UTF-16 code units and 100 decorations. No piece ends
/// inside a link, an emoji or an animation. White space between pieces is removed.
///
/// ```
/// use sendcheck::request::{Style, TextDecoration};
/// use sendcheck::text::Utf16Range;
/// use sendcheck_compose::split::pieces;
///
/// let bold = TextDecoration::new(Utf16Range::new(4, 12)?, Style::Bold);
/// let pieces: Vec<_> = pieces("One two. Three four.", &[bold], 12).collect();
/// assert_eq!((pieces[0].text, pieces[1].text), ("One two.", "Three four."));
/// assert_eq!(pieces[1].decorations[0].range, Utf16Range::new(0, 3)?);
/// # Ok::<(), sendcheck::text::RangeError>(())
/// ```
#[must_use]
pub fn pieces<'t>(text: &'t str, decorations: &[TextDecoration], limit: usize) -> Pieces<'t> {
    let cells = cells_of(text, true);
    let starts: Vec<usize> = cells.iter().map(|cell| cell.source as usize).collect();
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut whole = Text { cells, has_plain_blocks: true, ..Text::default() };
    let cell_of = |offset: usize| starts.partition_point(|start| *start < offset);
    decorate(&mut whole, decorations.iter().map(own).collect(), &cell_of);
    let slices = slices(&Slice::whole(whole), limit.clamp(1, TEXT_UTF16_UNITS));
    let byte = |cell: usize| bytes.get(cell).copied().unwrap_or(text.len());
    let piece = |slice: &Slice| Piece {
        text: text.get(byte(slice.cells.start)..byte(slice.cells.end)).unwrap_or_default(),
        start_utf16: starts.get(slice.cells.start).copied().unwrap_or_default(),
        decorations: typed(slice),
    };
    let pieces: Vec<Piece<'t>> = slices.iter().map(piece).collect();
    Pieces(pieces.into_iter())
}

fn own(decoration: &TextDecoration) -> Decoration {
    let (style, animation) = match decoration.kind {
        DecorationKind::Style(style) => (Some(style.name().to_owned()), None),
        DecorationKind::Animation(animation) => (None, Some(animation.name().to_owned())),
    };
    let range = decoration.range;
    Decoration { start: range.start(), end: range.end(), style, animation }
}

fn typed(slice: &Slice) -> Vec<TextDecoration> {
    let list = decorations(&slice.text, &slice.cells, false);
    list.iter().filter_map(|json| serde_json::from_str(json).ok()).collect()
}
