use std::io::{self, IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressStyle};

use crate::check::settings::Settings;
use crate::check::style::Styles;
use crate::input::Input;

/// Standard output, and a progress bar if standard error is a terminal.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    /// Whether styles must be converted for the terminal.
    is_styled: bool,
    /// Whether reports go to a terminal, too. Then the bar is hidden while they are written.
    is_shared: bool,
}

const OF_KNOWN_SIZE: &str = "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
const OF_ANY_SIZE: &str = "{spinner} {bytes}, {bytes_per_sec}";

impl Progress {
    pub(super) fn new(is_quiet: bool, styles: Styles, inputs: &[(Input, Settings)]) -> Self {
        let is_styled = styles == Styles::Shown;
        let is_shared = io::stdout().is_terminal();
        if is_quiet || !io::stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden(), is_styled, is_shared };
        }
        let size = inputs.iter().map(|(input, _)| input.size_bytes()).sum::<Option<u64>>();
        let bar = size.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let template = if size.is_some() { OF_KNOWN_SIZE } else { OF_ANY_SIZE };
        // A template that cannot be parsed is replaced by the default style.
        let style = ProgressStyle::with_template(template);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, is_styled, is_shared }
    }

    /// Returns a function that advances the bar by a number of bytes.
    pub(super) fn counter(&self) -> impl FnMut(u64) + Send + 'static {
        let bar = self.bar.clone();
        move |bytes| bar.inc(bytes)
    }

    /// Writes reports.
    pub(super) fn write(&self, reports: &str) -> io::Result<()> {
        if self.is_shared { self.bar.suspend(|| self.print(reports)) } else { self.print(reports) }
    }

    fn print(&self, text: &str) -> io::Result<()> {
        if self.is_styled {
            anstream::stdout().lock().write_all(text.as_bytes())
        } else {
            io::stdout().lock().write_all(text.as_bytes())
        }
    }

    /// Hides the bar while `action` writes to the terminal.
    pub(super) fn suspend(&self, action: impl FnOnce()) {
        self.bar.suspend(action);
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
