//! Everything that is done to this repository: `cargo xtask --help`.

mod bench;
mod blocks;
mod c;
mod corpora;
mod coverage;
mod debian;
mod docs;
mod fuzz;
mod instructions;
mod mutants;
mod node;
mod npm;
mod prove;
mod readers;
mod release;
mod run;
mod sdks;
mod site;
mod supply;
mod tables;
mod test;
mod tlds;
mod toolchain;
mod tools;

use std::process::ExitCode;

use clap::Parser;

/// Everything that is done to this repository.
#[derive(Parser)]
enum Task {
    Test(test::Args),
    Prove(prove::Args),
    Bench(bench::Args),
    Instructions(instructions::Args),
    C(c::Args),
    Docs(docs::Args),
    Fuzz(fuzz::Args),
    Tables(tables::Args),
    Tlds(tlds::Args),
    Corpora(corpora::Args),
    Coverage(coverage::Args),
    Mutants(mutants::Args),
    Npm(npm::Args),
    Readers(readers::Args),
    Release(release::Args),
    Sdks(sdks::Args),
    Site(site::Args),
    Supply(supply::Args),
}

fn main() -> ExitCode {
    let outcome = match Task::parse() {
        Task::Test(args) => test::run(&args),
        Task::Prove(args) => prove::run(&args),
        Task::Bench(args) => bench::run(&args),
        Task::Instructions(args) => instructions::run(&args),
        Task::C(args) => c::run(&args),
        Task::Docs(args) => docs::run(&args),
        Task::Fuzz(args) => fuzz::run(&args),
        Task::Tables(args) => tables::run(&args).map_err(Into::into),
        Task::Tlds(args) => tlds::run(&args),
        Task::Corpora(args) => corpora::run(&args),
        Task::Coverage(args) => coverage::run(&args),
        Task::Mutants(args) => mutants::run(&args),
        Task::Npm(args) => npm::run(&args),
        Task::Readers(args) => readers::run(&args),
        Task::Release(args) => release::run(&args),
        Task::Sdks(args) => sdks::run(&args),
        Task::Site(args) => site::run(&args),
        Task::Supply(args) => supply::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
