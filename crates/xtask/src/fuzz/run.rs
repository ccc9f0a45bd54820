//! Running libFuzzer.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use super::seeds;
use super::target::{Sanitizer, Target, work};
use crate::run::{Outcome, command, shown};

/// What no input may take: the slowest of the corpora takes a hundredth of it.
const TIMEOUT_SECONDS: u64 = 20;
const MEMORY_MAX_MB: u64 = 2_048;
/// How long an input may get: what is wrong with long ones is the matter of other tests.
const INPUT_MAX_BYTES: usize = 2_048;
/// A short run that passed once passes again, as far as the clock allows.
const SEED: &str = "-seed=20260324";

/// Replays the committed corpus and the seeds, then fuzzes.
pub(super) fn fuzz(
    target: &Target,
    sanitizer: Sanitizer,
    duration: Duration,
    keeps: bool,
) -> Outcome {
    let (found, artifacts) = (target.found(), target.artifacts());
    // Nothing is kept but what is asked for: into an empty directory, and away with it.
    let scratch = work().join("scratch").join(&target.0);
    let first = if keeps { &found } else { &scratch };
    let _ = fs::remove_dir_all(&scratch);
    for dir in [first, &artifacts, &target.corpus()] {
        fs::create_dir_all(dir)?;
    }
    let mut fuzz = libfuzzer(target, sanitizer)?;
    fuzz.arg(format!("-artifact_prefix={}/", artifacts.display()));
    fuzz.arg(format!("-max_total_time={}", duration.as_secs()));
    fuzz.arg(format!("-dict={}", seeds::dictionary().display()));
    fuzz.args(["-use_value_profile=1", "-print_final_stats=1"]);
    if !keeps {
        fuzz.arg(SEED);
    }
    fuzz.arg(first).arg(target.corpus());
    if target.seeds().exists() {
        fuzz.arg(target.seeds());
    }
    let said = said_by(&mut fuzz)?;
    let last = said.lines().rev().find(|line| line.contains(" cov: ")).unwrap_or_default();
    println!("   {}: {}", target.0, last.trim());
    Ok(())
}

impl Target {
    /// Puts into the corpus what covers all that is known to be covered, with as few inputs as may be.
    pub(super) fn minimize(&self) -> Outcome {
        let (corpus, before) = (self.corpus(), work().join("before").join(&self.0));
        let _ = fs::remove_dir_all(&before);
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(before.parent().ok_or("it has a parent")?)?;
        fs::rename(&corpus, &before)?;
        fs::create_dir_all(&corpus)?;
        let mut merge = libfuzzer(self, Sanitizer::None)?;
        merge.args(["-set_cover_merge=1", "-use_counters=0"]).arg(&corpus).arg(&before);
        merge.args([self.found(), self.seeds()].iter().filter(|dir| dir.exists()));
        said_by(&mut merge)?;
        println!("   {}: {} inputs", self.0, fs::read_dir(&corpus)?.count());
        Ok(())
    }
}

fn libfuzzer(target: &Target, sanitizer: Sanitizer) -> Outcome<Command> {
    let mut program = command(target.program(sanitizer)?);
    program.arg(format!("-timeout={TIMEOUT_SECONDS}"));
    program.arg(format!("-rss_limit_mb={MEMORY_MAX_MB}"));
    program.arg(format!("-max_len={INPUT_MAX_BYTES}"));
    program.stdin(Stdio::null());
    Ok(program)
}

/// What a program says of itself; what it says when it fails is shown.
fn said_by(program: &mut Command) -> Outcome<String> {
    let output = program.output().map_err(|error| format!("{}: {error}", shown(program)))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok(said);
    }
    let from = said.lines().count().saturating_sub(60);
    let end: Vec<&str> = said.lines().skip(from).collect();
    Err(format!("{}\n{}", shown(program), end.join("\n")).into())
}

/// Does all the work, so many at a time, and tells of the first that failed.
pub(super) fn in_parallel<T: Sync>(
    threads: usize,
    items: &[T],
    work: impl Fn(&T) -> Outcome + Sync,
) -> Outcome {
    let waiting = Mutex::new(items.iter());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().map_or(None, |mut items| items.next());
                    let Some(item) = next else { break };
                    if let (Err(error), Ok(mut failures)) = (work(item), failures.lock()) {
                        failures.push(error.to_string());
                    }
                }
            });
        }
    });
    match failures.into_inner()?.first() {
        Some(failure) => Err(failure.clone().into()),
        None => Ok(()),
    }
}
