//! The floors of the core: a module imports only from its own floor and the floors below it. There are
//! no circles between modules, at any depth, here or in the crates on top, and no long files.
//!
//! The table is [`FLOORS`]. The test reads the paths that begin with `crate::` or `super::`, in `use` lines
//! and elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of each floor, from the ground up.
const FLOORS: [&[&str]; 7] = [
    // Knows nothing of messages.
    &["json", "text", "links", "url", "limits", "handle", "sort"],
    // Knows the API and the rules, nothing of the contents of messages.
    &["catalogue"],
    &["schema", "options"],
    &["model", "report", "wire"],
    &["rules"],
    &["decode"],
    &["check", "encode", "envelope", "request", "response", "fix"],
];

/// Crates on top of the core.
const OTHERS: [&str; 9] = [
    "crates/conformance",
    "crates/sendcheck-cli",
    "crates/sendcheck-compose",
    "crates/sendcheck-excerpt",
    "crates/sendcheck-server",
    "crates/sendcheck-tower",
    "crates/xtask",
    "bindings/c",
    "bindings/python",
];

type Imports = BTreeSet<(String, String)>;

#[test]
fn imports_go_down() {
    let imports = imports(&root().join("crates/sendcheck/src"));
    assert!(imports.len() > 20, "only {} imports were found", imports.len());
    let up = imports.iter().filter(|(from, to)| floor(from) < floor(to));
    let up: Vec<_> = up.collect();
    assert!(up.is_empty(), "{up:?}");
}

#[test]
fn the_core_has_no_circle() {
    let circles = circles(&root().join("crates/sendcheck/src"));
    assert!(circles.is_empty(), "{circles:?}");
}

#[test]
fn other_crates_have_no_circle() {
    for name in OTHERS {
        let imports = imports(&root().join(name).join("src"));
        assert!(!imports.is_empty(), "{name}: no import was found");
        let circles = circles(&root().join(name).join("src"));
        assert!(circles.is_empty(), "{name}: {circles:?}");
    }
}

