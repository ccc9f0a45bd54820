//! Lets an SDK send every case of `tests/sdk` to a loopback server, and compares what arrives with what
//! `encode` writes: `sdk-check SERVICE SDK SENDER [ARGUMENT...]`.
//!
//! SERVICE is the program of `examples/service`, SDK is `python` or `typescript`, SENDER the program that sends a file of cases to a URL.

mod cases;
mod compare;
mod loopback;
mod service;
mod typed;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cases::Case;
use loopback::Loopback;
use serde_json::{Value, json};
use service::Service;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let mut args = std::env::args().skip(1);
    let (Some(service), Some(sdk), Some(program)) = (args.next(), args.next(), args.next()) else {
        return Err("usage: sdk-check SERVICE SDK SENDER [ARGUMENT...]".into());
    };
    let sender = Sender { program, args: args.collect() };
    let server = Loopback::start()?;

    let cases = cases::read("cases.jsonl", &sdk)?;
    sender.send(&server.base(), "cases.jsonl", &cases)?;
    compare::all(&cases, &server.take_requests(), true)?;
    println!("   {} requests equal to ours", cases.len());

    let cases = cases::read("service.jsonl", &sdk)?;
    let service = Service::start(Path::new(&service), &server.base())?;
    sender.send(service.base(), "service.jsonl", &cases)?;
    let (rejected, forwarded): (Vec<_>, Vec<_>) =
        cases.into_iter().partition(|case| case.refused.is_some());
    compare::all(&forwarded, &server.take_requests(), false)?;
    println!("   {} forwarded, {} rejected like by the API", forwarded.len(), rejected.len());
    Ok(())
}

/// The directory of the cases.
fn cases_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sdk")
}

/// The program that sends through an SDK.
struct Sender {
    program: String,
    args: Vec<String>,
}

impl Sender {
    /// Sends the cases of a file, and compares the outcome of each.
    fn send(&self, base: &str, file: &str, cases: &[Case]) -> Outcome {
        let mut command = Command::new(&self.program);
        command.args(&self.args).arg(base).arg(cases_dir().join(file));
        let output = command.stderr(Stdio::inherit()).output()?;
        if !output.status.success() {
            return Err(format!("{command:?}: {}", output.status).into());
        }
        let printed = String::from_utf8(output.stdout)?;
        let outcomes: Vec<&str> = printed.lines().collect();
        if outcomes.len() != cases.len() {
            return Err(format!("{} outcomes of {} cases", outcomes.len(), cases.len()).into());
        }
        for (case, outcome) in cases.iter().zip(outcomes) {
            let outcome: Value = serde_json::from_str(outcome)?;
            let expected = case.refused.clone().unwrap_or_else(|| json!({}));
            if outcome != expected {
                return Err(format!("{case}: {outcome}, expected {expected}").into());
            }
        }
        Ok(())
    }
}
