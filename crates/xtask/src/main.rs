//! Everything that is done to this repository: `cargo xtask --help`.

mod bench;
mod c;
mod corpora;
mod debian;
mod docs;
mod instructions;
mod node;
mod npm;
mod run;
mod sdks;
mod tables;
mod test;
mod tlds;
mod toolchain;

use std::process::ExitCode;

use clap::Parser;

/// Everything that is done to this repository.
#[derive(Parser)]
enum Task {
    Test(test::Args),
    Bench(bench::Args),
    Instructions(instructions::Args),
    C(c::Args),
    Docs(docs::Args),
    Tables(tables::Args),
    Tlds(tlds::Args),
    Corpora(corpora::Args),
    Npm(npm::Args),
    Sdks(sdks::Args),
}

fn main() -> ExitCode {
    let outcome = match Task::parse() {
        Task::Test(args) => test::run(&args),
        Task::Bench(args) => bench::run(&args),
        Task::Instructions(args) => instructions::run(&args),
        Task::C(args) => c::run(&args),
        Task::Docs(args) => docs::run(&args),
        Task::Tables(args) => tables::run(&args).map_err(Into::into),
        Task::Tlds(args) => tlds::run(&args),
        Task::Corpora(args) => corpora::run(&args),
        Task::Npm(args) => npm::run(&args),
        Task::Sdks(args) => sdks::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
