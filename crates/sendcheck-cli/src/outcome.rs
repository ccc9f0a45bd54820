//! The exit status of a command.

use std::io;
use std::process::ExitCode;

/// The exit status. The worst of several documents counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Every document is valid.
    #[default]
    Valid,
    /// At least one document is not valid.
    Invalid,
    /// An input cannot be read, or its operation cannot be inferred.
    Unusable,
}

impl Status {
    /// Returns the worse of two.
    pub(crate) fn and(self, other: Self) -> Self {
        self.max(other)
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Valid => 0,
            Status::Invalid => 1,
            Status::Unusable => 2,
        })
    }
}

/// An error that ends a command.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments are invalid.
    Usage(String),
    /// A file that the command depends on is invalid.
    Input(String),
    /// The output cannot be written.
    Output(io::Error),
}

impl Failure {
    /// Returns a usage error.
    pub(crate) fn usage(message: impl std::fmt::Display) -> Self {
        Self::Usage(message.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// The status that shells report for a program that wrote to a closed pipe: 128 plus the number of SIGPIPE.
const BROKEN_PIPE: i32 = 141;

/// Ends the program silently if the reader of its output is gone (`| head`).
pub(crate) fn exit_if_reader_left(error: &io::Error) {
    if error.kind() == io::ErrorKind::BrokenPipe {
        std::process::exit(BROKEN_PIPE);
    }
}
