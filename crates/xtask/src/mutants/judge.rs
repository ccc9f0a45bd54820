//! Runs the tests on each change, and sees what notices it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Child;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::build::Program;
use crate::run::{Outcome, root};

/// How a change ends.
#[derive(Clone, Deserialize, Serialize)]
pub(super) enum Verdict {
    /// These tests fail.
    Caught(String),
    /// These do not end in time.
    OutOfTime(String),
    /// All tests that run its code pass; if there are none, it is unseen.
    Survived { is_seen: bool },
    /// It does not compile.
    Unviable,
}

/// A program of tests, and what is known of it from running it on the core as it is.
pub(super) struct Judge {
    program: Program,
    takes: Duration,
    /// The changes whose code it runs.
    sees: BTreeSet<usize>,
}

/// The tests that notice most, fastest.
pub(super) const VECTORS: &str = "conformance vectors";
/// How many times as long as the core as it is a changed one may take, and how many seconds more.
const TAKES_TIMES_MAX: u32 = 5;
const TAKES_MORE_MAX_SECONDS: u64 = 2;
/// For a program that waits, or that has no processor for itself.
const WAIT_MAX: Duration = Duration::from_secs(600);
/// What ends a program that has used up its time: the kernel may send either.
const SIGKILL: i32 = 9;
const SIGXCPU: i32 = 24;
/// Between two looks at whether a program has ended.
const LOOK: Duration = Duration::from_millis(2);
/// How many programs run at a time.
const AT_A_TIME: usize = 2;

/// How a program ended.
enum End {
    Passed,
    Failed,
    OutOfTime,
}

/// Waits for the program.
fn wait(child: &mut Child) -> Outcome<End> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(match status.signal() {
                Some(SIGKILL | SIGXCPU) => End::OutOfTime,
                _ if status.success() => End::Passed,
                _ => End::Failed,
            });
        }
        if start.elapsed() > WAIT_MAX {
            child.kill()?;
            child.wait()?;
            return Ok(End::OutOfTime);
        }
        thread::sleep(LOOK);
    }
}

/// Runs every program on the core as it is: all must pass. The vectors come first, then what is quicker.
pub(super) fn judges(programs: Vec<Program>) -> Outcome<Vec<Judge>> {
    let judges = each(programs, |program| {
        let start = Instant::now();
        let End::Passed = wait(&mut program.command(WAIT_MAX.as_secs()).spawn()?)? else {
            return Err(format!("without a change, {} fails", program.name).into());
        };
        let takes = start.elapsed();
        let list = root().join(format!("target/mutants/{}.seen", program.name.replace(' ', "-")));
        fs::write(&list, "")?;
        let mut run = program.command(WAIT_MAX.as_secs());
        run.env("SENDCHECK_MUTANTS_SEEN", &list);
        let End::Passed = wait(&mut run.spawn()?)? else {
            return Err(format!("when asked what it runs, {} fails", program.name).into());
        };
        let sees =
            fs::read_to_string(&list)?.lines().filter_map(|line| line.parse().ok()).collect();
        Ok(Judge { program, takes, sees })
    });
    let mut judges: Vec<Judge> = judges.into_iter().collect::<Result<_, String>>()?;
    judges.sort_by_key(|judge| (judge.program.name != VECTORS, judge.takes));
    Ok(judges)
}

impl Judge {
    /// In one line.
    pub(super) fn shown(&self) -> String {
        let Self { program, takes, sees } = self;
        format!("{:6.2} s  {:4} changes  {}", takes.as_secs_f32(), sees.len(), program.name)
    }

    /// What the program says of the change, or of the core as it was built.
    fn verdict(&self, mutant: Option<usize>) -> Outcome<Option<Verdict>> {
        let seconds = (self.takes * TAKES_TIMES_MAX).as_secs() + TAKES_MORE_MAX_SECONDS;
        let mut run = self.program.command(seconds);
        if let Some(number) = mutant {
            run.env("SENDCHECK_MUTANT", number.to_string());
        }
        Ok(match wait(&mut run.spawn()?)? {
            End::Passed => None,
            End::Failed => Some(Verdict::Caught(self.program.name.clone())),
            End::OutOfTime => Some(Verdict::OutOfTime(self.program.name.clone())),
        })
    }
}

/// Judges these changes, each with the programs that run its code.
pub(super) fn judge(judges: &[Judge], mutants: Vec<usize>) -> Outcome<BTreeMap<usize, Verdict>> {
    let verdicts = each(mutants, |number| {
        let seeing: Vec<_> = judges.iter().filter(|judge| judge.sees.contains(&number)).collect();
        for judge in &seeing {
            if let Some(verdict) = judge.verdict(Some(number))? {
                return Ok((number, verdict));
            }
        }
        Ok((number, Verdict::Survived { is_seen: !seeing.is_empty() }))
    });
    Ok(verdicts.into_iter().collect::<Result<_, String>>()?)
}

/// Judges a core that was built changed.
pub(super) fn judge_built(judges: &[Judge]) -> Outcome<Verdict> {
    let noticed = Mutex::new(None);
    let verdicts = each(judges.iter().collect(), |judge| {
        // Once one has noticed it, nobody else is asked.
        if noticed.lock().is_ok_and(|noticed| noticed.is_none())
            && let Some(verdict) = judge.verdict(None)?
            && let Ok(mut noticed) = noticed.lock()
        {
            noticed.get_or_insert(verdict);
        }
        Ok(())
    });
    verdicts.into_iter().collect::<Result<Vec<()>, String>>()?;
    let noticed = noticed.into_inner().unwrap_or_default();
    Ok(noticed.unwrap_or(Verdict::Survived { is_seen: true }))
}

/// Does the work on each item, some at a time; the results are in the order of their ends.
fn each<T: Send, R: Send>(
    items: Vec<T>,
    work: impl Fn(T) -> Outcome<R> + Sync,
) -> Vec<Result<R, String>> {
    let total = items.len();
    let queue = Mutex::new(items.into_iter());
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(item) = queue.lock().ok().and_then(|mut queue| queue.next()) {
                    let result = work(item).map_err(|error| error.to_string());
                    if let Ok(mut done) = done.lock() {
                        done.push(result);
                        if done.len().is_multiple_of(200) {
                            println!("   {} of {total}", done.len());
                        }
                    }
                }
            });
        }
    });
    done.into_inner().unwrap_or_default()
}
