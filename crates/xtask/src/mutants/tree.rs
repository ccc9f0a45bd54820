//! A copy of the workspace, for the core to be changed in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Outcome, command, output, root};

/// What the core's copy asks whether it is changed.
const SWITCH: &str = include_str!("switch.rs");
/// The core's root, below that of the workspace.
const LIB: &str = "crates/sendcheck/src/lib.rs";

/// Where the copy is.
pub(super) fn path() -> PathBuf {
    root().join("target/mutants/tree")
}

/// Makes the copy what the workspace is now. What has not changed keeps its time, so that it is not
/// compiled again.
pub(super) fn copy() -> Outcome {
    let mut files = command("git");
    files.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let files = output(&mut files)?;
    // A file that is deleted may still be known to git.
    let files: BTreeSet<_> =
        files.split_terminator('\0').filter(|file| root().join(file).is_file()).collect();
    let copied = path().with_file_name("copied");
    let before = fs::read_to_string(&copied).unwrap_or_default();
    for file in before.lines().filter(|file| !files.contains(file)) {
        fs::remove_file(path().join(file))?;
    }
    for file in &files {
        write(&path().join(file), &fs::read(root().join(file))?)?;
    }
    write(&copied, files.into_iter().collect::<Vec<_>>().join("\n").as_bytes())
}

/// Puts the switch into the copy: `lib` is the text of the core's root, already changed.
pub(super) fn write_core(file: &str, text: &str) -> Outcome {
    if file != LIB {
        return write(&path().join(file), text.as_bytes());
    }
    // Whether a constant is computed now or a value at run time is asked by what no stable Rust has.
    let features = "#![feature(core_intrinsics, const_eval_select)]";
    let text = text.replace("extern crate alloc;", "mod mutant_switch;\nextern crate alloc;");
    write(&path().join(file), format!("{features} {text}").as_bytes())?;
    write(&path().join(LIB).with_file_name("mutant_switch.rs"), SWITCH.as_bytes())
}

/// Writes what is not there already.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Outcome {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    Ok(fs::write(path, bytes)?)
}
