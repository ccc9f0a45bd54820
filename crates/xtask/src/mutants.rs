//! `cargo xtask mutants`: whether the tests of the core notice when it is changed.
//!
//! cargo-mutants says what is changed, but compiles the core anew for each change, which takes hours. Here,
//! all changes are compiled at once:
//!
//! 1. [`list`] asks cargo-mutants for the changes, and numbers them.
//! 2. [`tree`] copies the workspace; [`find`] looks each change up in the syntax of its file, and [`weave`]
//!    writes the file with all of them: `a < b` becomes «if none of 7 to 9 is on `a < b`, else if 7 is on
//!    `a == b`, …». The operands stand there once, and operators keep their operands, where cargo-mutants
//!    may let a neighbour have one.
//! 3. [`build`] compiles the copy. What does not compile is left out, and counted as such.
//! 4. [`judge`] runs each program of tests once to see which changes' code it runs, then on each of these,
//!    the vectors first, with the change's number in the environment; the first that fails has caught it.
//! 5. What no switch can make is built apart, one by one: changes in constants, and of functions that return
//!    an `impl Trait`; and those that survive in `const fn`, which may have run while compiling.

mod build;
mod find;
mod judge;
mod list;
mod tree;
mod weave;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use judge::{VECTORS, Verdict};
use list::Mutant;

use crate::run::{Outcome, root};

/// Changes one thing of the core at a time, and sees whether a test fails: first the vectors, then every
/// other test that runs what is changed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only files whose path contains this: rules/text
    #[arg(long, value_name = "PART")]
    file: Vec<String>,
    /// Only those that survived last time, or are new; the others count as they ended then
    #[arg(long)]
    again: bool,
    /// Without the programs of tests whose names contain this: hostile
    #[arg(long, value_name = "PART")]
    without: Vec<String>,
    /// Each in a build of its own, as cargo-mutants does: slow, and to see that it comes to the same
    #[arg(long)]
    apart: bool,
}

/// The least that must be noticed, in percent of what compiles.
const CAUGHT_MIN_PERCENT: usize = 95;

/// How changes ended, by their names.
type Ends = BTreeMap<String, Verdict>;

pub(crate) fn run(args: &Args) -> Outcome {
    let start = Instant::now();
    tree::copy()?;
    let mutants = list::mutants(&root())?;
    println!("── {} changes", mutants.len());
    let woven = build::weave(&mutants)?;
    println!("── the tests, and how many changes' code each runs");
    let mut programs = build::tests()?.ok_or("the tests do not compile")?;
    programs.retain(|program| !args.without.iter().any(|part| program.name.contains(part)));
    let judges = judge::judges(programs)?;
    for judge in &judges {
        println!("   {}", judge.shown());
    }

    let before = if args.again { read()? } else { Ends::new() };
    let mut ends = Ends::new();
    let (mut switched, mut apart) = (Vec::new(), Vec::new());
    for (index, mutant) in mutants.iter().enumerate() {
        let number = index + 1;
        let is_in = |part: &String| mutant.file.contains(part);
        if !args.file.is_empty() && !args.file.iter().any(is_in) {
            continue;
        }
        match before.get(&mutant.name) {
            Some(Verdict::Survived { .. }) | None => {}
            Some(end) => {
                ends.insert(mutant.name.clone(), end.clone());
                continue;
            }
        }
        if args.apart || woven.apart.contains(&number) {
            apart.push(number);
        } else if woven.unviable.contains(&number) {
            ends.insert(mutant.name.clone(), Verdict::Unviable);
        } else {
            switched.push(number);
        }
    }
    let asked = ends.len() + switched.len() + apart.len();

    println!("── {} changes by the switch", switched.len());
    for (number, end) in judge::judge(&judges, switched)? {
        match end {
            Verdict::Survived { .. } if woven.in_const_fn.contains(&number) => apart.push(number),
            end => _ = ends.insert(mutants[number - 1].name.clone(), end),
        }
    }
    println!("── {} changes, each in a build of its own", apart.len());
    for (done, number) in apart.iter().enumerate() {
        // What is known by now is known, should the rest be cut short.
        write(&ends)?;
        if done > 0 && done.is_multiple_of(10) {
            println!("   {done} of {}", apart.len());
        }
        let mutant = &mutants[number - 1];
        ends.insert(mutant.name.clone(), built_apart(mutant, &judges)?);
    }
    if ends.len() != asked {
        return Err(format!("{asked} changes, but {} have an end", ends.len()).into());
    }
    write(&ends)?;
    println!("── {} min", start.elapsed().as_secs() / 60);
    let excepted = mutants.iter().filter(|mutant| mutant.is_excepted);
    let excepted = take_out(&mut ends, excepted.map(|mutant| mutant.name.as_str()));
    tell(&ends)?;
    tell_of_excepted(&excepted)
}

