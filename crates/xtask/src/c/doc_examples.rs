//! Runs the programs and the pieces of `docs/bindings.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::languages::{java, with_library};
use super::library;
use super::page::{PAGE, code_blocks_of, expected, programs_and_pieces};
use super::program::{Library, MemoryChecker, compile_file, run};
use crate::run::{Outcome, command, output, root, step};

/// Tasks of the page; `encode` and `HTTP` have no piece in Java.
const PIECES: [(&str, usize); 4] = [("c", 7), ("cpp", 7), ("go", 7), ("java", 5)];

pub(super) fn test() -> Outcome {
    println!("\n── the programs of docs/bindings.md");
    for (language, count) in PIECES {
        let (programs, pieces) = programs_and_pieces(language)?;
        if (programs.len(), pieces.len()) != (1, count) {
            let found = format!("{} programs and {} pieces", programs.len(), pieces.len());
            return Err(format!("{PAGE} has {found} in {language}").into());
        }
        run_program(language, "whole", &programs[0], &expected(&programs)?)?;
        run_program(language, "pieces", &wrapped(language, &pieces), &expected(&pieces)?)?;
    }
    cmake()
}

/// Returns a program with a function for each piece, and the imports of the page's whole program.
fn wrapped(language: &str, pieces: &[String]) -> String {
    let (head, function, main, end) = match language {
        "c" => (
            "#include <sendcheck.h>\n#include <stdio.h>\n#include <string.h>\n",
            "static void",
            "int main(void) {\n",
            "}\n",
        ),
        "cpp" => (
            "#include <iostream>\n#include <sendcheck.hpp>\n",
            "static void",
            "int main() {\n",
            "}\n",
        ),
        "go" => (
            "package main\n\nimport (\n\t\"fmt\"\n\t\"log\"\n\t\"sendcheck\"\n)\n",
            "func",
            "func main() {\n",
            "}\n",
        ),
        _ => (
            "import com.google.gson.JsonParser;\n\nclass App {\n",
            "static void",
            "public static void main(String[] arguments) {\n",
            "}\n}\n",
        ),
    };
    let parameters = if language == "c" { "void" } else { "" };
    let mut program = head.to_owned();
    let mut calls = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        _ = writeln!(program, "{function} piece_{index}({parameters}) {{\n{piece}}}\n");
        let end = if language == "go" { "\n" } else { ";\n" };
        _ = write!(calls, "piece_{index}(){end}");
    }
    program + main + &calls + end
}

fn run_program(language: &str, name: &str, source: &str, expected: &str) -> Outcome {
    let dir = library::dir().join("page").join(language).join(name);
    fs::create_dir_all(&dir)?;
    let file = if language == "java" { "App" } else { "app" };
    fs::write(dir.join(format!("{file}.{language}")), source)?;
    let mut program = match language {
        "c" => c(&dir)?,
        "cpp" => cpp(&dir)?,
        "go" => go(&dir)?,
        _ => jvm(&dir)?,
    };
    let printed = output(with_library(&mut program))?;
    // A space at the end of a line cannot be seen in the page.
    let printed: String = printed.lines().flat_map(|line| [line.trim_end(), "\n"]).collect();
    if printed != expected {
        return Err(format!("{language}, {name}: prints\n{printed}instead of\n{expected}").into());
    }
    Ok(())
}

fn c(dir: &Path) -> Outcome<Command> {
    let program = compile_file("gcc", "c99", &dir.join("app.c"), Library::Shared)?;
    Ok(run(&program, MemoryChecker::Memcheck))
}

fn cpp(dir: &Path) -> Outcome<Command> {
    let program = compile_file("g++", "c++17", &dir.join("app.cpp"), Library::Shared)?;
    Ok(run(&program, MemoryChecker::Memcheck))
}

/// In a module that is made by the commands of the page.
fn go(dir: &Path) -> Outcome<Command> {
    if dir.join("go.mod").exists() {
        fs::remove_file(dir.join("go.mod"))?;
    }
    let commands = code_blocks_of("sh")?.into_iter().find(|block| block.contains("go mod init"));
    let commands = commands.ok_or("the page does not say how a module of Go is made")?;
    let package = root().join("bindings/go");
    let commands = commands.replace("/path/to/sendcheck/bindings/go", &package.to_string_lossy());
    let mut module = command("sh");
    step("a module of Go", module.args(["-ec", &commands]).current_dir(dir))?;
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

/// Builds the program for C++ with the project file of the page.
fn cmake() -> Outcome {
    let dir = library::dir().join("page/cpp/whole");
    let [project] = &code_blocks_of("cmake")?[..] else {
        return Err("the page has no project file of CMake".into());
    };
    fs::write(dir.join("CMakeLists.txt"), project)?;
    let mut configure = command("cmake");
    configure.arg("-S").arg(&dir).arg("-B").arg(dir.join("build"));
    configure.arg(format!("-DCMAKE_PREFIX_PATH={}", library::prefix().display()));
    step("a project of CMake", &mut configure)?;
    step("its program", command("cmake").arg("--build").arg(dir.join("build")))?;
    step("its program runs", &mut command(dir.join("build/app")))
}
