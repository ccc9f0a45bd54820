//! Input files, the files of directories, and standard input as `-`.

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

/// Replaces directories by the `.json` files below them, in the order of their names.
pub(crate) fn expand_directories(inputs: Vec<Input>) -> Vec<Input> {
    let mut expanded = Vec::new();
    for input in inputs {
        match &input {
            Input::File(path) if path.is_dir() => expanded.extend(json_files(path)),
            _ => expanded.push(input),
        }
    }
    expanded
}

/// Returns the `.json` files below a directory, or the directory itself if there are none: reading it fails.
fn json_files(directory: &Path) -> Vec<Input> {
    let entries = walkdir::WalkDir::new(directory).follow_links(true).sort_by_file_name();
    // An entry that cannot be read stays, so that reading it reports the error.
    let paths = entries.into_iter().filter_map(|entry| match entry {
        Ok(entry) => Some(entry.into_path()).filter(|path| path.is_file() && is_json(path)),
        Err(error) => error.path().map(Path::to_path_buf),
    });
    let files: Vec<_> = paths.map(Input::File).collect();
    if files.is_empty() { vec![Input::File(directory.into())] } else { files }
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// The compression of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }
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

    /// The size of its content in bytes, if it is known before reading.
    pub(crate) fn size_bytes(&self) -> Option<u64> {
        let Self::File(path) = self else { return None };
        if Compression::of(path).is_some() {
            return None;
        }
        let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file);
        metadata.map(|metadata| metadata.len())
    }

    /// Opens it, and decompresses a file that ends in `.gz` or `.zst`.
    pub(crate) fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let Self::File(path) = self else { return Ok(Box::new(io::stdin())) };
        let file = File::open(path)?;
        Ok(match Compression::of(path) {
            Some(Compression::Gzip) => Box::new(flate2::read::MultiGzDecoder::new(file)),
            Some(Compression::Zstd) => Box::new(zstd::Decoder::new(file)?),
            None => Box::new(file),
        })
    }

    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
            Self::File(path) if path.is_dir() => {
                let kind = io::ErrorKind::NotFound;
                Err(io::Error::new(kind, "directory has no `.json` files"))
            }
            Self::File(path) => std::fs::read(path),
        }
    }
}
