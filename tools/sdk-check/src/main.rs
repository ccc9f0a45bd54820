//! Lets an official SDK send requests to the stand-in for the API, and compares:
//!
//! - `sdk-check cases SERVICE SDK SENDER [ARGUMENT...]`: what arrives for every case of `tests/sdk` with what `encode`
//!   writes. SERVICE is the program of `examples/service`, SDK is `python` or `typescript`.
//! - `sdk-check many N SENDER [ARGUMENT...]`: what the SDK says about the responses to N random requests with what the
//!   stand-in did.
//!
//! SENDER is the program that sends a file of cases to a URL.

mod cases;
mod compare;
mod many;
mod sender;
mod service;
mod typed;

use std::error::Error;
use std::path::{Path, PathBuf};

use cases::Case;
use sendcheck_server::{KnownChat, Server, StandIn};
use sender::Sender;
use serde_json::json;
use service::Service;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const USAGE: &str =
    "usage: sdk-check cases SERVICE SDK SENDER [ARGUMENT...] | many N SENDER [ARGUMENT...]";

fn main() -> Outcome {
    let mut args = std::env::args().skip(1);
    let mut next = || args.next().ok_or(USAGE);
    match next()?.as_str() {
        "cases" => {
            let (service, sdk, program) = (next()?, next()?, next()?);
            all_cases(&service, &sdk, &Sender { program, args: args.collect() })
        }
        "many" => {
            let (requests, program) = (next()?.parse()?, next()?);
            many::run(&Sender { program, args: args.collect() }, requests)
        }
        _ => Err(USAGE.into()),
    }
}

fn all_cases(service: &str, sdk: &str, sender: &Sender) -> Outcome {
    let to = ["+12052532136", "+12052532137", "+12052532138", "ann+work@example.com"];
    let chat = KnownChat::new(compare::CHAT.parse()?, "+12052535597", to);
    let server = StandIn::new().chat(chat).start()?;

    // The messages and attachments of the cases do not exist, and one case leaves the chat.
    let cases = cases::read("cases.jsonl", sdk)?;
    send(sender, &server.base_url(), "cases.jsonl", &cases, &[2002, 2003, 2013])?;
    compare::all(&cases, &server.requests(), true)?;
    println!("   {} requests equal to ours", cases.len());

    server.reset();
    let cases = cases::read("service.jsonl", sdk)?;
    let service = Service::start(Path::new(service), &server.base_url())?;
    send(sender, service.base(), "service.jsonl", &cases, &[])?;
    report_service(&server, cases)
}

fn report_service(server: &Server, cases: Vec<Case>) -> Outcome {
    let (rejected, forwarded): (Vec<_>, Vec<_>) =
        cases.into_iter().partition(|case| case.refused.is_some());
    compare::all(&forwarded, &server.requests(), false)?;
    println!("   {} forwarded, {} rejected like by the API", forwarded.len(), rejected.len());
    Ok(())
}

/// Sends the cases of a file, and compares what the SDK says about each response. `codes` are those that any case may
/// get.
fn send(sender: &Sender, base: &str, file: &str, cases: &[Case], codes: &[u64]) -> Outcome {
    let outcomes = sender.outcomes(base, &cases_dir().join(file))?;
    equal("outcomes", &outcomes.len(), &cases.len())?;
    for (case, outcome) in cases.iter().zip(outcomes) {
        let refusal = case.refused.as_ref().or(case.refused_by_stand_in.as_ref());
        let expected = refusal.cloned().unwrap_or_else(|| json!({}));
        let may_be = outcome["code"].as_u64().is_some_and(|code| codes.contains(&code));
        if outcome != expected && !may_be {
            return Err(format!("{case}: {outcome}, expected {expected}").into());
        }
    }
    Ok(())
}

/// Returns the directory of the cases.
fn cases_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sdk")
}

fn equal<T: PartialEq + std::fmt::Debug>(what: &str, theirs: &T, ours: &T) -> Outcome {
    if theirs == ours { Ok(()) } else { Err(format!("{what}: {theirs:?}, ours {ours:?}").into()) }
}
