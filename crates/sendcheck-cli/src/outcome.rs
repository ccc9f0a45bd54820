//! How a command ends.

use std::io;
use std::process::ExitCode;

/// What the exit status says; the worst of several documents counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Every document is valid.
    #[default]
    Valid,
    /// At least one document is not.
    Invalid,
    /// Something could not be read, or not be understood as what it was to be.
    Unusable,
}

impl Status {
    /// The worse of both.
    pub(crate) fn and(self, other: Self) -> Self {
        self.max(other)
    }

    pub(crate) fn of(report: &sendcheck::Report) -> Self {
        if report.is_valid() { Self::Valid } else { Self::Invalid }
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

/// Why a command cannot go on.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments do not make sense together.
    Usage(clap::Error),
    /// What was found cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Usage(error)
    }
}

/// What a shell says of a program that wrote into a closed pipe: 128 and the number of SIGPIPE.
const BROKEN_PIPE: i32 = 141;

/// Ends the program, without a word, where whoever read its output has had enough (`| head`).
pub(crate) fn exit_if_reader_left(error: &io::Error) {
    if error.kind() == io::ErrorKind::BrokenPipe {
        std::process::exit(BROKEN_PIPE);
    }
}
