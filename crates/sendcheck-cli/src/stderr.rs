//! Output for people on standard error.

use std::io::Write as _;

use anstyle::{AnsiColor, Style};

use crate::terminal::{printable, printable_lines};

/// Prints an error on one line.
pub(crate) fn print_error(message: &str) {
    print_error_lines(&printable(message));
}

/// Prints an error that may have several lines.
pub(crate) fn print_error_lines(message: &str) {
    let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // If this cannot be written, there is nowhere to report it.
    let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {}", printable_lines(message));
}

/// Prints text verbatim.
pub(crate) fn print_hint(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
