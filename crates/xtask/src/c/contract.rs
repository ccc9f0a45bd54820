//! The promises of the header, held against the library: in every dialect, under every watcher.

use std::fs;

use super::library;
use super::program::{self, Library, Watcher, compile, must_fail, run};
use crate::run::{Outcome, cargo, root, step};

const CONTRACT: &str = "tests/contract.c";

/// The vectors, as the C program that runs them takes them.
pub(super) fn vectors() -> std::path::PathBuf {
    root().join("crates/conformance/data")
}

pub(super) fn test() -> Outcome {
    every_function_is_tested()?;
    dialects()?;
    panics()?;
    memcheck()?;
    address_sanitizer()?;
    threads()
}

/// A function that no test of the contract or of the boundary calls is not tested.
fn every_function_is_tested() -> Outcome {
    println!("\n── a test for every function");
    for test in [CONTRACT, "tests/panics.c"] {
        let source = fs::read_to_string(root().join("bindings/c").join(test))?;
        for function in library::exported()? {
            if !source.contains(&format!("{function}(")) {
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
        ("clang++", "c++17"),
    ] {
        let contract = compile(compiler, standard, CONTRACT, Library::Shared)?;
        step("the contract", &mut run(&contract, Watcher::Nobody))?;
        if standard == "c++17" {
            let wrapper = compile(compiler, standard, "tests/wrapper.cpp", Library::Shared)?;
            step("the C++ wrapper", &mut run(&wrapper, Watcher::Nobody))?;
        }
    }
    Ok(())
}

/// No panic crosses the boundary: with a library that can be made to panic behind it.
fn panics() -> Outcome {
    let target = root().join("target");
    let mut build = cargo();
    build.args(["rustc", "-p", "sendcheck-c", "--lib", "--features", "planted-panic"]);
    build.arg("--target-dir").arg(&target);
    step("the library that panics", &mut build)?;
    fs::create_dir_all(program::panicking())?;
    fs::copy(target.join("debug/libsendcheck_c.so"), program::panicking().join("libsendcheck.so"))?;
    let panics = compile("gcc", "c11", "tests/panics.c", Library::Panicking)?;
    step("no panic crosses the boundary", &mut run(&panics, Watcher::Memcheck))?;
    if library::exported()?.iter().any(|function| function == "sendcheck_plant_panic") {
        return Err("the library that is given away can be made to panic".into());
    }
    Ok(())
}

fn memcheck() -> Outcome {
    let all = compile("gcc", "c11", "examples/c/vectors.c", Library::Shared)?;
    step("every vector under memcheck", run(&all, Watcher::Memcheck).arg(vectors()))?;
    let contract = compile("gcc", "c11", CONTRACT, Library::Shared)?;
    step("the contract under memcheck", &mut run(&contract, Watcher::Memcheck))?;
    let wrapper = compile("g++", "c++17", "tests/wrapper.cpp", Library::Shared)?;
    step("the C++ wrapper under memcheck", &mut run(&wrapper, Watcher::Memcheck))?;
    for wrong in ["leak", "out_of_bounds"] {
        let wrong = compile("gcc", "c11", &format!("tests/{wrong}.c"), Library::Shared)?;
        must_fail("what is wrong on purpose", Some(99), &mut run(&wrong, Watcher::Memcheck))?;
    }
    Ok(())
}

/// The library itself is built so that it watches its accesses; gcc brings what that needs at run time.
fn address_sanitizer() -> Outcome {
    const HOST: &str = "x86_64-unknown-linux-gnu";
    let mut build = cargo();
    // Sanitizers are not stable; this is a test, and the compiler is the one that everything is built with.
    build.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Zsanitizer=address");
    build.args(["rustc", "-p", "sendcheck-c", "--lib", "--crate-type", "staticlib"]);
    // With a target, programs that run while it is built are not watched.
    build.args(["--target", HOST, "--target-dir"]).arg(program::watched());
    step("the library that watches memory", &mut build)?;
    let library = program::watched().join(HOST).join("debug/libsendcheck_c.a");
    fs::copy(library, program::watched().join("libsendcheck.a"))?;

    let all = compile("gcc", "c11", "examples/c/vectors.c", Library::Watched)?;
    step("every vector under AddressSanitizer", run(&all, Watcher::Nobody).arg(vectors()))?;
    for (compiler, standard, test) in
        [("gcc", "c11", CONTRACT), ("g++", "c++17", "tests/wrapper.cpp")]
    {
        let test = compile(compiler, standard, test, Library::Watched)?;
        step("the contract under AddressSanitizer", &mut run(&test, Watcher::Nobody))?;
    }
    for wrong in ["leak", "out_of_bounds"] {
        let wrong = compile("gcc", "c11", &format!("tests/{wrong}.c"), Library::Watched)?;
        must_fail("what is wrong on purpose", None, &mut run(&wrong, Watcher::Nobody))?;
    }
    Ok(())
}

fn threads() -> Outcome {
    let threads = compile("gcc", "c11", "tests/threads.c", Library::Shared)?;
    step("eight threads under helgrind", &mut run(&threads, Watcher::Helgrind))?;
    let race = compile("gcc", "c11", "tests/race.c", Library::Shared)?;
    must_fail("a race on purpose", Some(99), &mut run(&race, Watcher::Helgrind))
}
