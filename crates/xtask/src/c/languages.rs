//! The library in use: programs of five languages run the conformance vectors.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::contract::vectors;
use super::library;
use super::program::must_fail;
use crate::run::{Outcome, command, root, step};

/// Vectors with one wrong expectation each: a runner that passes them compares nothing.
const WRONG: [(&str, &str); 8] = [
    ("another rule", r#""expect": [{"rule": "empty-text", "path": "/parts"}]"#),
    ("another path", r#""expect": [{"rule": "no-parts", "path": "/part"}]"#),
    ("a range", r#""expect": [{"rule": "no-parts", "path": "/parts", "range": [0, 1]}]"#),
    ("another code", r#""expect": [{"rule": "no-parts", "path": "/parts", "code": 1005}]"#),
    ("no code", r#""expect": [{"rule": "no-parts", "path": "/parts", "code": null}]"#),
    ("no finding", r#""expect": []"#),
    (
        "one more",
        r#""expect": [{"rule": "no-parts", "path": "/parts"}, {"rule": "no-parts", "path": "/parts"}]"#,
    ),
    (
        "another count",
        r#""expect": [{"rule": "no-parts", "path": "/parts"}], "report": {"errors": 2}"#,
    ),
];

/// The same for each function of composing.
const WRONG_COMPOSE: [(&str, &str); 5] = [
    (
        "another plan",
        r#"{"name": "a", "fn": "plan", "input": {"content": "a"}, "expect": {"sends": [], "notes": []}}"#,
    ),
    (
        "no error",
        r#"{"name": "a", "fn": "plan", "input": {}, "expect": {"error": {"rule": "no-parts", "path": "/content"}}}"#,
    ),
    (
        "another release",
        r#"{"name": "a", "fn": "stream", "input": {}, "chunks": ["a"], "expect": {"released": [1], "sends": [{"operation": "message", "document": {"parts": [{"type": "text", "value": "a"}]}}], "notes": []}}"#,
    ),
    (
        "another fix",
        r#"{"name": "a", "fn": "fixes", "operation": "message", "document": {"parts": []}, "expect": {"fixes": [], "safe": {}}}"#,
    ),
    (
        "another preview",
        r#"{"name": "a", "fn": "preview", "service": "RCS", "message": {"parts": [{"type": "text", "value": "a"}]}, "expect": {"service": "SMS", "items": [{"part": 0, "kind": "text", "text": "a"}], "lost": []}}"#,
    ),
];

/// Builds the examples and runs them; then sees that each of them can fail.
pub(super) fn test() -> Outcome {
    for language in languages()? {
        for build in language.build {
            let mut build = build;
            step(&format!("{}: built", language.name), with_library(&mut build))?;
        }
        for run in language.runs {
            let mut run = run;
            step(&format!("{}: used", language.name), with_library(&mut run))?;
        }
        let [check, links, compose] = vectors();
        let mut runner = (language.vectors)(&check);
        runner.arg(links).arg(compose);
        step(&format!("{}: every vector", language.name), with_library(&mut runner))?;
        can_fail(language.name, language.vectors)?;
    }
    go_without_cgo()
}

/// The error of the compiler names what to do.
fn go_without_cgo() -> Outcome {
    let mut go = command("go");
    go.args(["build", "./..."]).current_dir(root().join("bindings/go")).env("CGO_ENABLED", "0");
    let built = with_library(&mut go).output()?;
    let error = String::from_utf8_lossy(&built.stderr);
    if built.status.success() || !error.contains("set_CGO_ENABLED_to_1_and_install_a_C_compiler") {
        return Err(format!("Go without cgo: {error}").into());
    }
    println!("   detected: Go without cgo");
    Ok(())
}

struct Language {
    name: &'static str,
    build: Vec<Command>,
    /// Other programs to run.
    runs: Vec<Command>,
    /// The runner, over the vectors of a directory.
    vectors: fn(&Path) -> Command,
}

fn languages() -> Outcome<[Language; 5]> {
    let out = library::dir();
    let cmake = || command("cmake");
    let mut configure = cmake();
    configure.arg("-S").arg(example("cpp")).arg("-B").arg(out.join("cpp"));
    configure.arg(format!("-DCMAKE_PREFIX_PATH={}", library::prefix().display()));
    let mut build = cmake();
    build.arg("--build").arg(out.join("cpp"));
    let mut with_library_inside = command(out.join("cpp/vectors-static"));
    with_library_inside.args(vectors());

    fs::create_dir_all(out.join("java"))?;
    let go = |arguments: &[&str], dir: PathBuf| {
        let mut go = command("go");
        go.args(arguments).current_dir(dir);
        go
    };
    let package = root().join("bindings/go");
    let mut go_build = go(&["build", "-o"], example("go"));
    go_build.arg(out.join("go-vectors")).arg(".");
    Ok([
        Language {
            name: "C",
            build: vec![make("c")],
            runs: vec![],
            vectors: |dir| with(command(library::dir().join("vectors")), dir),
        },
        Language {
            name: "C++",
            build: vec![configure, build],
            runs: vec![with_library_inside],
            vectors: |dir| with(command(library::dir().join("cpp/vectors")), dir),
        },
        Language {
            name: "Python",
            build: vec![],
            runs: vec![],
            vectors: |dir| with(python("vectors.py"), dir),
        },
        Language {
            name: "Go",
            build: vec![go(&["vet", "./..."], package.clone()), go_build],
            runs: vec![go(&["test", "-count=1", "./..."], package)],
            vectors: |dir| with(command(library::dir().join("go-vectors")), dir),
        },
        Language {
            name: "Java",
            build: vec![make("java")],
            runs: vec![],
            vectors: |dir| with(java("Vectors"), dir),
        },
    ])
}

fn example(language: &str) -> PathBuf {
    root().join("bindings/c/examples").join(language)
}

/// Always from nothing: what `make` compares is no more than times.
fn make(language: &str) -> Command {
    let mut make = command("make");
    make.args(["-s", "-B", "-C"]).arg(example(language));
    make.arg(format!("OUT={}", library::dir().display()));
    make
}

/// Returns a script of the example, which calls the library with ctypes.
fn python(script: &str) -> Command {
    let mut python = command("python3");
    python.arg(example("python").join(script));
    python
}

pub(super) fn java(class: &str) -> Command {
    let mut java = command("java");
    java.arg(format!("-Djna.library.path={}", library::dir().display())).arg("-cp");
    java.arg(format!(
        "{}:/usr/share/java/jna.jar:/usr/share/java/gson.jar",
        library::dir().join("java").display()
    ));
    java.arg(class);
    java
}

fn with(mut command: Command, dir: &Path) -> Command {
    command.arg(dir);
    command
}

/// Says where the installed library is, in the way of each language.
pub(super) fn with_library(command: &mut Command) -> &mut Command {
    let lib = library::prefix().join("lib");
    command
        .env("PKG_CONFIG_PATH", lib.join("pkgconfig"))
        .env("CGO_LDFLAGS", format!("-Wl,-rpath,{}", lib.display()))
        .env("GOFLAGS", "-mod=mod")
        .env("GOPROXY", "off")
        .env("SENDCHECK_LIBRARY", lib.join("libsendcheck.so"))
}

/// A runner that cannot fail tests nothing.
fn can_fail(language: &str, runner: fn(&Path) -> Command) -> Outcome {
    let check = WRONG.iter().map(|(what, wrong)| {
        let input = r#""operation": "message", "input": {"parts": []}"#;
        (*what, format!(r#"{{"name": "wrong", {input}, {wrong}}}"#))
    });
    let compose = WRONG_COMPOSE.iter().map(|(what, vector)| (*what, (*vector).to_owned()));
    for (index, (what, vector)) in check.chain(compose).enumerate() {
        let dir = library::dir().join(format!("wrong/{index}"));
        fs::create_dir_all(&dir)?;
        fs::write(dir.join("wrong.jsonl"), vector + "\n")?;
        must_fail(&format!("{language}, {what}"), Some(1), with_library(&mut runner(&dir)))?;
    }
    let empty = library::dir().join("wrong/empty");
    fs::create_dir_all(&empty)?;
    must_fail(&format!("{language}, no vectors"), Some(1), with_library(&mut runner(&empty)))
}
