//! Runs the programs of `docs/bindings.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::languages::{java, with_library};
use super::library;
use super::program::{Library, MemoryChecker, compile_file, run};
use crate::code_blocks::only_code_block;
use crate::run::{Outcome, command, output, root, step};

const PAGE: &str = "docs/bindings.md";
const PRINTED: &str = "first-message-link at /message/parts/0/value\n";

pub(super) fn test() -> Outcome {
    println!("\n── the programs of docs/bindings.md");
    if only_code_block(PAGE, "text")? != PRINTED {
        return Err("docs/bindings.md says that something else is printed".into());
    }
    for (language, program) in
        [("c", c as fn(&Path) -> Outcome<Command>), ("cpp", cpp), ("go", go), ("java", jvm)]
    {
        let dir = library::dir().join("page").join(language);
        fs::create_dir_all(&dir)?;
        fs::write(dir.join(file_name(language)), only_code_block(PAGE, language)?)?;
        let mut program = program(&dir)?;
        let printed = output(with_library(&mut program))?;
        if printed != PRINTED {
            return Err(format!("the {language} program prints {printed:?}").into());
        }
    }
    Ok(())
}

fn file_name(language: &str) -> String {
    let name = if language == "java" { "App" } else { "app" };
    format!("{name}.{language}")
}

fn c(dir: &Path) -> Outcome<Command> {
    let program = compile_file("gcc", "c99", &dir.join("app.c"), Library::Shared)?;
    Ok(run(&program, MemoryChecker::None))
}

fn cpp(dir: &Path) -> Outcome<Command> {
    let program = compile_file("g++", "c++17", &dir.join("app.cpp"), Library::Shared)?;
    Ok(run(&program, MemoryChecker::None))
}

fn go(dir: &Path) -> Outcome<Command> {
    let package = root().join("bindings/go");
    let module = format!(
        "module app\n\ngo 1.19\n\nrequire sendcheck v0.0.0\n\nreplace sendcheck => {}\n",
        package.display()
    );
    fs::write(dir.join("go.mod"), module)?;
    let mut go = command("go");
    go.args(["run", "."]).current_dir(dir);
    Ok(go)
}

fn jvm(dir: &Path) -> Outcome<Command> {
    let classes: PathBuf = library::dir().join("java");
    let mut compile = command("javac");
    compile.arg("-cp").arg(format!("{}:/usr/share/java/gson.jar", classes.display()));
    step("the Java program", compile.arg("-d").arg(&classes).arg(dir.join("App.java")))?;
    Ok(java("App"))
}
