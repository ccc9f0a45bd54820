//! Input files, the files of directories, and standard input as `-`.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufReader, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

use crate::magic::{self, Kind};
use crate::outcome::Failure;

/// An input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
    /// A directory in the place of files, where `check` finds none to read.
    Directory(PathBuf),
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

/// Returns the `.json` files below a directory, or the directory itself if there are none, so that reading it fails.
fn json_files(directory: &Path) -> Vec<Input> {
    let entries = walkdir::WalkDir::new(directory).follow_links(true).sort_by_file_name();
    // An entry that cannot be read stays, so that reading it reports the error.
    let paths = entries.into_iter().filter_map(|entry| match entry {
        Ok(entry) => Some(entry.into_path()).filter(|path| path.is_file() && is_json(path)),
        // A link to a directory that it is in: its files are there.
        Err(error) if error.loop_ancestor().is_some() => None,
        Err(error) => error.path().map(Path::to_path_buf),
    });
    let files: Vec<_> = paths.map(Input::File).collect();
    if files.is_empty() { vec![Input::Directory(directory.into())] } else { files }
}

/// Marks directories, of which no files are read: reading them fails.
pub(crate) fn mark_directories(inputs: Vec<Input>) -> Vec<Input> {
    let mark = |input| match input {
        Input::File(path) if path.is_dir() => Input::Directory(path),
        input => input,
    };
    inputs.into_iter().map(mark).collect()
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

impl Input {
    /// Returns its name in output for people.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "<stdin>".into(),
            Self::File(path) | Self::Directory(path) => path.to_string_lossy(),
        }
    }

    /// Returns its name in the arguments, and in output for programs.
    pub(crate) fn argument(&self) -> Cow<'_, str> {
        match self {
            Self::Stdin => "-".into(),
            Self::File(path) | Self::Directory(path) => path.to_string_lossy(),
        }
    }

    /// Returns the size of its content in bytes, if it is known before reading.
    pub(crate) fn size_bytes(&self) -> Option<u64> {
        let Self::File(path) = self else { return None };
        let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file);
        metadata.map(|metadata| metadata.len())
    }

    /// Opens it.
    pub(crate) fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(match self {
            Self::Stdin => Box::new(io::stdin()),
            Self::File(path) | Self::Directory(path) => Box::new(File::open(path)?),
        })
    }

    /// Reads all of it. Fails for bytes that are not text.
    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        let bytes = match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                bytes
            }
            Self::Directory(_) => {
                let kind = io::ErrorKind::NotFound;
                return Err(io::Error::new(kind, "directory has no `.json` files"));
            }
            Self::File(path) if path.is_dir() => {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
            }
            Self::File(path) => std::fs::read(path)?,
        };
        match magic::kind(&bytes) {
            Some(kind) => Err(kind.into()),
            None => Ok(bytes),
        }
    }
}

/// Returns the bytes of an open input, without the compression of gzip and zstd, which are recognised by their first
/// bytes. `count` is called with the number of bytes that were read, before decompression.
pub(crate) fn decompressed(
    mut source: impl Read + Send + 'static,
    count: impl FnMut(u64) + Send + 'static,
) -> io::Result<Box<dyn Read + Send>> {
    let mut first = Vec::new();
    source.by_ref().take(FIRST_BYTES).read_to_end(&mut first)?;
    let kind = magic::kind(&first);
    let whole = Counted { source: io::Cursor::new(first).chain(source), count };
    let steps =
        |whole| BufReader::with_capacity(STEP_BYTES, BufReader::with_capacity(64 * 1024, whole));
    Ok(match kind {
        Some(Kind::Gzip) => Box::new(flate2::bufread::MultiGzDecoder::new(steps(whole))),
        Some(Kind::Zstd) => Box::new(zstd::Decoder::with_buffer(steps(whole))?),
        Some(kind @ (Kind::Utf16 | Kind::Utf32 | Kind::Binary)) => return Err(kind.into()),
        None => Box::new(whole),
    })
}

/// Decoders lose the output of a step if there is an error in it, so steps are small.
const STEP_BYTES: usize = 256;

/// Enough bytes to tell the kind of an input. A slow input is not kept waiting for more.
const FIRST_BYTES: u64 = 4;

/// A reader that counts.
struct Counted<R, C> {
    source: R,
    count: C,
}

impl<R: Read, C: FnMut(u64)> Read for Counted<R, C> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        (self.count)(read as u64);
        Ok(read)
    }
}
