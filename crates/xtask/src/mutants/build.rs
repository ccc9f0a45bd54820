//! Compiles the core with all its changes at once, and its tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::find::{Found, find};
use super::list::Mutant;
use super::tree;
use super::weave::{Blamed, Weaver, blamed};
use crate::run::{Outcome, cargo, command, root};

/// Which changes are switched at run time, and which not.
#[derive(Default)]
pub(super) struct Woven {
    /// Those that no switch can make: each needs a build of its own.
    pub(super) apart: BTreeSet<usize>,
    /// Those that do not compile.
    pub(super) unviable: BTreeSet<usize>,
    /// Those in functions that may run while compiling: there, the switch is off.
    pub(super) in_const_fn: BTreeSet<usize>,
}

/// A file of the core with what is found in it.
struct File {
    text: String,
    found: Found,
}

/// Writes the core with all its changes into the copy. What the compiler refuses is left out, until it
/// refuses nothing.
pub(super) fn weave(mutants: &[Mutant]) -> Outcome<Woven> {
    let mut files = BTreeMap::new();
    let mut woven = Woven::default();
    for mutant in mutants {
        if !files.contains_key(mutant.file.as_str()) {
            let file = mutant.file.as_str();
            let text = fs::read_to_string(root().join(file))?;
            let numbered = mutants.iter().enumerate().map(|(index, mutant)| (index + 1, mutant));
            let found = find(&text, numbered.filter(|(_, mutant)| mutant.file == file))?;
            woven.apart.extend(&found.apart);
            woven.unviable.extend(&found.impossible);
            woven.in_const_fn.extend(&found.in_const_fn);
            files.insert(file, File { text, found });
        }
    }
    // Where the switch is declared, whether or not it has changes.
    let lib = "crates/sendcheck/src/lib.rs";
    if !files.contains_key(lib) {
        let text = fs::read_to_string(root().join(lib))?;
        files.insert(lib, File { text, found: Found::default() });
    }
    loop {
        let is_in = |number| !woven.apart.contains(&number) && !woven.unviable.contains(&number);
        let mut texts = BTreeMap::new();
        for (&path, file) in &files {
            let sites = &file.found.sites;
            let text = Weaver { text: &file.text, sites, mutants, is_in: &is_in }.woven();
            tree::write_core(path, &text)?;
            // As it was written, for the compiler's offsets.
            texts.insert(path, fs::read_to_string(tree::path().join(path))?);
        }
        let errors = errors()?;
        if errors.is_empty() {
            return Ok(woven);
        }
        let sites: BTreeMap<usize, usize> = files
            .values()
            .flat_map(|file| &file.found.sites)
            .map(|site| site.mutants.into())
            .collect();
        for error in &errors {
            match error.blamed(&texts) {
                Some(Blamed::Mutant(number)) => _ = woven.unviable.insert(number),
                Some(Blamed::Site(first)) => woven.apart.extend(first..=sites[&first]),
                None => {
                    return Err(format!("the copy does not compile:\n{}", error.rendered).into());
                }
            }
        }
        println!("   {} errors; {} do not compile", errors.len(), woven.unviable.len());
    }
}

/// A line of what cargo writes.
#[derive(Deserialize)]
struct Line {
    message: Option<Message>,
    executable: Option<PathBuf>,
    target: Option<Target>,
    package_id: Option<String>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// What the compiler says.
#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: String,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    byte_start: usize,
    is_primary: bool,
}

impl Message {
    /// What it is about: a change, where one of the places that it names is in one, and first its main one.
    fn blamed(&self, texts: &BTreeMap<&str, String>) -> Option<Blamed> {
        let mut spans: Vec<_> = self.spans.iter().collect();
        spans.sort_by_key(|span| !span.is_primary);
        let found: Vec<_> = spans
            .iter()
            .filter_map(|span| blamed(texts.get(span.file_name.as_str())?, span.byte_start))
            .collect();
        let is_mutant = |blamed: &&Blamed| matches!(blamed, Blamed::Mutant(_));
        found.iter().find(is_mutant).or(found.first()).copied()
    }
}

/// `cargo` in the copy: for tests of what was optimised a little, and with all that checks arithmetic.
fn in_tree(arguments: &[&str]) -> Command {
    let mut build = cargo();
    build.current_dir(tree::path()).args(arguments);
    build.args(["--quiet", "--profile", "mutants", "--all-features", "--message-format", "json"]);
    build.env("CARGO_TARGET_DIR", root().join("target/mutants/build"));
    // The switch needs what is not stable, and changed code is not tidy.
    build.env("RUSTC_BOOTSTRAP", "sendcheck").env("RUSTFLAGS", "--cap-lints=allow");
    build
}

fn lines(build: &mut Command) -> Outcome<Vec<Line>> {
    let output = build.stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// What the compiler has against the core as it is in the copy.
fn errors() -> Outcome<Vec<Message>> {
    let lines = lines(&mut in_tree(&["check", "-p", "sendcheck", "--lib"]))?;
    let messages = lines.into_iter().filter_map(|line| line.message);
    Ok(messages.filter(|it| it.level == "error" && !it.spans.is_empty()).collect())
}

/// A program of tests.
pub(super) struct Program {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// Where it runs: in its package.
    pub(super) dir: PathBuf,
}

impl Program {
    /// To run it as cargo does, but one test at a time, until one fails, and for no more than so many seconds
    /// of processor time: these are the same, whatever else runs.
    pub(super) fn command(&self, processor_seconds_max: u64) -> Command {
        let mut run = command("prlimit");
        run.arg(format!("--cpu={processor_seconds_max}"));
        run.arg(ADDRESS_SPACE_MAX).arg(&self.path).args(["-Zunstable-options", "--fail-fast"]);
        run.current_dir(&self.dir).env("RUSTC_BOOTSTRAP", "1").env("RUST_TEST_THREADS", "1");
        // What fails need not be made small.
        run.env("PROPTEST_MAX_SHRINK_ITERS", "0").env("RUST_BACKTRACE", "0");
        run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        run
    }
}

/// A change may ask for memory for ever.
const ADDRESS_SPACE_MAX: &str = "--as=4000000000";

/// The tests of the copy as it is now; nothing if they do not compile.
pub(super) fn tests() -> Outcome<Option<Vec<Program>>> {
    let mut build =
        in_tree(&["test", "--no-run", "-p", "sendcheck", "-p", "conformance", "--lib", "--tests"]);
    let mut programs = Vec::new();
    for line in lines(&mut build)? {
        if line.message.is_some_and(|message| message.level == "error") {
            return Ok(None);
        }
        if let (Some(path), Some(target), Some(package)) =
            (line.executable, line.target, line.package_id)
        {
            let package = if package.contains("conformance") { "conformance" } else { "sendcheck" };
            let dir = tree::path().join("crates").join(package);
            programs.push(Program { name: format!("{package} {}", target.name), path, dir });
        }
    }
    Ok(Some(programs))
}
