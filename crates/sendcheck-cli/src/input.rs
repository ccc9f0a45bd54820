//! Files, and standard input by the name of `-`.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

/// Where documents come from.
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

/// What is to be read: the files named, or standard input when there are none.
///
/// None when nothing is named and standard input is a keyboard: whoever sits there waits for an answer
/// that would never come.
pub(crate) fn inputs(files: &[PathBuf]) -> Option<Vec<Input>> {
    if !files.is_empty() {
        return Some(files.iter().map(|path| path.as_path().into()).collect());
    }
    (!io::stdin().is_terminal()).then(|| vec![Input::Stdin])
}

impl Input {
    /// What to call it when speaking to people.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "<stdin>".into(),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// What it was called in the arguments.
    pub(crate) fn argument(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "-".into(),
            Self::File(path) => path.to_string_lossy(),
        }
    }

    /// How many bytes it holds, where that is known before it is read.
    pub(crate) fn size_bytes(&self) -> Option<u64> {
        let Self::File(path) = self else { return None };
        std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|facts| facts.len())
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
