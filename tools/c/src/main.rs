//! Writes `sendcheck.h` from the source of `bindings/c`; with `--check`, fails if it is out of date.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use cbindgen::{Builder, Config};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let path = bindings().join("include/sendcheck.h");
    let header = generate()?;
    match std::env::args().nth(1).as_deref() {
        None => Ok(fs::write(path, header)?),
        Some("--check") if fs::read_to_string(path)? == header => Ok(()),
        Some("--check") => Err("sendcheck.h is out of date: run `cargo xtask c`".into()),
        Some(_) => Err("usage: sendcheck-c-header [--check]".into()),
    }
}

fn bindings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings/c")
}

fn generate() -> Outcome<String> {
    let mut config = Config::from_file(bindings().join("cbindgen.toml"))?;
    config.header = Some(fs::read_to_string(bindings().join("header.h"))?.trim_end().to_owned());
    // Every package of the workspace has the same version.
    config.after_includes = Some(format!(
        "\n/* The version of this header; sendcheck_version() is the library's. */\n#define SENDCHECK_VERSION \"{}\"",
        env!("CARGO_PKG_VERSION")
    ));
    let mut header = Vec::new();
    Builder::new().with_crate(bindings()).with_config(config).generate()?.write(&mut header);
    Ok(String::from_utf8(header)?)
}
