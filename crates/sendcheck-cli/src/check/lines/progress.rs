use std::io::{self, IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressStyle};

use super::answer::Answer;
use crate::check::Format;
use crate::check::human::Styles;
use crate::complain;
use crate::input::Input;
use crate::outcome::exit_if_reader_left;

/// Where reports go, and a bar on standard error, if that is a terminal.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    /// Whether styles must be translated for where they go.
    is_styled: bool,
    /// Whether reports go to a terminal too: then the bar steps aside for them.
    is_shared: bool,
}

const OF_KNOWN_SIZE: &str = "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
const OF_ANY_SIZE: &str = "{spinner} {bytes}, {bytes_per_sec}";

impl Progress {
    pub(super) fn new(format: Format, styles: Styles, inputs: &[Input]) -> Self {
        let is_styled = format == Format::Human && styles == Styles::Shown;
        let is_shared = io::stdout().is_terminal();
        if !io::stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden(), is_styled, is_shared };
        }
        let size = inputs.iter().map(Input::size_bytes).sum::<Option<u64>>();
        let bar = size.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let template = if size.is_some() { OF_KNOWN_SIZE } else { OF_ANY_SIZE };
        // The default style stands in for a template that cannot be read.
        let style = ProgressStyle::with_template(template);
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, is_styled, is_shared }
    }

    /// Writes an answer and steps on. Ends the program if nobody reads it: threads may be waiting for
    /// input that nobody needs then.
    pub(super) fn write(&self, answer: &Answer) {
        let written = if self.is_shared {
            self.bar.suspend(|| self.print(&answer.out))
        } else {
            self.print(&answer.out)
        };
        if let Err(error) = written {
            self.finish();
            exit_if_reader_left(&error);
            complain(&format!("cannot write: {error}"));
            std::process::exit(2);
        }
        self.bar.inc(answer.input_bytes);
    }

    fn print(&self, text: &str) -> io::Result<()> {
        if self.is_styled {
            anstream::stdout().lock().write_all(text.as_bytes())
        } else {
            io::stdout().lock().write_all(text.as_bytes())
        }
    }

    /// Does something that writes to a terminal.
    pub(super) fn suspend(&self, action: impl FnOnce()) {
        self.bar.suspend(action);
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