/// Builds the core with this change alone, and judges it.
fn built_apart(mutant: &Mutant, judges: &[judge::Judge]) -> Outcome<Verdict> {
    let path = tree::path().join(&mutant.file);
    let woven = fs::read(&path)?;
    let changed = mutant.applied_to(&fs::read_to_string(root().join(&mutant.file))?);
    tree::write_core(&mutant.file, &changed)?;
    let verdict = match build::tests()? {
        Some(_) => judge::judge_built(judges)?,
        None => Verdict::Unviable,
    };
    tree::write(&path, &woven)?;
    Ok(verdict)
}

/// Where the ends are kept for `--again`.
fn kept() -> PathBuf {
    root().join("target/mutants/ends.json")
}

fn read() -> Outcome<Ends> {
    Ok(serde_json::from_str(&fs::read_to_string(kept())?)?)
}

fn write(ends: &Ends) -> Outcome {
    Ok(fs::write(kept(), serde_json::to_string_pretty(ends)?)?)
}

/// Those of these names.
fn take_out<'m>(ends: &mut Ends, names: impl Iterator<Item = &'m str>) -> Ends {
    names.filter_map(|name| ends.remove_entry(name)).collect()
}

/// How many changes of a module ended so.
#[derive(Default)]
struct Count {
    by_vectors: usize,
    by_others: usize,
    out_of_time: usize,
    survived: usize,
    unviable: usize,
}

impl Count {
    fn add(&mut self, end: &Verdict) {
        *match end {
            Verdict::Caught(by) if by == VECTORS => &mut self.by_vectors,
            Verdict::Caught(_) => &mut self.by_others,
            Verdict::OutOfTime(_) => &mut self.out_of_time,
            Verdict::Survived { .. } => &mut self.survived,
            Verdict::Unviable => &mut self.unviable,
        } += 1;
    }

    fn caught(&self) -> usize {
        self.by_vectors + self.by_others + self.out_of_time
    }

    fn viable(&self) -> usize {
        self.caught() + self.survived
    }

    fn row(&self, module: &str) {
        let Self { by_vectors, by_others, out_of_time, survived, unviable } = self;
        let (caught, viable) = (self.caught(), self.viable());
        let percent = caught * 1000 / viable.max(1);
        println!(
            "| {module} | {by_vectors} | {by_others} | {out_of_time} | {survived} | {viable} | {}.{} % | {unviable} |",
            percent / 10,
            percent % 10
        );
    }
}

fn tell(ends: &Ends) -> Outcome {
    let mut modules: BTreeMap<&str, Count> = BTreeMap::new();
    let mut all = Count::default();
    for (name, end) in ends {
        let inside = name.strip_prefix("crates/sendcheck/src/").unwrap_or(name);
        let module = inside.split(['/', '.', ':']).next().unwrap_or(inside);
        modules.entry(module).or_default().add(end);
        all.add(end);
    }
    println!("\nnot noticed: {}", all.survived);
    for (name, end) in ends {
        if let Verdict::Survived { is_seen } = end {
            println!("   {name}{}", if *is_seen { "" } else { " (no test runs it)" });
        }
    }
    println!(
        "\n| module | by vectors | by other tests | by time | not noticed | of | | do not compile |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (module, count) in &modules {
        count.row(module);
    }
    all.row("all");
    if all.caught() * 100 < all.viable() * CAUGHT_MIN_PERCENT {
        return Err(format!("less than {CAUGHT_MIN_PERCENT} % of the changes are noticed").into());
    }
    Ok(())
}

/// What no test can see must not be seen by one.
fn tell_of_excepted(ends: &Ends) -> Outcome {
    println!("\nexcepted in .cargo/mutants.toml: {}", ends.len());
    let noticed = |end: &Verdict| matches!(end, Verdict::Caught(_) | Verdict::OutOfTime(_));
    let noticed: Vec<_> =
        ends.iter().filter(|(_, end)| noticed(end)).map(|(name, _)| name).collect();
    for name in &noticed {
        println!("   noticed after all: {name}");
    }
    if noticed.is_empty() { Ok(()) } else { Err("exceptions take in what tests notice".into()) }
}
