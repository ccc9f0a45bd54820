//! Titles, source lines and notes.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Level, Snippet};
use anstyle::{AnsiColor, Color, Style};
use textwrap::{WordSeparator, WordSplitter};

use crate::clusters::Clusters;
use crate::lines::Lines;
use crate::position::Positions;
use crate::printable::printable;

/// How serious an excerpt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// `error`
    Error,
    /// `warning`
    Warning,
    /// `note`
    Note,
}

/// A message about a place of a source.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "callers make it")]
pub struct Excerpt<'a> {
    /// How serious it is.
    pub kind: Kind,
    /// The name in brackets after the kind, such as that of a rule.
    pub id: Option<&'a str>,
    /// The message.
    pub title: &'a str,
    /// The place in bytes; none for something outside of the source.
    pub place: Option<Range<usize>>,
    /// A text next to the underline.
    pub label: Option<&'a str>,
    /// Names and texts of the notes below. `help` is the name of advice.
    pub notes: &'a [(&'static str, String)],
}

/// Renders excerpts for a width in columns.
#[derive(Clone, Copy, Debug)]
pub struct Renderer {
    columns: usize,
    /// The columns of titles.
    title_columns: usize,
    is_styled: bool,
}

const ARROW: Style = bright(AnsiColor::BrightBlue);

const fn bright(color: AnsiColor) -> Style {
    Style::new().bold().fg_color(Some(Color::Ansi(color)))
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    const fn level(self) -> Level<'static> {
        match self {
            Self::Error => Level::ERROR,
            Self::Warning => Level::WARNING,
            Self::Note => Level::NOTE,
        }
    }

    const fn style(self) -> Style {
        match self {
            Self::Error => bright(AnsiColor::BrightRed),
            Self::Warning => bright(AnsiColor::Yellow),
            Self::Note => bright(AnsiColor::BrightGreen),
        }
    }
}

impl Renderer {
    /// Creates a renderer without colours.
    #[must_use]
    pub const fn plain(columns: usize) -> Self {
        Self { columns, title_columns: columns, is_styled: false }
    }

    /// Creates a renderer with the escape sequences of terminals for colours.
    #[must_use]
    pub const fn styled(columns: usize) -> Self {
        Self { columns, title_columns: columns, is_styled: true }
    }

    /// Keeps each title on one line, so that programs such as `grep` find it.
    #[must_use]
    pub const fn with_whole_titles(self) -> Self {
        Self { title_columns: usize::MAX, ..self }
    }

    /// Renders an excerpt of `source`, which people know as `name`. `positions` are those of the source; it is fastest
    /// if excerpts come in the order of their places.
    #[must_use]
    pub fn excerpt(
        &self,
        excerpt: &Excerpt<'_>,
        name: &str,
        source: &[u8],
        positions: &mut Positions<'_>,
    ) -> String {
        let mut out = self.title(excerpt);
        let mut clusters = Clusters::default();
        let number_columns;
        let mut group = excerpt.kind.level().primary_title("").elements([] as [Element<'_>; 0]);
        if let Some(place) = &excerpt.place {
            let (line, column) = positions.line_column_utf16(place.start);
            let Lines { text, place } = Lines::of(source, place.clone(), self.columns);
            let last_line = line + text[..place.end].matches('\n').count();
            number_columns = last_line.to_string().len();
            let (text, [start, end]) = clusters.replace(&text, [place.start, place.end]);
            let marked = AnnotationKind::Primary.span(start..end).label(excerpt.label);
            group = group.element(Snippet::source(text).line_start(line).annotation(marked));
            // The renderer would count columns from the start of the excerpt, and in code points.
            let arrow = self.of(ARROW);
            let indent = " ".repeat(number_columns);
            let name = printable(name);
            let _ = write!(out, "\n{indent}{arrow}-->{arrow:#} {name}:{line}:{column}");
        } else {
            number_columns = 0;
        }
        let notes = excerpt.notes.iter().map(|(name, text)| self.note(name, text, number_columns));
        let rendered = self.snippets().render(&[group.elements(notes)]);
        // The title is written already.
        let body = rendered.find('\n').map_or("", |end| &rendered[end..]);
        out.push_str(&clusters.restore(body));
        out.push('\n');
        out
    }

    fn snippets(&self) -> annotate_snippets::Renderer {
        let renderer = if self.is_styled {
            annotate_snippets::Renderer::styled()
        } else {
            annotate_snippets::Renderer::plain()
        };
        renderer.term_width(self.columns)
    }

    const fn of(&self, style: Style) -> Style {
        if self.is_styled { style } else { Style::new() }
    }

    /// Returns the kind, the id and the message, in lines that fit.
    fn title(&self, excerpt: &Excerpt<'_>) -> String {
        let id = excerpt.id.map_or_else(String::new, |id| format!("[{id}]"));
        let label = format!("{}{id}", excerpt.kind.name());
        let title = printable(excerpt.title);
        let (style, bold) = (self.of(excerpt.kind.style()), self.of(Style::new().bold()));
        let filled = filled(&format!("{label}: {title}"), self.title_columns, "  ");
        let rest = filled.get(label.len()..).unwrap_or_default();
        format!("{style}{label}{style:#}{bold}{rest}{bold:#}")
    }

    fn note(&self, name: &'static str, text: &str, number_columns: usize) -> Element<'static> {
        // `12 = help: `
        let before = number_columns + " = ".len() + name.len() + ": ".len();
        let text = filled(&printable(text), self.columns.saturating_sub(before), "");
        if name == "help" {
            return Level::HELP.message(text).into();
        }
        Level::NOTE.with_name(name).message(text).into()
    }
}

/// Breaks a text into lines, between words if they fit.
fn filled(text: &str, columns: usize, indent: &str) -> String {
    let wrapping = textwrap::Options::new(columns.max(16))
        .subsequent_indent(indent)
        .word_splitter(WordSplitter::NoHyphenation)
        .word_separator(WordSeparator::AsciiSpace);
    textwrap::fill(text, wrapping)
}
