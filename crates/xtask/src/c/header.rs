//! `sendcheck.h`, from the source of `bindings/c`.

use std::fs;
use std::path::PathBuf;

use cbindgen::{Builder, Config};

use crate::run::{Outcome, root};

/// Where the header is committed.
pub(super) fn path() -> PathBuf {
    bindings().join("include/sendcheck.h")
}

fn bindings() -> PathBuf {
    root().join("bindings/c")
}

/// Writes the header.
pub(super) fn write() -> Outcome {
    Ok(fs::write(path(), generated()?)?)
}

/// Says whether the committed header is the one that the source makes.
pub(super) fn check() -> Outcome {
    println!("\n── the C header in step with its source");
    if fs::read_to_string(path())? == generated()? {
        return Ok(());
    }
    Err("bindings/c/include/sendcheck.h is not what its source makes: run `cargo xtask c`".into())
}

fn generated() -> Outcome<String> {
    let mut config = Config::from_file(bindings().join("cbindgen.toml"))?;
    config.header = Some(fs::read_to_string(bindings().join("header.h"))?.trim_end().to_owned());
    // The library and its header have the version of the workspace, as this program does.
    config.after_includes = Some(format!(
        "\n/* The version of this header; sendcheck_version() is the library's. */\n#define SENDCHECK_VERSION \"{}\"",
        env!("CARGO_PKG_VERSION")
    ));
    let mut header = Vec::new();
    Builder::new().with_crate(bindings()).with_config(config).generate()?.write(&mut header);
    Ok(String::from_utf8(header)?)
}
