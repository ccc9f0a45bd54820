//! Output for people on standard error.

use std::io::Write as _;

use anstyle::{AnsiColor, Style};

use crate::terminal::printable;

/// Prints an error.
pub(crate) fn print_error(message: &str) {
    let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // If this cannot be written, there is nowhere to report it.
    let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {}", printable(message));
}

/// Prints text verbatim.
pub(crate) fn print_hint(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
