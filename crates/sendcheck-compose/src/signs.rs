//! Signs that `CommonMark` leaves: `これは**「重要」**です`, `**Total:**5`.

use std::ops::Range;

use sendcheck::fix::Addresses;
use sendcheck::text::markup::{MarkdownKind, find_inline_markdown};

use crate::cell::{ADDED, BOLD, Cell, DELETED, ITALIC, LITERAL, STRIKETHROUGH};
use crate::note_kind::NoteKind;
use crate::notes::RawNote;

/// Searches are repeated this often: constructs do not nest.
const SEARCHES: usize = 3;

/// Turns the signs into styles. `is_plain` notes each as lost instead.
pub(crate) fn apply(cells: &mut [Cell], is_plain: bool, notes: &mut Vec<RawNote>) {
    for _ in 0..SEARCHES {
        if !may_have_signs(cells) || !search(cells, is_plain, notes) {
            return;
        }
    }
}

/// A quick test: two signs of a kind side by side.
fn may_have_signs(cells: &[Cell]) -> bool {
    let mut before = ' ';
    cells.iter().filter(|cell| !cell.is(ADDED | DELETED)).any(|cell| {
        let sign = if cell.is(LITERAL) { ' ' } else { cell.c };
        let is_pair = sign == before && matches!(sign, '*' | '_' | '~');
        // A single underscore never becomes a style.
        before = sign;
        is_pair
    })
}

fn search(cells: &mut [Cell], is_plain: bool, notes: &mut Vec<RawNote>) -> bool {
    let (text, indices) = shadow(cells);
    let mut found_any = false;
    let addresses = Addresses::of(&text);
    let mut at = Cursor { text: &text, byte: 0, index: 0 };
    for construct in find_inline_markdown(&text) {
        let signs = construct.content.start - construct.start_bytes;
        let styles = match (construct.kind, signs) {
            (MarkdownKind::Strong | MarkdownKind::Underscores, 2) => BOLD,
            (MarkdownKind::Strong | MarkdownKind::Underscores, 3) => BOLD | ITALIC,
            (MarkdownKind::Strikethrough, _) => STRIKETHROUGH,
            _ => continue,
        };
        if addresses.hold(construct.start_bytes) {
            continue;
        }
        found_any = true;
        let open = at.index_of(construct.start_bytes)..at.index_of(construct.content.start);
        let close = at.index_of(construct.content.end)..at.index_of(construct.end_bytes);
        let cell_of = |index: usize| indices.get(index).copied().unwrap_or(cells.len());
        let content = cell_of(open.end)..cell_of(close.start);
        let signs: Vec<usize> = open.chain(close).map(cell_of).collect();
        note_lost(cells, &signs, is_plain, notes);
        for index in signs {
            if let Some(cell) = cells.get_mut(index) {
                cell.flags |= DELETED;
            }
        }
        let content = cells.get_mut(content).unwrap_or_default().iter_mut();
        for cell in content.filter(|cell| !cell.is(ADDED)) {
            cell.styles |= styles;
        }
    }
    found_any
}

fn note_lost(cells: &[Cell], signs: &[usize], is_plain: bool, notes: &mut Vec<RawNote>) {
    let source = |index: Option<&usize>| {
        index.and_then(|index| cells.get(*index)).map_or(0, |cell| cell.source as usize)
    };
    if is_plain {
        let range: Range<usize> = source(signs.first())..source(signs.last()) + 1;
        notes.push(RawNote::at(NoteKind::StyleLost, range));
    }
}

/// Returns the literal text, with other characters in place of those that are never signs, and the cell of each
/// character.
fn shadow(cells: &[Cell]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(cells.len());
    let mut indices = Vec::with_capacity(cells.len());
    for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is(ADDED | DELETED)) {
        text.push(match cell.c {
            // No escapes: CommonMark has read them.
            '\\' => '|',
            c if cell.is(LITERAL) => neutral(c),
            c => c,
        });
        indices.push(index);
    }
    (text, indices)
}

/// Returns a character that is not a sign, but has the same effect on signs next to it.
const fn neutral(c: char) -> char {
    match c {
        '*' | '_' | '~' => '–',
        '`' | '$' => '§',
        '[' => '{',
        ']' => '}',
        '!' => '?',
        c => c,
    }
}

struct Cursor<'t> {
    text: &'t str,
    byte: usize,
    index: usize,
}

impl Cursor<'_> {
    /// Returns the index of the character at a byte offset. Offsets ascend.
    fn index_of(&mut self, byte: usize) -> usize {
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.index += between.chars().count();
        self.byte = byte.max(self.byte);
        self.index
    }
}
