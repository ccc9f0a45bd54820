//! Input files, and standard input as `-`.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

use crate::outcome::Failure;

/// An input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
}

impl From<&Path> for Input {
    fn from(path: &Path) -> Self {
        if path == Path::new("-") { Self::Stdin } else { Self::File(path.into()) }
    }
}

/// Returns the inputs of a command: the given files, or standard input if there are none.
///
/// Fails if no file is given and standard input is a terminal: the command would wait for input in silence.
pub(crate) fn inputs(files: &[PathBuf]) -> Result<Vec<Input>, Failure> {
    if !files.is_empty() {
        return Ok(files.iter().map(|path| path.as_path().into()).collect());
    }
    if io::stdin().is_terminal() {
        return Err(Failure::usage("missing FILE; use `-` to read standard input"));
    }
    Ok(vec![Input::Stdin])
}

impl Input {
    /// Its name in output for people.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "<stdin>".into(),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// Its name in the arguments, and in output for programs.
    pub(crate) fn argument(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "-".into(),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// Its size in bytes, if it is known before reading.
    pub(crate) fn size_bytes(&self) -> Option<u64> {
        let Self::File(path) = self else { return None };
        let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file);
        metadata.map(|metadata| metadata.len())
    }

    pub(crate) fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(match self {
            Self::Stdin => Box::new(io::stdin()),
            Self::File(path) => Box::new(File::open(path)?),
        })
    }

    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
            Self::File(path) => std::fs::read(path),
        }
    }
}
