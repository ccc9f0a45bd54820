//! A copy of the workspace, for the core to be changed in.

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
    for file in output(&mut files)?.split_terminator('\0') {
        let from = root().join(file);
        // Deleted, and not yet said so to git.
        if from.is_file() {
            write(&path().join(file), &fs::read(from)?)?;
        }
    }
    Ok(())
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