#[test]
fn source_files_are_short() {
    const LINES_MAX: usize = 300;
    let mut files = Vec::new();
    for name in OTHERS.into_iter().chain(["crates/sendcheck", "bindings/npm/wasm", "fuzz"]) {
        collect(&root().join(name).join("src"), &mut files);
    }
    for file in files {
        let lines = fs::read_to_string(&file).expect("a source file").lines().count();
        assert!(lines <= LINES_MAX, "{}: {lines} lines", file.display());
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn floor(module: &str) -> usize {
    let floor = FLOORS.iter().position(|modules| modules.contains(&module));
    floor.unwrap_or_else(|| panic!("`{module}` is not in the table of floors"))
}

/// The imports of each top-level module of a crate from the others.
fn imports(src: &Path) -> Imports {
    imports_below(&[], &sources(src))
}

/// The modules that import themselves by way of modules beside them, at any depth of a crate.
fn circles(src: &Path) -> BTreeSet<String> {
    let sources = sources(src);
    let parents: BTreeSet<&[String]> =
        sources.iter().filter_map(|source| Some(source.module.split_last()?.1)).collect();
    let circles = parents.into_iter().flat_map(|parent| {
        let below = circle(&imports_below(parent, &sources));
        below.into_iter().map(move |module| [parent, &[module]].concat().join("::"))
    });
    circles.collect()
}

/// A file of a crate.
struct Source {
    /// The modules on the path to it; none for the root of the crate.
    module: Vec<String>,
    code: String,
}

fn sources(src: &Path) -> Vec<Source> {
    let mut files = Vec::new();
    collect(src, &mut files);
    let source = |file: PathBuf| Source {
        module: module_path(src, &file),
        code: code(&fs::read_to_string(file).expect("a source file")),
    };
    files.into_iter().map(source).collect()
}

/// The imports of each module directly below `parent` from the others there.
fn imports_below(parent: &[String], sources: &[Source]) -> Imports {
    let below = |source: &Source| source.module.strip_prefix(parent)?.first().cloned();
    let modules: BTreeSet<String> = sources.iter().filter_map(below).collect();
    // A folder of programs has no file of its own.
    let of_parent = sources.iter().filter(|source| source.module == parent);
    let reexports: BTreeMap<_, _> =
        of_parent.flat_map(|source| reexports(&source.code, &modules)).collect();
    let mut imports = Imports::new();
    for source in sources {
        let Some(from) = below(source) else { continue };
        for name in names_below(&source.code, parent, source.module.len()) {
            let to = if modules.contains(&name) { Some(&name) } else { reexports.get(&name) };
            imports.extend(to.filter(|to| **to != from).map(|to| (from.clone(), to.clone())));
        }
    }
    imports
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The modules on the path to a file; none for the root of the crate.
fn module_path(src: &Path, file: &Path) -> Vec<String> {
    let path = file.strip_prefix(src).expect("it is below").with_extension("");
    let mut path: Vec<String> =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    path.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
    path
}

/// The names that a module takes from the modules below it, with these modules: `use module::{A, B};`
fn reexports(code: &str, modules: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut reexports = BTreeMap::new();
    for item in code.split("use ").skip(1) {
        let (item, _) = item.split_once(';').unwrap_or((item, ""));
        let item = item.trim_start_matches("self::");
        let (module, _) = item.split_once("::").unwrap_or((item, ""));
        if modules.contains(module) {
            let words = item.split(|c: char| !c.is_alphanumeric() && c != '_');
            reexports.extend(words.map(|word| (word.to_owned(), module.to_owned())));
        }
    }
    reexports
}

/// The names directly below the module `parent` that code at a depth uses.
fn names_below(code: &str, parent: &[String], depth: usize) -> Vec<String> {
    let from_root: String = std::iter::once("crate")
        .chain(parent.iter().map(String::as_str))
        .map(|it| format!("{it}::"))
        .collect();
    let mut names = Vec::new();
    for prefix in [from_root, "super::".repeat(depth - parent.len())] {
        for (at, _) in code.match_indices(&prefix) {
            let before = code[..at].trim_end_matches("super::");
            let is_path_start = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if before.len() == at && is_path_start {
                names.extend(first_names(&code[at + prefix.len()..]));
            }
        }
    }
    names
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| -> String {
        path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.strip_prefix('{') else {
        return Some(name(path))
            .filter(|name| !["", "super"].contains(&name.as_str()))
            .into_iter()
            .collect();
    };
    let (mut names, mut depth) = (vec![name(group)], 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    names
}

/// Source without comments, without what is in double quotes, and without the tests at its end.
fn code(source: &str) -> String {
    let (source, _) = source.split_once("#[cfg(test)]\nmod tests {").unwrap_or((source, ""));
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    let pieces = lines.flat_map(|line| line.split('"').step_by(2).chain(["\n"]));
    pieces.collect()
}

/// The modules that import themselves by way of others.
fn circle(imports: &Imports) -> BTreeSet<String> {
    let reached = |start: &str| {
        let mut reached = BTreeSet::new();
        let mut next = vec![start];
        while let Some(module) = next.pop() {
            for (_, to) in imports.iter().filter(|(from, _)| from == module) {
                if reached.insert(to.as_str()) {
                    next.push(to);
                }
            }
        }
        reached
    };
    let modules: BTreeSet<&str> = imports.iter().map(|(from, _)| from.as_str()).collect();
    modules.into_iter().filter(|module| reached(module).contains(module)).map(Into::into).collect()
}

#[test]
fn paths_are_found() {
    let code = code(
        "use crate::{a, b::{c, d}, E}; // crate::no\nfn f() { super::super::g(); \"crate::h\" }",
    );
    assert_eq!(names_below(&code, &[], 2), ["a", "b", "E", "g"]);
    assert_eq!(names_below(&code, &[], 1), ["a", "b", "E"]);
    let code = "crate::b::c(super::d, super::super::e)";
    assert_eq!(names_below(code, &["b".to_owned()], 2), ["c", "d"]);
    let imports = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")];
    let imports = imports.map(|(from, to)| (from.to_owned(), to.to_owned())).into_iter().collect();
    assert_eq!(circle(&imports), ["b", "c"].map(String::from).into_iter().collect());
}
