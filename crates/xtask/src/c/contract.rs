//! Tests what the header promises: in every dialect, under every memory checker.

use std::fs;

use super::library;
use super::program::{self, Library, MemoryChecker, compile, must_fail, run, sources};
use crate::run::{Outcome, cargo, root, step, target};

const CONTRACT: &str = "tests/contract";

/// Returns the directories of the vectors that the programs run.
pub(super) fn vectors() -> [std::path::PathBuf; 3] {
    ["check", "links", "compose"].map(|shape| root().join("crates/conformance/data").join(shape))
}

pub(super) fn test() -> Outcome {
    every_function_is_tested()?;
    dialects()?;
    panics()?;
    memcheck()?;
    threads()
}

/// Each function is called by a test of the contract and by one of the boundary.
fn every_function_is_tested() -> Outcome {
    println!("\n── a test for every function");
    for test in [CONTRACT, "tests/panics.c"] {
        let files = sources(&root().join("bindings/c").join(test))?;
        let sources = files.iter().map(fs::read_to_string).collect::<Result<String, _>>()?;
        for function in library::exported()? {
            if !sources.contains(&format!("{function}(")) {
                return Err(format!("{test} does not call {function}").into());
            }
        }
    }
    Ok(())
}

fn dialects() -> Outcome {
    for (compiler, standard) in [
        ("gcc", "c99"),
        ("gcc", "c11"),
        ("clang", "c99"),
        ("clang", "c11"),
        ("g++", "c++17"),
        ("g++", "c++20"),
        ("clang++", "c++17"),
    ] {
        let contract = compile(compiler, standard, CONTRACT, Library::Shared)?;
        step("the contract", &mut run(&contract, MemoryChecker::None))?;
        if standard.starts_with("c++") {
            let wrapper = compile(compiler, standard, "tests/wrapper.cpp", Library::Shared)?;
            step("the C++ wrapper", &mut run(&wrapper, MemoryChecker::None))?;
        }
    }
    Ok(())
}

/// No panic crosses the boundary: tested with a library that can be made to panic.
fn panics() -> Outcome {
    let mut build = cargo();
    build.args(["rustc", "-p", "sendcheck-c", "--lib", "--crate-type", "cdylib"]);
    build.args(["--features", "planted-panic", "--target-dir"]).arg(target());
    step("the library that panics", &mut build)?;
    fs::create_dir_all(program::panicking())?;
    let library = target().join("debug/libsendcheck_c.so");
    fs::copy(library, program::panicking().join("libsendcheck.so"))?;
    let panics = compile("gcc", "c11", "tests/panics.c", Library::Panicking)?;
    step("no panic crosses the boundary", &mut run(&panics, MemoryChecker::Memcheck))?;
    if library::exported()?.iter().any(|function| function == "sendcheck_plant_panic") {
        return Err("the released library can be made to panic".into());
    }
    Ok(())
}

fn memcheck() -> Outcome {
    let all = compile("gcc", "c11", "examples/c", Library::Shared)?;
    step("every vector under memcheck", run(&all, MemoryChecker::Memcheck).args(vectors()))?;
    let contract = compile("gcc", "c11", CONTRACT, Library::Shared)?;
    step("the contract under memcheck", &mut run(&contract, MemoryChecker::Memcheck))?;
    let wrapper = compile("g++", "c++17", "tests/wrapper.cpp", Library::Shared)?;
    step("the C++ wrapper under memcheck", &mut run(&wrapper, MemoryChecker::Memcheck))?;
    for wrong in ["leak", "out_of_bounds"] {
        let program = compile("gcc", "c11", &format!("tests/{wrong}.c"), Library::Shared)?;
        must_fail(wrong, Some(99), &mut run(&program, MemoryChecker::Memcheck))?;
    }
    Ok(())
}

fn threads() -> Outcome {
    let threads = compile("gcc", "c11", "tests/threads.c", Library::Shared)?;
    step("eight threads under helgrind", &mut run(&threads, MemoryChecker::Helgrind))?;
    let race = compile("gcc", "c11", "tests/race.c", Library::Shared)?;
    must_fail("a data race", Some(99), &mut run(&race, MemoryChecker::Helgrind))
}
