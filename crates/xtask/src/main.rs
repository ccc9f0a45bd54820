//! Builds, tests, measures and releases this repository: `cargo xtask --help`.

mod bench;
mod c;
mod code_blocks;
mod coverage;
mod deps;
mod docs;
mod growth;
mod node;
mod npm;
mod prerequisites;
mod prove;
mod python;
mod release;
mod run;
mod sdks;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

use clap::Parser;

/// Builds, tests, measures and releases this repository.
#[derive(Parser)]
enum Task {
    Test(test::Args),
    Prove(prove::Args),
    Bench(bench::Args),
    Growth(growth::Args),
    Docs(docs::Args),
    C(c::Args),
    Npm(npm::Args),
    Python(python::Args),
    Sdks(sdks::Args),
    Deps(deps::Args),
    Coverage(coverage::Args),
    Site(site::Args),
    Release(release::Args),
}

fn main() -> ExitCode {
    let outcome = match Task::parse() {
        Task::Test(args) => test::run(&args),
        Task::Prove(args) => prove::run(&args),
        Task::Bench(args) => bench::run(&args),
        Task::Growth(args) => growth::run(&args),
        Task::Docs(args) => docs::run(&args),
        Task::C(args) => c::run(&args),
        Task::Npm(args) => npm::run(&args),
        Task::Python(args) => python::run(&args),
        Task::Sdks(args) => sdks::run(&args),
        Task::Deps(args) => deps::run(&args),
        Task::Coverage(args) => coverage::run(&args),
        Task::Site(args) => site::run(&args),
        Task::Release(args) => release::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
