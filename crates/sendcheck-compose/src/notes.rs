//! Notes about changes.

use std::ops::Range;

use sendcheck::text::utf16_units_at;

use crate::note_kind::{NoteKind, SplitCause};

/// The place of a note, as the builder knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A range of `content`, in bytes.
    Source(usize, usize),
    /// A value in `message`: its JSON Pointer, its offset there, and a range of the string.
    Path { pointer: String, at: usize, range: Option<(usize, usize)> },
    /// A JSON Pointer into the input, with its rank in the order of the input's fields.
    Input(usize, String),
}

impl Place {
    /// Returns the place in the order of notes: the source, then the message, then the input.
    fn key(&self) -> (usize, usize, usize) {
        match self {
            Self::Source(start, end) => (0, *start, *end),
            Self::Path { at, range, .. } => (1, *at, range.map_or(0, |(start, _)| start)),
            Self::Input(rank, pointer) => {
                let mut segments = pointer.split('/');
                let index = segments.find_map(|segment| segment.parse().ok());
                (2, *rank, index.unwrap_or_default())
            }
        }
    }

    pub(crate) const fn of_source(range: Range<usize>) -> Self {
        Self::Source(range.start, range.end)
    }

    /// Returns the empty place at its start.
    pub(crate) fn start(self) -> Self {
        match self {
            Self::Source(start, _) => Self::Source(start, start),
            Self::Path { pointer, at, range } => {
                Self::Path { pointer, at, range: range.map(|(start, _)| (start, start)) }
            }
            Self::Input(..) => self,
        }
    }
}

/// A note about a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RawNote {
    pub(crate) kind: NoteKind,
    pub(crate) cause: Option<SplitCause>,
    pub(crate) send: Option<usize>,
    pub(crate) place: Place,
}

impl RawNote {
    pub(crate) fn at(kind: NoteKind, source: Range<usize>) -> Self {
        Self::new(kind, Place::Source(source.start, source.end))
    }

    pub(crate) const fn new(kind: NoteKind, place: Place) -> Self {
        Self { kind, cause: None, send: None, place }
    }
}

/// A change that planning made, as callers see it. Offsets are in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Note {
    /// The name, such as `split` or `code-as-text`.
    pub note: &'static str,
    /// The cause of a split.
    pub cause: Option<&'static str>,
    /// The later send of a split.
    pub send: Option<usize>,
    /// The range in `content`.
    pub source: Option<(usize, usize)>,
    /// The path in `message`: a JSON Pointer.
    pub path: Option<String>,
    /// The range in the string at `path`.
    pub range: Option<(usize, usize)>,
    /// The path in the input: a JSON Pointer.
    pub input: Option<String>,
}

impl Note {
    /// Returns `true` if recipients get less than the input had.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        NoteKind::ALL.iter().any(|kind| kind.name() == self.note && kind.is_lost())
    }

    pub(crate) fn write_json(&self, out: &mut String) {
        use std::fmt::Write as _;

        // Writing to a string does not fail.
        _ = write!(out, r#"{{"note":"{}""#, self.note);
        if let Some(cause) = self.cause {
            _ = write!(out, r#","cause":"{cause}""#);
        }
        if let Some(send) = self.send {
            _ = write!(out, r#","send":{send}"#);
        }
        if let Some((start, end)) = self.source {
            _ = write!(out, r#","source":[{start},{end}]"#);
        }
        if let Some(path) = &self.path {
            _ = write!(out, r#","path":{}"#, crate::json::quoted(path));
        }
        if let Some((start, end)) = self.range {
            _ = write!(out, r#","range":[{start},{end}]"#);
        }
        if let Some(input) = &self.input {
            _ = write!(out, r#","input":{}"#, crate::json::quoted(input));
        }
        out.push('}');
    }
}

/// Converts notes for callers, in their order: by source, then name; then by path; then by input.
pub(crate) fn finish(mut notes: Vec<RawNote>, content: &str) -> Vec<Note> {
    notes.sort_by(|a, b| {
        (a.place.key(), a.kind.name(), a.send).cmp(&(b.place.key(), b.kind.name(), b.send))
    });
    if notes.is_empty() {
        return Vec::new();
    }
    let offsets = Utf16Offsets::new(content);
    notes.into_iter().map(|note| convert(note, &offsets)).collect()
}

fn convert(raw: RawNote, offsets: &Utf16Offsets<'_>) -> Note {
    let RawNote { kind, cause, send, place } = raw;
    let mut note = Note {
        note: kind.name(),
        cause: cause.map(SplitCause::name),
        send,
        source: None,
        path: None,
        range: None,
        input: None,
    };
    match place {
        Place::Source(start, end) => note.source = Some((offsets.at(start), offsets.at(end))),
        Place::Path { pointer, range, .. } => {
            note.path = Some(pointer);
            note.range = range;
        }
        Place::Input(_, pointer) => note.input = Some(pointer),
    }
    note
}

/// UTF-16 offsets of a text by bytes, in any order: the text is counted once, and a block of it for each offset.
pub(crate) struct Utf16Offsets<'t> {
    text: &'t str,
    is_ascii: bool,
    /// The UTF-16 offset of every block of bytes.
    blocks: Vec<usize>,
}

/// Few enough that their UTF-16 code units fit into a byte, which counts many at once.
const BLOCK_BYTES: usize = 64;

impl<'t> Utf16Offsets<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let is_ascii = text.is_ascii();
        let mut blocks = Vec::new();
        if !is_ascii {
            let mut units = 0;
            for chunk in text.as_bytes().chunks(BLOCK_BYTES) {
                blocks.push(units);
                units += usize::from(chunk.iter().map(|byte| utf16_units_at(*byte)).sum::<u8>());
            }
        }
        Self { text, is_ascii, blocks }
    }

    pub(crate) fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if self.is_ascii {
            return byte;
        }
        let block = (byte / BLOCK_BYTES).min(self.blocks.len().saturating_sub(1));
        let before = self.blocks.get(block).copied().unwrap_or_default();
        let bytes = self.text.as_bytes().get(block * BLOCK_BYTES..byte).unwrap_or_default();
        before + usize::from(bytes.iter().map(|byte| utf16_units_at(*byte)).sum::<u8>())
    }
}
