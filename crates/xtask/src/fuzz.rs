//! `cargo xtask fuzz`: what must hold whatever is sent, tried on what nobody thought of.
//!
//! All that cargo-fuzz does is to build with coverage and to run; so it is done here with the compiler that
//! builds everything else. `cargo fuzz run` works, too, for those who have it and a nightly compiler.

mod run;
mod seeds;
mod target;

use std::time::Duration;

use crate::run::Outcome;
use target::{Sanitizer, Target};

/// Builds the fuzz targets, replays their corpora, and fuzzes each for some seconds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these; all by default.
    targets: Vec<String>,
    /// How long each is fuzzed after its corpus has been replayed.
    #[arg(long, value_name = "N", default_value_t = 4)]
    seconds: u64,
    /// Watch memory, too: for the library for C, the rest of it has no unsafe code.
    #[arg(long)]
    address: bool,
    /// Keep what is found in target/fuzz/found, go on from there, and draw other numbers each time.
    #[arg(long)]
    keep: bool,
    /// Do not fuzz, but put into fuzz/corpus the few documents that cover all that the seeds and
    /// target/fuzz/found do.
    #[arg(long)]
    minimize: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let sanitizer = if args.address { Sanitizer::Address } else { Sanitizer::None };
    let targets = target::named(&args.targets)?;
    target::build(sanitizer)?;
    seeds::write()?;
    if args.minimize {
        return each(&targets, Target::minimize);
    }
    let duration = Duration::from_secs(args.seconds);
    each(&targets, |target| run::fuzz(target, sanitizer, duration, args.keep))
}

/// Two at a time.
fn each(targets: &[Target], work: impl Fn(&Target) -> Outcome + Sync) -> Outcome {
    run::in_parallel(2, targets, work)
}
