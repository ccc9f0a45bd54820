//! Rendered texts, with their styles and a map to the source.

use crate::block::{Builder, Style};
use crate::cell::{Cell, NO_SOURCE, STYLES};
use crate::flow::ItemKind;
use crate::json::{Object, array};
use crate::notes::Utf16Offsets;

/// The signs that rendering adds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typography {
    /// `•`, `☑` and `│`, and styles.
    #[default]
    Rich,
    /// ASCII signs and no styles, for SMS and RCS.
    Plain,
}

/// A rendered text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rich {
    /// The text.
    pub text: String,
    /// The styled ranges, sorted.
    pub decorations: Vec<RichDecoration>,
    /// For each UTF-16 code unit of the text, its offset in the source, in UTF-16 code units; none if it was added.
    pub map: Vec<Option<usize>>,
}

/// A styled range of a rendered text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct RichDecoration {
    /// Start of the range, in UTF-16 code units.
    pub start_utf16: usize,
    /// End of the range, in UTF-16 code units (exclusive).
    pub end_utf16: usize,
    /// The style, such as `bold`.
    pub style: &'static str,
}

/// Renders a source that `read` reads. Texts with media between them are joined by a blank line.
pub(crate) fn render(
    source: &str,
    typography: Typography,
    read: impl FnOnce(&mut Builder<'_>),
) -> Rich {
    let style = Style {
        is_plain: typography == Typography::Plain,
        has_cards: false,
        splits_blocks: false,
        options: sendcheck::Options::default(),
    };
    let mut builder = Builder::new(source, style);
    read(&mut builder);
    let (items, _) = builder.finish();
    let mut rich = Rich::default();
    let offsets = Utf16Offsets::new(source);
    for item in items {
        if let ItemKind::Text(slice) = item.kind {
            if !rich.text.is_empty() {
                rich.text.push_str("\n\n");
                rich.map.extend([None, None]);
            }
            rich.push(slice.cells(), &offsets);
        }
    }
    rich
}

impl Rich {
    /// Returns the text, decorations and map as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        let decorations = self.decorations.iter().map(|it| {
            format!(r#"{{"range":[{},{}],"style":"{}"}}"#, it.start_utf16, it.end_utf16, it.style)
        });
        let map = self.map.iter().map(|it| it.map_or_else(|| "null".into(), |it| it.to_string()));
        let mut json = Object::new();
        json.string("text", &self.text);
        json.raw("decorations", &array(decorations)).raw("map", &array(map));
        json.finish()
    }

    fn push(&mut self, cells: &[Cell], offsets: &Utf16Offsets<'_>) {
        let mut runs: Vec<RichDecoration> = Vec::new();
        for (bit, style) in STYLES {
            let mut unit = self.map.len();
            for cell in cells {
                let end = unit + cell.c.len_utf16();
                if cell.styles & bit != 0 {
                    match runs.last_mut() {
                        Some(last) if last.style == style && last.end_utf16 == unit => {
                            last.end_utf16 = end;
                        }
                        _ => runs.push(RichDecoration { start_utf16: unit, end_utf16: end, style }),
                    }
                }
                unit = end;
            }
        }
        runs.sort_by_key(|run| (run.start_utf16, run.end_utf16));
        self.decorations.append(&mut runs);
        for cell in cells {
            self.text.push(cell.c);
            let source = (cell.source != NO_SOURCE).then(|| offsets.at(cell.source as usize));
            self.map.extend(std::iter::repeat_n(source, cell.c.len_utf16()));
        }
    }
}
