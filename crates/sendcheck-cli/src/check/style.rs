//! Colours of output for people.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const ERROR: Style = bright(AnsiColor::BrightRed);
pub(super) const WARNING: Style = bright(AnsiColor::Yellow);
pub(super) const GOOD: Style = bright(AnsiColor::BrightGreen);

const fn bright(color: AnsiColor) -> Style {
    BOLD.fg_color(Some(Color::Ansi(color)))
}

/// Whether text gets styles. Without them, nothing has to be removed from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Styles {
    Shown,
    Plain,
}

impl Styles {
    /// Returns the styles that standard output supports.
    pub(super) fn of_stdout() -> Self {
        match anstream::AutoStream::choice(&std::io::stdout()) {
            anstream::ColorChoice::Never => Self::Plain,
            _ => Self::Shown,
        }
    }

    pub(super) const fn of(self, style: Style) -> Style {
        match self {
            Self::Shown => style,
            Self::Plain => Style::new(),
        }
    }

    pub(super) fn write(self, style: Style, pieces: &[&str], out: &mut String) {
        let text = pieces.iter().copied();
        match self {
            Self::Plain => out.extend(text),
            Self::Shown => {
                let _ = write!(out, "{style}");
                out.extend(text);
                let _ = write!(out, "{style:#}");
            }
        }
    }
}
