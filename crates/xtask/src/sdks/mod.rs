//! `cargo xtask sdks`: the official SDKs of the API, pointed at us.

mod cases;
mod compare;
mod install;
mod server;
mod service;
mod typed;

use std::process::Command;

use crate::run::{Outcome, output, root, shown};
use cases::Case;
use install::Sdk;
use server::Server;
use service::Service;

/// Hold what the official SDKs of the API send against what we make of the same documents.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    let server = Server::start()?;
    for sdk in install::all()? {
        println!("\n── {}", sdk.name);
        let cases = cases::read("cases.jsonl")?;
        send(&sdk, &server.base(), "cases.jsonl", &cases)?;
        compare::all(&cases, &server.seen(), true)?;
        println!("   {} cases sent as ours", cases.len());

        let cases = cases::read("service.jsonl")?;
        let service = Service::start(&server.base())?;
        send(&sdk, service.base(), "service.jsonl", &cases)?;
        let (refused, forwarded): (Vec<_>, Vec<_>) =
            cases.into_iter().partition(|case| case.refused.is_some());
        compare::all(&forwarded, &server.seen(), false)?;
        println!("   {} forwarded, {} refused as by the API", forwarded.len(), refused.len());
    }
    Ok(())
}

/// Lets the SDK send the cases of a file, and looks at how it was answered.
fn send(sdk: &Sdk, base: &str, file: &str, cases: &[Case]) -> Outcome {
    let mut command: Command = sdk.sender(base, &root().join("tests/sdk").join(file));
    let printed = output(&mut command)?;
    let answers: Vec<&str> = printed.lines().collect();
    if answers.len() != cases.len() {
        return Err(format!(
            "{} answers to {} cases: {}",
            answers.len(),
            cases.len(),
            shown(&command)
        )
        .into());
    }
    for (case, answer) in cases.iter().zip(answers) {
        let answer: serde_json::Value = serde_json::from_str(answer)?;
        let expected = case.refused.clone().unwrap_or_else(|| serde_json::json!({}));
        if answer != expected {
            return Err(format!("{case}: answered {answer}, expected {expected}").into());
        }
    }
    Ok(())
}
